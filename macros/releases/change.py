"""A change of one text, and a release: the changes that were published together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

SORTS = ("new", "reworded", "moved", "retired")
"""What can become of a text."""


@dataclass(frozen=True)
class Change:
    """What became of one text: its words before and after, and its earlier id where it moved."""

    id: str
    sort: str
    before: str | None = None
    after: str | None = None
    was: str | None = None
    means: str | None = None
    """What it means for people, where the editor says so."""


@dataclass(frozen=True)
class Release:
    """The changes that were published together, and the day."""

    number: int
    day: date
    note: str | None
    changes: tuple[Change, ...]


def folded(releases: Iterable[Release]) -> dict[str, str]:
    """The texts as they stand after some releases, the oldest first."""
    told: dict[str, str] = {}
    for release in releases:
        for change in release.changes:
            if gone := change.was or (change.after is None and change.id):
                told.pop(gone, None)
        told.update((one.id, one.after) for one in release.changes if one.after is not None)
    return told
