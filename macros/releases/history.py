"""What was released when, what has changed since, and when some words last changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path

from macros.model.base import grouped
from macros.model.competency import Competency, level_anchor
from macros.model.handbook import Handbook
from macros.model.ledger import written
from macros.model.meaning import Meaning
from macros.releases.change import Change, Release, folded
from macros.releases.compared import compared
from macros.releases.former import Former
from macros.releases.ids import belongs_to
from macros.releases.texts import texts, version
from macros.releases.written import page_owner, written_texts

__all__ = ["EVERYTHING", "Change", "History", "Release", "whole"]

EVERYTHING = ""
"""Stands among ids for every text of the handbook but those of hand-written pages."""

NAMES = ("title", "text", "term")
"""Under which of these a record's name stands."""


@dataclass(frozen=True)
class History:
    """The releases of the handbook in the folder `root`, the oldest first, beside the records of today.

    Among the ids that it is asked about may stand "kind/id#" for all texts that a record has or had,
    "kind/" for which records of a kind there are, "competencies/id#level-3" for which statements stand
    there, and EVERYTHING.
    """

    root: Path
    book: Handbook
    releases: tuple[Release, ...] = ()
    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    """What editors say of changes that are not released yet, by id or own address."""

    @cached_property
    def today(self) -> dict[str, str]:
        """The texts of today, the sections of hand-written pages too."""
        return texts(self.book) | written_texts(self.root)

    @cached_property
    def released(self) -> dict[str, str]:
        """The texts of the last release."""
        return folded(self.releases)

    @cached_property
    def gone(self) -> frozenset[str]:
        """The ids of released texts under which nothing stands today."""
        owners = {name.partition("#")[0] for name in self.released}
        return frozenset(
            self.released.keys() - texts(self.book, owners).keys() - written_texts(self.root).keys()
        )

    @cached_property
    def pending(self) -> tuple[Change, ...]:
        """What has changed from the last release to the texts of today."""
        found = compared(self.released, self.today, Former(self.book))
        return tuple(self._meant(change) for change in found) if self.meanings else found

    def _meant(self, change: Change) -> Change:
        said = self.meanings.get(change.id) or self.meanings.get(written(belongs_to(change.id)))
        return replace(change, means=said.means) if said else change

    def last_change(self, ids: Iterable[str]) -> Release | None:
        """The latest release in which one of some texts changed; none where none was ever released."""
        number = max((self._numbers.get(name, 0) for name in ids), default=0)
        return self._by_number[number] if number else None

    def unreleased(self, ids: Iterable[str]) -> bool:
        """Whether one of some texts has changed since the last release."""
        return not self._pending_ids.isdisjoint(ids)

    @cached_property
    def earlier_names(self) -> Mapping[str, tuple[str, ...]]:
        """The names that records had before, by their full ids of today."""
        names: dict[str, tuple[str, ...]] = {}
        for change in chain(*(release.changes for release in self.releases), self.pending):
            owner, was = change.id.partition("#")[0], (change.was or "").partition("#")[0]
            if was in names:
                names[owner] = (*names.get(owner, ()), *names.pop(was))
            if named(change):
                names[owner] = (*names.get(owner, ()), str(change.before))
        return names

    def version(self, ids: Iterable[str] | None = None) -> str:
        """A name for exactly what some texts say today; without `ids` all of them."""
        chosen = None if ids is None else set(ids)
        return version(self.today, None if chosen is None or EVERYTHING in chosen else chosen)

    def of(self, owner: str) -> tuple[str, ...]:
        """The ids of the texts that a record, a note or a page has today, by what they begin with."""
        return self._by_owner.get(owner, ())

    @cached_property
    def _by_owner(self) -> Mapping[str, tuple[str, ...]]:
        return grouped((name.partition("#")[0], name) for name in self.today)

    @cached_property
    def _by_number(self) -> Mapping[int, Release]:
        return {release.number: release for release in self.releases}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        """By id the last release in which the text changed."""
        return {
            name: release.number
            for release in self.releases
            for change in release.changes
            for name in touched(change)
        }

    @cached_property
    def _pending_ids(self) -> frozenset[str]:
        """The ids that are concerned by what is not released yet."""
        return frozenset(name for change in self.pending for name in touched(change))


def named(change: Change) -> bool:
    """Whether a change is one of the name of a record that stands."""
    renamed = change.before and change.after and change.before != change.after
    return bool(renamed) and change.id.rpartition("#")[2] in ("title", "term")


def whole(owner: str) -> str:
    """Stands for all texts that a record has or had."""
    return f"{owner}#"


def touched(change: Change) -> Iterator[str]:
    """The ids that a change concerns: its text's, and what stands for all that the text is among."""
    for name in filter(None, (change.id, change.was)):
        owner, _, way = name.partition("#")
        yield from (name, whole(owner))
        if not owner.startswith(page_owner("")):
            yield EVERYTHING
        if change.sort != "reworded" and way in NAMES:
            yield f"{owner.partition('/')[0]}/"
        if way.endswith(".level") and owner.startswith(f"{Competency.kind}/"):
            levels = filter(None, (change.before, change.after))
            yield from (whole(owner) + level_anchor(level) for level in levels)
