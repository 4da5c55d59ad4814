"""What the statement finder fetches: every sentence once, and what each role asks, as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.exports.tables import FORMULA
from macros.model.competency import Competency
from macros.model.consortium import Team, Value
from macros.model.keys import Key
from macros.model.library import Sentence
from macros.model.notes import NoteEntry
from macros.model.role import Role
from macros.views.crosslinks import NEEDS
from macros.views.views import Views
from macros.words import Words

NOWHERE = -1
"""Stands for the team of a role that names none."""

NOTHING = "0"
"""Stands for a level that a role says nothing of; the others count through the expectations from 1."""


class FinderIndex:
    """The index of one handbook. Rows are lists; records are named by their position in their list."""

    def __init__(self, views: Views, words: Words) -> None:
        self.book = book = views.book
        self.doubts = views.doubts
        self.doubt: str = words.shared["doubt"]
        self.crosslinks = views.crosslinks
        self.framework = views.book.framework
        self.teams = _positions(book.teams)
        self.competencies = _positions(book.competencies)
        self.values = _positions(book.values)
        self.duties = _positions(book.accountabilities)
        self.criteria = _positions(book.criteria)

    def content(self) -> dict[str, Any]:
        """The whole index; the script's `Index` names what each row holds."""
        named: dict[str, Mapping[Key, Any]] = {
            "teams": self.book.teams,
            "competencies": self.book.competencies,
            "values": self.book.values,
        }
        return {
            **{
                kind: [[key, record.title, self._group(record)] for key, record in records.items()]
                for kind, records in named.items()
            },
            "roles": [self._role(role) for role in self.book.roles.values()],
            "statements": list(self._statements()),
            "accountabilities": [
                [*self._sentence(duty, duty.heading), self._values("accountabilities", key)]
                for key, duty in self.book.accountabilities.items()
            ],
            "criteria": [
                [*self._sentence(criterion, criterion.section), self._values("criteria", key)]
                for key, criterion in self.book.criteria.items()
            ],
            "levels": list(self.framework.levels.items()),
            "expectations": list(self.framework.expectations),
            "needs": NEEDS,
            "spelling": self.book.search_words.spelling,
            "formula": FORMULA,
        }

    def _group(self, record: Competency | Team | Value) -> str:
        """The name of what a record belongs to with others of its kind, or nothing."""
        if isinstance(record, Competency):
            return self.framework.groups.get(record.group or "", "")
        return record.group or "" if isinstance(record, Team) else ""

    def _sentence(self, record: Sentence, heading: str) -> list[Any]:
        return [record.address, heading, record.text, self._doubted(self.doubts.of(record))]

    def _doubted(self, doubts: Iterable[NoteEntry]) -> list[str]:
        """Doubts as points under what they are about."""
        return [f"{self.doubt}: {entry.note.title}" for entry in doubts]

    def _role(self, role: Role) -> list[Any]:
        asked = role.person_specification
        return [
            role.id,
            role.name,
            self.teams.get(role.team or "", NOWHERE),
            [self.duties[key] for key in role.accountabilities],
            [self.criteria[key] for key in asked.essential],
            [self.criteria[key] for key in asked.desirable],
            [[self.competencies[key], self._pattern(role, key)] for key in role.competencies],
        ]

    def _statements(self) -> Iterator[list[Any]]:
        for placed in self.book.statements.values():
            place = self.competencies[placed.competency.id]
            points = [point.text for point in placed.points]
            points += (f"{label}: {text}" for label, text in placed.more)
            points += self._doubted(self.doubts.statement(placed))
            values = self._values("statements", placed.id)
            level = self.framework.ranks[placed.level] - 1
            yield [place, level, placed.address, placed.text, points, values]

    def _pattern(self, role: Role, competency: Key) -> str:
        """What each level means for a role, a digit a level."""
        words = list(self.framework.expectations)
        means = dict(role.expected_levels(competency))
        digits = (
            words.index(means[level]) + 1 if level in means else NOTHING for level in self.framework.levels
        )
        return "".join(map(str, digits))

    def _values(self, kind: str, key: str) -> list[int]:
        return [self.values[value.id] for value in self.crosslinks.values_showing(kind, key)]


def _positions(records: Mapping[Key, Any]) -> dict[Key, int]:
    return {key: position for position, key in enumerate(records)}
