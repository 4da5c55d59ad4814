"""Levels come in order and hold something, and what is said of them exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from macros.model.base import Record
from macros.model.competency import Competency
from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.model.source import Place
from macros.nearest import Names

Found = Iterator[tuple[Place, str]]


def order_of_levels(book: Handbook) -> Found:
    """Levels stand from the lowest up, in a competency and in a role."""
    for competency in book.competencies.values():
        yield from _falling(competency, competency.levels, "levels")
    for role in book.roles.values():
        for key, levels in role.competencies.items():
            yield from _falling(role, levels, "competencies", key)


def _falling(record: Record, levels: Iterable[int], *path: str) -> Found:
    for before, level in pairwise(levels):
        if level <= before:
            place = record.source.at(*path, str(level), key=True)
            yield place, f"level {level} stands after level {before}; put levels in order, the lowest first"


def expected_levels(book: Handbook) -> Found:
    """A role expects only levels that the competency defines."""
    for role in book.roles.values():
        for key in role.competencies:
            if key in book.competencies:
                yield from _undefined(role, book.competencies[key])


def _undefined(role: Role, competency: Competency) -> Found:
    for level in role.competencies[competency.id]:
        if level not in competency.levels:
            defined = ", ".join(str(number) for number in sorted(competency.levels))
            place = role.source.at("competencies", competency.id, str(level), key=True)
            yield place, f'"{competency.title}" defines no level {level}; it defines {defined}'


def statement_growth(book: Handbook) -> Found:
    """A statement grows from one of the level just below, in the same competency."""
    for competency in book.competencies.values():
        for placed in competency.statements():
            source, beneath = placed.statement.grows_from, placed.level - 1
            below = competency.levels.get(beneath, {})
            if source and source not in below:
                place = competency.source.at("levels", str(placed.level), placed.key, "grows_from")
                cure = Names(below).cure(source)
                yield place, f'there is no statement "{source}" at level {beneath}; {cure}'


CHECKS = (order_of_levels, expected_levels, statement_growth)
