"""Doubts that change the meaning of words: they stand wherever the words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from macros.model.base import Record, grouped
from macros.model.competency import Competency, Placed, PlacedPoint, PlacedStatement, level_anchor
from macros.model.consortium import Team
from macros.model.handbook import Handbook
from macros.model.keys import Key
from macros.model.notes import NoteEntry
from macros.model.piece import Piece
from macros.model.role import Role
from macros.views.passages import Passage

Entries = tuple[NoteEntry, ...]


@dataclass(frozen=True)
class Doubts:
    """The notes of a handbook that say so of themselves."""

    book: Handbook

    @cached_property
    def _by_record(self) -> Mapping[str, Entries]:
        meant = (entry for entry in self.book.notes if entry.note.changes_meaning)
        return grouped((record.full_id, entry) for entry in meant for record in entry.records)

    def of(self, record: Record) -> Entries:
        """All that are about a record or a part of it."""
        return self._by_record.get(record.full_id, ())

    def on(self, record: Record, *parts: str | None) -> Entries:
        """Those about some parts of a record: fields, keys or labels."""
        return tuple(entry for entry in self.of(record) if entry.note.about in parts)

    def said(self, placed: Placed) -> Entries:
        """Those about a statement, or about a point."""
        return self.on(placed.competency, placed.key)

    def statement(self, placed: PlacedStatement) -> Entries:
        """Those about a statement and its points, its level and its competency as a whole."""
        own = chain.from_iterable(self.said(said) for said in (placed, *placed.points))
        competency = placed.competency
        return (*own, *self.level(competency, placed.level), *self.elsewhere(competency))

    def level(self, competency: Competency, level: Key) -> Entries:
        """Those about a level of a competency."""
        return self.on(competency, level_anchor(level))

    def section(self, role: Role, section: str) -> Entries:
        """Those about a section of a role profile, by its key in the outline, but for its lines."""
        field = section.replace("-", "_")
        held = getattr(role, field, None)
        lines = held if section in LINED and isinstance(held, dict) else {}
        parts = {field, *_keys(_fields(role)[field])} - set(lines) if self.of(role) else set()
        return self.on(role, *parts)

    def of_profile(self, role: Role) -> Iterator[tuple[str, NoteEntry]]:
        """Those about what a role profile says beside its libraries, as (section or nothing, doubt)."""
        team = self.book.teams.get(role.team or "")
        for field, held in _fields(role).items():
            own = self.on(role, field, *_keys(held)) if self.of(role) else ()
            paragraphs = (self.of(self.book.paragraphs[key]) for key in held if field in PARAGRAPHS)
            context = self.on(team, "context", *team.context) if team and field == "context" else ()
            found = (*own, *chain.from_iterable(paragraphs), *context)
            for entry in {entry.anchor: entry for entry in found}.values():
                yield field.replace("_", "-"), entry
        for entry in self.elsewhere(role):
            yield "", entry

    def passage(self, passage: Passage) -> Entries:
        """Those about a text of a role profile."""
        if passage.paragraph:
            return self.of(self.book.paragraphs[passage.paragraph])
        key = passage.row or passage.anchor.rpartition(".")[2]
        return self.on(passage.record, passage.section.replace("-", "_"), key)

    def elsewhere(self, record: Record) -> Entries:
        """Those about the record as a whole, and about what has no place of its own on its page."""
        placed = self._places(record) if self.of(record) else set()
        return tuple(entry for entry in self.of(record) if entry.note.about not in placed)

    def _places(self, record: Record) -> set[str]:
        """The parts of a record beside which doubts stand."""
        if isinstance(record, Competency):
            levels = map(level_anchor, record.levels)
            scope = record.scope.items if record.scope else {}
            return {"relevance", "scope", *scope, *levels, *(said.key for said in _sayings(record))}
        if isinstance(record, Team):
            return {"context", *record.context}
        if isinstance(record, Role):
            return {part for field, held in _fields(record).items() for part in (field, *_keys(held))}
        return set()


LINED = ("organisation", "performance-measures")
"""Sections whose keys or labels each have a line, beside which a doubt about it stands."""

SECTIONS = (
    *("purpose", "context", "organisation", "accountabilities"),
    *("performance_measures", "person_specification", "competencies"),
)


PARAGRAPHS = ("purpose", "context")
"""Sections that hold keys of paragraphs."""


def _fields(role: Role) -> dict[str, Any]:
    """What a role profile says in its sections, by field."""
    return {field: getattr(role, field) for field in SECTIONS}


def _sayings(competency: Competency) -> Iterable[PlacedStatement | PlacedPoint]:
    for placed in competency.statements():
        yield placed
        yield from placed.points


def _keys(value: object) -> Iterable[str]:
    if isinstance(value, dict | Piece):
        for key, part in value.items() if isinstance(value, dict) else value:
            yield key
            yield from _keys(part)
