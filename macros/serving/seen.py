"""What stands in the files of a project, as the system tells it: whether anything has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.loader.remembered import UNSURE

SETTINGS = "mkdocs.yml"
PAGE = ".md"

Signatures = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Seen:
    """What the system says of some files, by their paths."""

    data: Signatures
    pages: Signatures
    """Hand-written pages."""
    rest: Signatures
    """Settings, templates, scripts and styles."""

    @classmethod
    def of(cls, root: Path) -> Seen:
        """What it says now of the project in the folder `root`."""
        docs = dict(_files(root / "docs"))
        pages = {path: docs[path] for path in docs if path.endswith(PAGE)}
        rest = {path: docs[path] for path in docs.keys() - pages.keys()} | dict(_files(root / "overrides"))
        settings = root / SETTINGS
        if settings.is_file():
            rest[SETTINGS] = _signature(settings.stat())
        return cls(dict(_files(root / "data")), pages, rest)

    def same_files(self, other: Seen) -> bool:
        """Whether nothing but what data and hand-written pages say is another there."""
        return self.rest == other.rest and self.pages.keys() == other.pages.keys()


def _files(folder: Path | str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The files in a folder that are not the system's own, each with what is told of it."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        else:
            yield entry.path, _signature(entry.stat(follow_symlinks=False))


def _signature(status: os.stat_result) -> tuple[int, ...]:
    """What tells one state of a file from another; one that is too new to be sure of is like no other."""
    told = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
    now = time.time_ns()
    return told if now - max(told[:2]) > UNSURE else (*told, now)
