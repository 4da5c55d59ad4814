"""Levels are those of the framework and come in its order, and what is said of them exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from macros.model.base import Record
from macros.model.competency import Competency, Statement
from macros.model.framework import Framework
from macros.model.handbook import Handbook
from macros.model.keys import Key
from macros.model.role import Role
from macros.model.source import Place
from macros.nearest import Names

Found = Iterator[tuple[Place, str]]

FRAMEWORK = f"data/{Framework.home()}"


def aim_of_the_framework(book: Handbook) -> Found:
    """The aim is one of the expectations."""
    framework = book.framework
    begun = framework.full_id in book.unfinished
    if framework.expectations and framework.aim not in framework.expectations and not begun:
        words = ", ".join(framework.expectations)
        yield framework.source.at("aim"), f"say here which expectation people work towards: {words}"


def known_levels(book: Handbook) -> Found:
    """The levels of a competency are those of the framework."""
    if _read(book):
        for competency in book.competencies.values():
            for level in competency.levels:
                if level not in book.framework.levels:
                    yield competency.source.at("levels", level, key=True), _no_such(book.framework, level)


def _read(book: Handbook) -> bool:
    """Whether the framework could be read, so that it can be held against others."""
    return f"{Framework.kind}/{Framework.kind}" not in book.unread


def _no_such(framework: Framework, level: Key) -> str:
    known = Names(framework.levels).cure(level)
    return f'the framework has no level "{level}"; {known} (levels stand in {FRAMEWORK})'


def known_groups(book: Handbook) -> Found:
    """The group of a competency is one of the framework's."""
    known = Names(book.framework.groups)
    for competency in book.competencies.values() if _read(book) else ():
        if competency.group and competency.group not in known.known:
            cure = known.cure(competency.group)
            message = f'the framework has no group "{competency.group}"; {cure} (groups stand in {FRAMEWORK})'
            yield competency.source.at("group"), message


def known_expectations(book: Handbook) -> Found:
    """What a level means for a role is one of the framework's words."""
    known = book.framework.expectations
    if not _read(book):
        return
    for role in book.roles.values():
        for key, levels in role.competencies.items():
            for level, word in levels.items():
                if word not in known:
                    message = f'"{word}" is not known here; write {_one_of(known)}, or add it in {FRAMEWORK}'
                    yield role.source.at("competencies", key, level), message


def _one_of(words: Iterable[str]) -> str:
    """Words to choose from, as a sentence names them."""
    *others, last = words or ("a word",)
    return f"{', '.join(others)} or {last}" if others else last


def order_of_levels(book: Handbook) -> Found:
    """Levels stand from the lowest up, in a competency and in a role."""
    for competency in book.competencies.values():
        yield from _falling(book.framework, competency, competency.levels, "levels")
    for role in book.roles.values():
        for key, levels in role.competencies.items():
            yield from _falling(book.framework, role, levels, "competencies", key)


def _falling(framework: Framework, record: Record, levels: Iterable[Key], *path: str) -> Found:
    for before, level in pairwise(level for level in levels if level in framework.levels):
        if framework.ranks[level] < framework.ranks[before]:
            place = record.source.at(*path, level, key=True)
            yield place, f"level {level} stands after level {before}; put levels in order, the lowest first"


def expected_levels(book: Handbook) -> Found:
    """A role expects only levels that the competency defines."""
    known = book.framework.levels.keys()
    sound = {
        key: competency for key, competency in book.competencies.items() if competency.levels.keys() <= known
    }
    for role in book.roles.values():
        for key in role.competencies:
            if key in sound:
                yield from _undefined(role, sound[key])


def _undefined(role: Role, competency: Competency) -> Found:
    for level in role.competencies[competency.id]:
        if level not in competency.levels:
            defined = ", ".join(competency.levels)
            place = role.source.at("competencies", competency.id, level, key=True)
            yield place, f'"{competency.title}" defines no level {level}; it defines {defined}'


def statement_growth(book: Handbook) -> Found:
    """A statement grows from one of the next lower level that the competency defines."""
    for competency in book.competencies.values():
        beneath, below = None, dict[Key, Statement]()
        for level, statements in competency.levels.items():
            for key, statement in statements.items():
                if statement.grows_from and statement.grows_from not in below:
                    place = competency.source.at("levels", level, key, "grows_from")
                    yield place, _no_source(statement.grows_from, beneath, below)
            beneath, below = level, statements


def _no_source(source: Key, beneath: Key | None, below: Iterable[Key]) -> str:
    if beneath is None:
        return "this is the lowest level here, so nothing grows from a lower one; take this out"
    return f'there is no statement "{source}" at level {beneath}; {Names(below).cure(source)}'


CHECKS = (
    *(aim_of_the_framework, known_levels, known_groups, known_expectations),
    *(order_of_levels, expected_levels, statement_growth),
)
