"""What sound files were found to hold, kept from one check to the next.

An entry is found by exactly what the file holds, and a bundle of entries only by the code that made
it. Whatever is amiss with the bundle, all files are simply read again; nothing in it is ever run.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from macros.kept import kept

MANY = 200
"""From so many files on it takes less time to find values again than to read the files."""


class KeptValues:
    """The values that files hold, by what stands in them."""

    def __init__(self, root: Path, files: int) -> None:
        self.path = kept(root) / "values"
        self.wanted = files >= MANY
        self.known = self._known() if self.wanted else {}
        self.used: dict[str, Any] = {}

    def _known(self) -> dict[str, Any]:
        with suppress(OSError, ValueError):
            with self.path.open("rb") as bundle:
                sign, values = bundle.readline(), bundle.read()
            if sign == signed(values):
                return dict(json.loads(values))
        return {}

    def value(self, data: bytes) -> Any:
        """What a file that holds `data` was found to say, or None."""
        return self.known.get(sha256(data).hexdigest())

    def keep(self, data: bytes, value: Any) -> None:
        """Have a value kept for the next check."""
        self.used[sha256(data).hexdigest()] = value

    def save(self) -> None:
        """Keep what was used, and nothing else; where that cannot be, do without."""
        if self.wanted and self.used.keys() != self.known.keys():
            values = json.dumps(self.used).encode()
            with suppress(OSError):
                self._write(values)

    def _write(self, values: bytes) -> None:
        """Put a bundle in place as a whole; what others began beside it is taken away."""
        self.path.parent.mkdir(exist_ok=True)
        for left in self.path.parent.glob(f"{self.path.name}-*"):
            left.unlink()
        made = self.path.with_name(f"{self.path.name}-{os.getpid()}")
        with made.open("wb") as bundle:
            bundle.writelines((signed(values), values))
        made.replace(self.path)


def signed(values: bytes) -> bytes:
    """The line before a bundle that this code made whole."""
    sign = sha256(code())
    sign.update(values)
    return f"{sign.hexdigest()}\n".encode()


@cache
def code() -> bytes:
    """A name for all code that has a say in what a file is found to hold."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    versions = f"{sys.version} {yaml.__version__} {yaml._yaml.get_version_string()}"
    return sha256(b"\0".join([versions.encode(), *(path.read_bytes() for path in sources)])).digest()
