"""Where the texts use a term of the glossary or name a partner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.model.base import grouped
from macros.model.consortium import Partner
from macros.model.glossary import Term
from macros.model.handbook import Handbook
from macros.model.keys import Key
from macros.model.notes import NoteEntry
from macros.model.role import Role
from macros.views.passages import Passage, passages
from macros.views.spellings import Finder, finder

ENOUGH = 12
"""How many places a page lists before it only counts the rest."""


@dataclass(frozen=True)
class Places:
    """The first places, and the number of those that are not listed."""

    first: tuple[Passage, ...]
    more: int


@dataclass(frozen=True)
class Mentions:
    """The places in a handbook that use its terms and name its partners."""

    book: Handbook

    @cached_property
    def terms(self) -> Finder:
        """Finds the terms of the glossary, but not inside the names of roles and teams."""
        named = (*self.book.roles.values(), *self.book.teams.values(), self.book.consortium)
        spellings = tuple((key, tuple(term.spellings)) for key, term in self.book.glossary.items())
        return finder(spellings, frozenset(record.title for record in named), leave_names=True)

    @cached_property
    def partners(self) -> Finder:
        """Finds the partners' names."""
        return finder(tuple((key, tuple(partner.names)) for key, partner in self.book.partners.items()))

    def of_term(self, term: Term) -> Places:
        """Where a term is used."""
        return _places(self._uses.get(term.id, ()))

    def unused(self) -> set[Key]:
        """The terms that no text uses."""
        waiting = set(self.book.glossary)
        for passage in passages(self.book):
            if not waiting:
                break
            waiting -= self.terms.found_in(passage.text)
        return waiting

    def of_partner(self, partner: Partner) -> Places:
        """Where else a partner is named: its own name and the rows of roles that it employs are left out."""
        found = self._namings.get(partner.id, ())
        return _places(tuple(passage for passage in found if not _own(passage, partner)))

    def in_notes(self, partner: Partner) -> list[NoteEntry]:
        """The editors' notes whose printed text names a partner."""
        find = self.partners.found_in
        return [entry for entry in self.book.notes if partner.id in find(entry.note.printed)]

    @cached_property
    def _uses(self) -> Mapping[Key, tuple[Passage, ...]]:
        return grouped(self._found(self.terms))

    @cached_property
    def _namings(self) -> Mapping[Key, tuple[Passage, ...]]:
        return grouped(self._found(self.partners))

    def _found(self, finder: Finder) -> Iterator[tuple[Key, Passage]]:
        for passage in passages(self.book):
            for key in sorted(finder.found_in(passage.text)):
                yield key, passage


def _own(passage: Passage, partner: Partner) -> bool:
    record = passage.record
    row_of_its_role = (
        isinstance(record, Role) and record.employer == partner.id and passage.anchor == "organisation"
    )
    return record == partner or row_of_its_role


def _places(found: tuple[Passage, ...]) -> Places:
    return Places(found[:ENOUGH], max(0, len(found) - ENOUGH))
