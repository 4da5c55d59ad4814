"""The files of a project as an edit leaves them, before anything is written."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.checks import checked
from macros.editing.refused import RefusedError
from macros.kept import kept
from macros.loader.files import FOLDER, DataFiles
from macros.problem import Problem

PAGES = "docs"
SETTINGS = "mkdocs.yml"
CLOSED = "{name} may not be opened; change its permissions, then try again"


def page_of(address: str) -> str:
    """The hand-written page that would stand at an address, from the project folder."""
    return f"{PAGES}{address.rstrip('/')}.md"


@dataclass(frozen=True)
class Change:
    """What becomes of one file, by its path from the project folder."""

    name: str
    before: bytes | None
    """What it holds; None where it is not there yet."""
    after: bytes | None
    """What it will hold; None where it goes."""
    came_from: str = ""
    """The name that it had before, where it is renamed."""


class Draft:
    """Holds what an edit makes of the files of the project in the folder `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.after: dict[str, bytes | None] = {}
        self.came_from: dict[str, str] = {}

    def data_files(self) -> list[str]:
        """Every data file that is there, by its path from the project folder."""
        return [name for name in DataFiles(self.root).names if name.endswith(".yml")]

    def pages(self) -> list[str]:
        """Every hand-written page, and the settings, which may name pages."""
        found = sorted((self.root / PAGES).rglob("*.md"))
        names = [path.relative_to(self.root).as_posix() for path in found if path.is_file()]
        return [*names, *([SETTINGS] if (self.root / SETTINGS).is_file() else [])]

    def __contains__(self, name: str) -> bool:
        """Whether a file is there after what was done so far."""
        return self.after[name] is not None if name in self.after else (self.root / name).is_file()

    def data(self, name: str) -> bytes:
        """What a file holds after what was done so far; nothing where it is not there."""
        if name not in self.after:
            return self._now(name) or b""
        return self.after[name] or b""

    def put(self, name: str, data: bytes | None) -> None:
        """Let a file hold something else, or go."""
        self.after[name] = data

    def rename(self, name: str, new: str) -> None:
        """Give a file another name."""
        self.after |= {new: self.data(name), name: None}
        self.came_from[new] = name

    def _now(self, name: str) -> bytes | None:
        path = self.root / name
        try:
            return path.read_bytes() if path.is_file() else None
        except PermissionError:
            raise RefusedError(CLOSED.format(name=name)) from None

    def changes(self) -> list[Change]:
        """What becomes of each file that changes, by name."""
        every = (
            Change(name, self._now(name), after, self.came_from.get(name, ""))
            for name, after in self.after.items()
        )
        return sorted((one for one in every if one.before != one.after), key=lambda one: one.name)

    def new_problems(self, before: list[Problem]) -> list[Problem]:
        """What the check names after the edit that it did not name before."""
        known = Counter(problem.message for problem in before)
        with TemporaryDirectory() as folder:
            self._lay(Path(folder))
            found = checked(Path(folder)).problems
        return list(_new(found, known))

    def _lay(self, target: Path) -> None:
        """Copy what the check reads, and make the changes there."""
        for name in DataFiles(self.root).names:
            _copy(self.root / name, target / name)
        for name in self.pages():
            _copy(self.root / name, target / name)
        if kept(self.root).is_dir():
            shutil.copytree(kept(self.root), kept(target))
        (target / FOLDER).mkdir(exist_ok=True)
        for name, data in self.after.items():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            if data is None:
                (target / name).unlink(missing_ok=True)
            else:
                (target / name).write_bytes(data)


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file():
        shutil.copy(path, target, follow_symlinks=False)


def _new(found: list[Problem], known: Counter[str]) -> Iterator[Problem]:
    for problem in found:
        if known[problem.message]:
            known[problem.message] -= 1
        else:
            yield problem
