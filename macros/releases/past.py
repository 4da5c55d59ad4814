"""What was released, and which texts, records and lists its changes concern."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.model.competency import Competency, level_anchor
from macros.model.role import Role
from macros.releases.change import Change, Release, folded
from macros.releases.texts import owned
from macros.releases.written import page_owner

EVERYTHING = ""
"""Stands among ids for every text of the handbook but those of hand-written pages."""

WITH_PAGE = (f"{Role.kind}/", f"{Competency.kind}/")
"""What the ids of texts begin with in records that have a page for what changed in them."""

NAMES = ("title", "text", "term")
"""Under which of these a record's name stands."""


@dataclass(frozen=True)
class Past:
    """What was released, which no edit changes: the releases, the oldest first."""

    releases: tuple[Release, ...] = ()

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The texts of the last one."""
        return folded(self.releases)

    @cached_property
    def owned(self) -> Mapping[str, Mapping[str, str]]:
        """The same by what their ids begin with."""
        return owned(self.texts)

    def for_readers(self, hidden: frozenset[str]) -> list[tuple[Release, tuple[Change, ...], frozenset[str]]]:
        """Each release with what `for_readers` says of it."""
        if hidden not in self._readable:
            found = ((one, *for_readers(one.changes, hidden)) for one in self.releases)
            self._readable[hidden] = list(found)
        return self._readable[hidden]

    @cached_property
    def _readable(self) -> dict[frozenset[str], list[tuple[Release, tuple[Change, ...], frozenset[str]]]]:
        return {}

    @cached_property
    def _alike(self) -> dict[str, Mapping[str, str]]:
        """Texts of a later day that were found to be those of the last release."""
        return {}

    def differing(self, now: Mapping[str, Mapping[str, str]]) -> list[str]:
        """What the ids begin with of texts that are others `now`, which are given as `owned` are."""
        gone = [owner for owner in self.owned if owner not in now]
        return [*gone, *(owner for owner, texts in now.items() if not self._same(owner, texts))]

    def _same(self, owner: str, texts: Mapping[str, str]) -> bool:
        if self._alike.get(owner) is not texts and self.owned.get(owner) == texts:
            self._alike[owner] = texts
        return self._alike.get(owner) is texts

    @cached_property
    def by_number(self) -> Mapping[int, Release]:
        """Each release by its number."""
        return {release.number: release for release in self.releases}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """By id the last release in which the text changed."""
        return {
            name: release.number
            for release in self.releases
            for change in release.changes
            for name in touched(change)
        }


BEFORE_ANY = Past()


ForReaders = tuple[tuple[Change, ...], frozenset[str]]
"""Changes that readers are told of, and the beginning of the ids of what records came with them."""


def for_readers(changes: Iterable[Change], hidden: frozenset[str]) -> ForReaders:
    """Those of some changes that stand in no `hidden` pages."""
    told = tuple(change for change in changes if change.id.partition("#")[0] not in hidden)
    ways = (change.id.partition("#") for change in told if change.sort == "new")
    return told, frozenset(
        owner for owner, _, path in ways if path == "title" and owner.startswith(WITH_PAGE)
    )


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
