"""The whole: every record by kind and id, and the notes on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from macros.model.base import Record, anchor, grouped
from macros.model.competency import Competency, PlacedStatement
from macros.model.consortium import Consortium, Partner, Team, Value
from macros.model.framework import Framework
from macros.model.glossary import Term
from macros.model.help import Help
from macros.model.keys import Key
from macros.model.ledger import Ledger
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.meaning import Meaning
from macros.model.notes import LooseNote, NoteEntry
from macros.model.piece import Kept, Shelf
from macros.model.retired import Retired
from macros.model.role import Role
from macros.model.search_words import SearchWords

KINDS: tuple[type[Record], ...] = (
    Consortium,
    Role,
    Framework,
    Competency,
    Value,
    Team,
    Partner,
    Accountability,
    Criterion,
    Paragraph,
    Term,
    Help,
    SearchWords,
)
"""Every kind of record, in reading order. What else is to be known of a kind stands on its class."""

PAGED = tuple(kind for kind in KINDS if kind.has_page and kind.shelf is not Shelf.SINGLE)
"""The kinds whose records have a page each, and a page that lists them."""

LINKED: tuple[type[Record], ...] = (*PAGED, Term)
"""The kinds that a hand-written page can link to by a macro."""

KEPT: tuple[type[Kept], ...] = (*KINDS, LooseNote, Retired, Meaning)
"""Whatever `data/` keeps."""

SomeRecord = TypeVar("SomeRecord", bound=Record)


@dataclass(frozen=True)
class Handbook:
    """All records by kind and id, each mapping in reading order."""

    shelves: Mapping[type[Record], Mapping[Key, Any]]
    loose_notes: Mapping[Key, LooseNote]
    retired: Mapping[str, Retired] = field(default_factory=dict)
    """What is no longer said, by the address that it had."""
    ledger: Ledger = field(default_factory=Ledger)
    """Every address that was ever offered."""
    unread: frozenset[str] = frozenset()
    """Records, as "kind/id", and libraries that stand in `data/` but could not be read."""
    unfinished: frozenset[str] = frozenset()
    """Records, as "kind/id", in which something is still to be written."""

    def of(self, kind: type[SomeRecord]) -> Mapping[Key, SomeRecord]:
        """The records of a kind by id."""
        return self.shelves[kind]

    def only(self, kind: type[SomeRecord]) -> SomeRecord:
        """The record of a kind that has but one."""
        return next(iter(self.of(kind).values()))

    @property
    def consortium(self) -> Consortium:
        """What the consortium says of itself."""
        return self.only(Consortium)

    @property
    def help(self) -> Help:
        """Whom somebody in distress can turn to."""
        return self.only(Help)

    @property
    def search_words(self) -> SearchWords:
        """The words of the search box."""
        return self.only(SearchWords)

    @property
    def roles(self) -> Mapping[Key, Role]:
        """The role profiles."""
        return self.of(Role)

    @property
    def framework(self) -> Framework:
        """What holds for every competency."""
        return self.only(Framework)

    @property
    def competencies(self) -> Mapping[Key, Competency]:
        """The competencies of the framework."""
        return self.of(Competency)

    @property
    def values(self) -> Mapping[Key, Value]:
        """The values that all staff demonstrate."""
        return self.of(Value)

    @property
    def teams(self) -> Mapping[Key, Team]:
        """The teams."""
        return self.of(Team)

    @property
    def partners(self) -> Mapping[Key, Partner]:
        """The member organisations."""
        return self.of(Partner)

    @property
    def accountabilities(self) -> Mapping[Key, Accountability]:
        """The duties that roles carry."""
        return self.of(Accountability)

    @property
    def criteria(self) -> Mapping[Key, Criterion]:
        """What roles ask of a person."""
        return self.of(Criterion)

    @property
    def paragraphs(self) -> Mapping[Key, Paragraph]:
        """The paragraphs of job purpose and job context."""
        return self.of(Paragraph)

    @property
    def glossary(self) -> Mapping[Key, Term]:
        """The terms of the glossary."""
        return self.of(Term)

    def by_kind(self) -> dict[str, Mapping[Key, Record]]:
        """The kinds of record that have a page each, with their records."""
        return {kind.kind: self.of(kind) for kind in PAGED}

    def records(self) -> Iterator[Record]:
        """Every record, those without a page of their own too."""
        for kind in KINDS:
            yield from self.of(kind).values()

    @cached_property
    def notes(self) -> tuple[NoteEntry, ...]:
        """Every note: those of the records in their order, then the loose ones."""
        own = (
            NoteEntry(anchor(record.kind, record.id, key), (record,), note)
            for record in self.records()
            for key, note in record.notes.items()
        )
        loose = (
            NoteEntry(
                anchor(LooseNote.kind, key),
                tuple(self._by_name[name] for name in note.records if name in self._by_name),
                note,
            )
            for key, note in self.loose_notes.items()
        )
        return (*own, *loose)

    def notes_on(self, record: Record, about: str | None = None) -> list[NoteEntry]:
        """The notes on a record, or on one part of it."""
        entries = self._notes_by_record.get(record.full_id, ())
        return [entry for entry in entries if about is None or entry.note.about == about]

    @cached_property
    def _by_name(self) -> dict[str, Record]:
        return {record.full_id: record for record in self.records()}

    @cached_property
    def _notes_by_record(self) -> Mapping[str, tuple[NoteEntry, ...]]:
        return grouped((record.full_id, entry) for entry in self.notes for record in entry.records)

    @cached_property
    def statements(self) -> dict[str, PlacedStatement]:
        """Every statement by its id."""
        each = (competency.statements() for competency in self.competencies.values())
        return {placed.id: placed for placed in chain.from_iterable(each)}
