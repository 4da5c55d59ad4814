"""What was read of one project, so that reading it again takes no longer than what has changed.

A single command has nothing to remember; while pages are served every save is read so.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

Made = TypeVar("Made")

Signature = tuple[int, int, int, int]
"""When a file was last changed, by its own and the system's account, how large it is, and which one it is."""

UNSURE = 200_000_000
"""So many nanoseconds after a change another one might not show in the time that the system notes."""


class Remembered:
    """Holds what the last reading came by; what a reading does not ask for again is forgotten after it."""

    def __init__(self) -> None:
        self.before: dict[Hashable, tuple[object, Any]] = {}
        self.now: dict[Hashable, tuple[object, Any]] = {}
        self.files: dict[str, bytes] = {}
        """What each file held, by its path from the project folder."""

    def begin(self) -> None:
        """Let another reading begin."""
        self.before, self.now, self.files = self.now, {}, {}

    @property
    def first(self) -> bool:
        """Whether nothing was read before."""
        return not self.before

    def once(self, name: Hashable, of: object, make: Callable[[], Made]) -> Made:
        """What bears a name and was made `of` exactly this object, or what `make` gives."""
        known = self.before.get(name)
        found: tuple[object, Made] = known if known and known[0] is of else (of, make())
        self.now[name] = found
        return found[1]

    def content(self, path: str, name: str, status: os.stat_result) -> bytes:
        """What a file of this name holds; the same object as before where it holds the same."""
        signature: Signature = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
        known, data = self.before.get(path, (None, None))
        if known != signature or data is None:
            read = Path(path).read_bytes()
            data = read if read != data else data
        sure = time.time_ns() - max(signature[:2]) > UNSURE
        self.now[path] = (signature if sure else None, data)
        self.files[name] = data
        return self.files[name]
