"""Sees what is saved in a project: told by the system, or where that cannot be, by looking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from macros.serving.seen import SETTINGS

CHANGES = ("created", "modified", "moved", "deleted")
WATCHED = ("data", "docs", "overrides")


def observer(root: Path, saved: Callable[[], None]) -> Any:
    """Begin to tell of what is saved in the project folder `root`."""
    handler = _Handler(root, saved)
    for kind in (Observer, PollingObserver):
        seeing = kind()
        for name in WATCHED:
            if (root / name).is_dir():
                seeing.schedule(handler, str(root / name), recursive=True)
        seeing.schedule(handler, str(root))
        try:
            seeing.start()
        except OSError:  # the system watches as much as it can already
            continue
        return seeing
    raise AssertionError


class _Handler(FileSystemEventHandler):
    """Looks at what happens to files."""

    def __init__(self, root: Path, saved: Callable[[], None]) -> None:
        self.root, self.saved = root, saved

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Look at what has happened to one file."""
        path = Path(str(event.dest_path or event.src_path))
        beside = path.parent == self.root and path.name != SETTINGS
        unseen = event.is_directory or path.name.startswith(".")
        if event.event_type in CHANGES and not (beside or unseen):
            self.saved()
