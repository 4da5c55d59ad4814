"""The whole: every record by kind and id, and the notes on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.model.base import Key, Note, Record, Source, grouped
from macros.model.competency import Competency, Statement
from macros.model.consortium import Consortium, Partner, Team, Value
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.role import Role


class LooseNote(Note):
    """A note on an entry of a library, or on the documents as a whole."""

    record: str
    """An address without its last slash ("accountabilities/key"), or "sources"."""


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
    loose_notes: Mapping[Key, LooseNote]
    notes_source: Source

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

    def notes(self) -> Iterator[tuple[str, Record | None, Note]]:
        """Every note as (its anchor, its record if it has one, the note)."""
        for record in self.records():
            for key, note in self.notes_on(record):
                yield key, record, note
        for key, loose in self.loose_notes.items():
            if loose.record == "sources":
                yield f"sources.{key}", None, loose

    def notes_on(self, record: Record, about: str | None = None) -> list[tuple[str, Note]]:
        """The notes on a record, or on one part of it, as (anchor on the notes page, note)."""
        address = f"{record.kind}/{record.id}"
        own = [(f"{record.kind}.{record.id}.{key}", note) for key, note in record.notes.items()]
        loose = [
            (f"{record.kind}.{record.id}.{key}", note) for key, note in self._notes_by_record.get(address, ())
        ]
        return [(key, note) for key, note in own + loose if about is None or note.about == about]

    @cached_property
    def _notes_by_record(self) -> Mapping[str, tuple[tuple[Key, LooseNote], ...]]:
        return grouped((note.record, (key, note)) for key, note in self.loose_notes.items())

    @cached_property
    def statements(self) -> dict[str, tuple[Competency, int, Key, Statement]]:
        """Every statement by `competency.key`, as (competency, level, key, statement)."""
        return {
            f"{competency.id}.{key}": (competency, level, key, statement)
            for competency in self.competencies.values()
            for level, key, statement in competency.statements()
        }
