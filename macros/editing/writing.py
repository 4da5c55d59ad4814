"""Putting an edit in place: all of it or nothing, and first shown as the difference that it makes."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from macros.editing.draft import Change
from macros.editing.refused import RefusedError

NOTHING = "/dev/null"
LAST_LINE = "\\ No newline at end of file"
LOCKED = "{name} may not be changed; allow writing to it, then try again"
MEANWHILE = "{name} was changed meanwhile; try again"
FAILED = "{name} could not be written ({reason})"


def difference(changes: Iterable[Change]) -> Iterator[str]:
    """The lines that tell what changes, as programs that compare files write them."""
    for change in changes:
        if change.came_from:
            yield f"rename {change.came_from} -> {change.name}"
        elif change.after is not None or not _renamed(change, changes):
            yield from _lines(change, change.before)
        if change.came_from:
            before = next(other.before for other in changes if other.name == change.came_from)
            yield from _lines(change, before)


def _renamed(change: Change, changes: Iterable[Change]) -> bool:
    return any(other.came_from == change.name for other in changes)


def _lines(change: Change, before: bytes | None) -> Iterator[str]:
    old = change.came_from or (change.name if before is not None else NOTHING)
    new = change.name if change.after is not None else NOTHING
    for line in unified_diff(_split(before), _split(change.after), old, new):
        shown = line.rstrip("\r\n")
        yield shown
        if line == shown and not line.startswith(("---", "+++", "@@")):
            yield LAST_LINE


def _split(data: bytes | None) -> list[str]:
    return (data or b"").decode("utf-8", "replace").splitlines(keepends=True)


def write(root: Path, changes: list[Change]) -> None:
    """Put all changes in place in the project folder `root`; raises RefusedError where none could be.

    What needs room on the disk is done before the first file is touched, so that each can be put back.
    """
    if faults := list(_hindrances(root, changes)):
        raise RefusedError(*faults)
    name = ""
    try:
        for change in changes:
            name = change.name
            _stage(root / name, change)
        for change in changes:
            name = change.name
            _put(root / name, change)
    except OSError as error:
        for change in changes:
            _put_back(root / change.name, change)
        raise RefusedError(FAILED.format(name=name, reason=error.strerror)) from error
    finally:
        for change in changes:
            for beside in _beside(root / change.name):
                beside.unlink(missing_ok=True)


def _hindrances(root: Path, changes: list[Change]) -> Iterator[str]:
    """Why a file cannot be written, as far as that can be told before."""
    for change in changes:
        path = root / change.name
        if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
            yield LOCKED.format(name=change.name)
        elif (path.read_bytes() if path.is_file() else None) != change.before:
            yield MEANWHILE.format(name=change.name)


def _beside(path: Path) -> tuple[Path, Path]:
    """Where the new file and a copy of the old one lie until all is done; hidden files are no data."""
    return path.with_name(f".{path.name}.new"), path.with_name(f".{path.name}.old")


def _stage(path: Path, change: Change) -> None:
    """Lay the new file, and a copy of the old one, beside it."""
    new, old = _beside(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    if change.before is not None:
        shutil.copy2(path, old)
    if change.after is not None:
        new.write_bytes(change.after)
        if change.before is not None:
            shutil.copymode(path, new)


def _put(path: Path, change: Change) -> None:
    """Put the new file in the place of the old one, or take that away."""
    if change.after is None:
        path.unlink()
    else:
        _beside(path)[0].replace(path)


def _put_back(path: Path, change: Change) -> None:
    """Let a file be as it was, however far the change had come."""
    _, old = _beside(path)
    if change.before is None:
        path.unlink(missing_ok=True)
    elif old.exists():
        old.replace(path)
