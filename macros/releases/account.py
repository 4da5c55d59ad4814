"""Accounts of changes: what one release changed, or what has changed since the last one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from macros.releases.history import Change, Release
from macros.releases.teller import Absent
from macros.releases.told import RecordChanges
from macros.views.listing import HEAVIEST

HOME = "changes/"
"""The address of the page that tells of all releases."""

UNRELEASED = f"{HOME}unreleased/"
"""The address of what is not yet released, where it has a page of its own."""


@dataclass(frozen=True, eq=False)
class Account:
    """What one release changed, or what has changed since the last; of all of the handbook or of a part."""

    release: Release | None
    begins: bool
    """Whether all is new, which is told in one sentence."""
    changes: tuple[Change, ...]
    absent: Absent
    tell: Callable[[Account], tuple[RecordChanges, ...]]

    @property
    def address(self) -> str:
        """The page of the release, or of what is not yet released."""
        return f"{HOME}{self.release.number}/" if self.release else UNRELEASED

    @property
    def sorts(self) -> list[tuple[str, int]]:
        """How many changes there are of each sort."""
        return sorted(Counter(change.sort for change in self.changes).items())

    @cached_property
    def records(self) -> tuple[RecordChanges, ...]:
        """The changes by the record that they stand in."""
        return () if self.begins else self.tell(self)

    @property
    def weight(self) -> int:
        """About how many letters of HTML it takes."""
        return 500 + sum(record.weight for record in self.records)


@dataclass(frozen=True)
class Accounts:
    """Accounts, the newest first: as many in full as one page can hold, of the others how many there are."""

    every: tuple[Account, ...]
    room: int = HEAVIEST
    """How many letters of HTML they may take together in full; the newest alone may take a whole page."""

    @cached_property
    def in_full(self) -> tuple[Account, ...]:
        """The newest, as long as the page stays light."""
        weight, full = 0, list[Account]()
        for account in self.every:
            weight += account.weight
            if weight > (self.room if full else HEAVIEST):
                break
            full.append(account)
        return tuple(full)

    @property
    def in_short(self) -> tuple[Account, ...]:
        """The others."""
        return self.every[len(self.in_full) :]
