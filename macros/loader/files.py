"""The files of `data/`: which there are, which may be read, and which nobody asks for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from stat import S_ISLNK, S_ISREG
from types import MappingProxyType

from macros.loader.remembered import Remembered
from macros.model.source import Place
from macros.problem import Problem

LARGEST = 1_000_000
"""How many bytes the file of one record may have."""

LARGEST_LIBRARY = 100_000_000
"""How many bytes a library may have, which holds many records."""

FOLDER = "data"

Edited = Mapping[str, bytes | None]
"""By their paths from the project folder what files would hold that somebody edits; None where one goes."""

AS_THEY_ARE: Edited = MappingProxyType({})


class DataFiles:
    """Hands out the texts of one project's data files, and remembers which were asked for.

    `remembered` is what an earlier reading came by; files that are `edited` hold what they would hold then.
    """

    def __init__(
        self, root: Path, remembered: Remembered | None = None, edited: Edited = AS_THEY_ARE
    ) -> None:
        self.root = root
        self.remembered = remembered or Remembered()
        self.edited = edited
        written = {name for name in edited if name.startswith(f"{FOLDER}/")}
        gone = {name for name in written if edited[name] is None}
        self.names = sorted({*self._names(), *written} - gone)
        self.asked: set[str] = set()
        self.libraries: set[str] = set()

    def _names(self) -> Iterator[str]:
        """Every file by its path from the project folder; hidden ones belong to the system."""
        for folder, folders, files in os.walk(self.root / FOLDER):
            above = Path(folder).relative_to(self.root).as_posix()
            links = [name for name in folders if (Path(folder) / name).is_symlink()]
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in [*files, *links]:
                if not name.startswith("."):
                    yield f"{above}/{name}"

    def in_folder(self, folder: str) -> list[str]:
        """The record files of one kind, as paths from the project folder."""
        start = f"{FOLDER}/{folder}/"
        names = (name.removeprefix(start) for name in self.names if name.startswith(start))
        return [start + name for name in names if name.endswith(".yml") and "/" not in name]

    def of_library(self, library: str) -> list[str]:
        """The files of a library: one, or those of a folder, or both."""
        alone = f"{FOLDER}/{library}.yml"
        self.libraries.update(names := [alone, *self.in_folder(library)])
        return names

    def library(self, name: str) -> tuple[bytes | None, list[Problem]]:
        """What a file holds that may be as large as a library, or none and why."""
        self.libraries.add(name)
        return self.content(name)

    def content(self, name: str) -> tuple[bytes | None, list[Problem]]:
        """What a file holds, or none and why; where there is none nothing is amiss."""
        self.asked.add(name)
        if name in self.edited:
            return self.edited[name], []
        path = os.path.join(self.root, name)  # noqa: PTH118, for thousands a Path takes three times as long
        try:
            status = os.lstat(path)
        except OSError:  # nothing is there
            return None, []
        for message in unreadable(path, status, LARGEST_LIBRARY if name in self.libraries else LARGEST):
            return None, [Problem(Place(printable(name)), message)]
        return self.remembered.content(path, name, status), []

    def strays(self) -> Iterator[Problem]:
        """The files that were never asked for."""
        for name in self.names:
            if name not in self.asked:
                yield Problem(Place(printable(name)), stray(name))


def unreadable(path: str, status: os.stat_result, largest: int) -> Iterator[str]:
    """Why a data file is not read, of which the system says `status`, and which may have so many bytes."""
    if S_ISLNK(status.st_mode):
        yield "this is only a link to another place; put the file itself here"
    elif not S_ISREG(status.st_mode):
        yield "this is not a file; move it out of data/"
    elif status.st_size > largest:
        yield f"this file is larger than {largest // 1_000_000} MB; check what it holds"
    elif not os.access(path, os.R_OK):
        yield "this file may not be opened; change its permissions"


def stray(name: str) -> str:
    """What to do with a file that nothing reads."""
    if name.endswith((".yaml", ".YML", ".YAML")):
        return "nothing reads this file; let its name end in .yml"
    return "nothing reads this file; give it the name and folder of a record, or move it out of data/"


def printable(name: str) -> str:
    """A file name that can be shown on every screen."""
    return name if name.isprintable() else "".join(sign if sign.isprintable() else "?" for sign in name)
