"""The version of the content: a name for exactly what `data/` says."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from macros.loader.files import DataFiles


def content_version(root: Path) -> str:
    """Ten hexadecimal digits that change with any change to the data files of the project `root`."""
    digest = sha256()
    for name in sorted(DataFiles(root).names, key=lambda name: name.split("/")):
        digest.update(name.encode() + b"\0" + (root / name).read_bytes() + b"\0")
    return digest.hexdigest()[:10]
