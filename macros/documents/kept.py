"""Documents that were made before: each is kept under what it was made of, and is not made anew."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from macros.kept import kept


class KeptDocuments:
    """The documents that the project in the folder `root` has made."""

    def __init__(self, root: Path) -> None:
        self.folder = kept(root) / "documents"
        self.used: set[str] = set()

    def holds(self, made_of: str) -> bool:
        """Whether a document that is made of just this is here."""
        return (self.folder / _name(made_of)).is_file()

    def content(self, made_of: str, make: Callable[[], bytes]) -> bytes:
        """The document that is made of `made_of`, made now if it is not here."""
        name = _name(made_of)
        self.used.add(name)
        path = self.folder / name
        with suppress(OSError):
            return path.read_bytes()
        content = make()
        with suppress(OSError):  # then it is made again the next time
            self.folder.mkdir(parents=True, exist_ok=True)
            beside = path.with_suffix(".new")
            beside.write_bytes(content)
            beside.replace(path)
        return content

    def drop_others(self) -> None:
        """Forget what was not asked for in this run."""
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.name not in self.used:
                    path.unlink()


def _name(made_of: str) -> str:
    return sha256(made_of.encode()).hexdigest()
