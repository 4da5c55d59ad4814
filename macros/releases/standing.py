"""Where texts stand in the handbook of today: of which record, on which page, at which anchor."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

from macros.model.base import Record, anchor
from macros.model.competency import Competency, level_anchor
from macros.model.consortium import Consortium, Team
from macros.model.glossary import Term
from macros.model.keys import Key
from macros.model.library import Paragraph
from macros.model.piece import Shelf
from macros.model.role import Role
from macros.releases.ids import parted
from macros.releases.texts import owner, owners
from macros.views.views import Views

Way = tuple[str, str]
"""The address of a page, and an anchor there or an empty one."""

NOTES, PAGES = "notes", "pages"
"""The kinds of texts that stand in no record."""


class Standing:
    """Finds the records of texts by what they are called or were called before."""

    def __init__(self, views: Views) -> None:
        self.book = views.book
        self.indexes = views.indexes

    @cached_property
    def _kinds(self) -> dict[str, Mapping[Key, Record]]:
        return {kind.kind: records for kind, records in self.book.shelves.items()}

    @cached_property
    def _formers(self) -> dict[str, Record]:
        """Records by what the ids of their texts began with before."""
        renamed = (record for record in self.book.records() if record.was)
        return {name: record for record in renamed for name in owners(record)}

    def record(self, owner: str) -> Record | None:
        """The record that the ids of its texts name so, by an earlier name too; none where it went."""
        kind, _, name = owner.partition("/")
        records = self._kinds.get(kind, {})
        if not name:
            return next((one for one in records.values() if one.shelf is Shelf.SINGLE), None)
        return records.get(name) or self._formers.get(owner)

    def owner_today(self, name: str) -> str:
        """What the ids of a record's texts begin with today that began with `name`; that, where it went."""
        record = self.record(name)
        return owner(record) if record else name

    def former(self, id: str) -> Iterator[str]:
        """The ids that a text would have had under the earlier names of its record."""
        start, _, path = id.partition("#")
        record = self.record(start)
        return (f"{record.kind}/{name}#{path}" for name in record.was) if record else iter(())

    def way(self, id: str) -> Way | None:
        """Where a text stands; nowhere where it went, or has no page."""
        kind, key, path = parted(id)
        if kind == NOTES:
            stands = any(entry.anchor == key for entry in self.book.notes)
            return self.indexes.place("sources/", key) if stands else None
        if kind == PAGES:
            return f"{key}/".removesuffix("index/"), ""
        record = self.record(id.partition("#")[0])
        stands = record is not None and not isinstance(record, Paragraph)
        return (record.address, _anchor(record, path)) if record and stands else None

    def level(self, competency: Competency, path: str) -> Key | None:
        """The level of a statement, or of the one under which a point is nested."""
        return _levels(competency).get(path.partition(".")[0])


def _levels(competency: Competency) -> dict[Key, Key]:
    """The level of each statement and point."""
    placed = ((one, said) for one in competency.statements() for said in (one, *one.points))
    return {said.key: one.level for one, said in placed}


def _anchor(record: Record, path: str) -> str:
    """Where a text of a record stands on its page; an empty anchor where that is the page as a whole."""
    if isinstance(record, Role):
        return _in_profile(record, path)
    if isinstance(record, Term):
        return record.id
    first, _, rest = path.partition(".")
    if isinstance(record, Competency):
        scope: Collection[str] = record.scope.items if record.scope else ()
        told = {"relevance": record.relevance, "scope": record.scope}
        return first if told.get(first) or first in _levels(record) or first in scope else ""
    if isinstance(record, Consortium) and first == "pillars":
        return rest.partition(".")[0] if rest.partition(".")[0] in record.pillars else ""
    return path if isinstance(record, Team) and first == "context" and rest in record.context else ""


def _in_profile(role: Role, path: str) -> str:
    """Where something stands in a role profile."""
    first, _, key = path.partition(".")
    if first == "competencies":
        competency, _, level = key.rpartition(".")
        expected = level in role.competencies.get(competency, {})
        return anchor(competency, level_anchor(level)) if expected else ""
    if first in {"essential", "desirable"}:
        asked = (*role.person_specification.essential, *role.person_specification.desirable)
        return anchor("person-specification", key) if key in asked else ""
    held: Any = getattr(role, first.replace("-", "_"), ())
    if not key or key not in held:
        return ""
    return "organisation" if first == "organisation" else path
