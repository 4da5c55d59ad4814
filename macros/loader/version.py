"""The version of the content: a name for exactly what `data/` says."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path


def content_version(root: Path) -> str:
    """Ten hexadecimal digits that change with any change to the data files of the project `root`."""
    digest = sha256()
    for path in sorted((root / "data").rglob("*.yml")):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:10]
