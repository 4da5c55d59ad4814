"""The whole: every record by kind and id, and the notes on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from macros.model.base import Key, Note, Record, Source, Text, grouped
from macros.model.competency import Competency, Statement
from macros.model.consortium import Consortium, Partner, Team, Value
from macros.model.glossary import Term
from macros.model.help import Help
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.role import Role
from macros.model.search_words import SearchWords


class LooseNote(Note):
    """A note on an entry of a library, or on the documents as a whole."""

    records: list[Text] = Field(description='What it concerns: "kind/id" of records, or "sources"')


@dataclass(frozen=True)
class NoteEntry:
    """A note where it stands on the notes page: its anchor there and the records it concerns."""

    anchor: str
    records: tuple[Record, ...]
    note: Note


@dataclass(frozen=True)
class Handbook:
    """All records by kind and id, each mapping in reading order."""

    consortium: Consortium
    roles: Mapping[Key, Role]
    competencies: Mapping[Key, Competency]
    values: Mapping[Key, Value]
    teams: Mapping[Key, Team]
    partners: Mapping[Key, Partner]
    accountabilities: Mapping[Key, Accountability]
    criteria: Mapping[Key, Criterion]
    paragraphs: Mapping[Key, Paragraph]
    glossary: Mapping[Key, Term]
    help: Help
    search_words: SearchWords
    loose_notes: Mapping[Key, LooseNote]
    notes_source: Source
    unread: frozenset[str] = frozenset()
    """Records, as "kind/id", and libraries that stand in `data/` but could not be read."""

    def by_kind(self) -> dict[str, Mapping[Key, Record]]:
        """The kinds of record that have pages, each with its records."""
        return {
            "roles": self.roles,
            "competencies": self.competencies,
            "values": self.values,
            "teams": self.teams,
            "partners": self.partners,
            "accountabilities": self.accountabilities,
            "person-specification": self.criteria,
        }

    def records(self) -> Iterator[Record]:
        """Every record, those without a page of their own too."""
        yield self.consortium
        for records in self.by_kind().values():
            yield from records.values()
        yield from self.paragraphs.values()
        yield from self.glossary.values()
        yield self.help
        yield self.search_words

    @cached_property
    def notes(self) -> tuple[NoteEntry, ...]:
        """Every note: those of the records in their order, then the loose ones."""
        own = (
            NoteEntry(f"{record.kind}.{record.id}.{key}", (record,), note)
            for record in self.records()
            for key, note in record.notes.items()
        )
        loose = (
            NoteEntry(
                f"notes.{key}", tuple(self._by_name[name] for name in note.records if name != "sources"), note
            )
            for key, note in self.loose_notes.items()
        )
        return (*own, *loose)

    def notes_on(self, record: Record, about: str | None = None) -> list[NoteEntry]:
        """The notes on a record, or on one part of it."""
        entries = self._notes_by_record.get(record.address, ())
        return [entry for entry in entries if about is None or entry.note.about == about]

    @cached_property
    def _by_name(self) -> dict[str, Record]:
        return {f"{record.kind}/{record.id}": record for record in self.records()}

    @cached_property
    def _notes_by_record(self) -> Mapping[str, tuple[NoteEntry, ...]]:
        return grouped((record.address, entry) for entry in self.notes for record in entry.records)

    @cached_property
    def statements(self) -> dict[str, tuple[Competency, int, Key, Statement]]:
        """Every statement by `competency.key`, as (competency, level, key, statement)."""
        return {
            f"{competency.id}.{key}": (competency, level, key, statement)
            for competency in self.competencies.values()
            for level, key, statement in competency.statements()
        }
