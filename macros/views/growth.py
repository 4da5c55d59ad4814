"""From level to level: which statements grow from which, and what a level up asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from macros.model.competency import Competency, PlacedStatement
from macros.model.handbook import Handbook
from macros.model.keys import Key
from macros.model.role import Role

Levels = Iterable[tuple[Key, Key]]
"""What levels of a competency mean for a role, as (level, expectation), the lowest first."""


@dataclass(frozen=True)
class Pair:
    """A statement and the one a level up that grows from it."""

    lower: PlacedStatement
    upper: PlacedStatement


@dataclass(frozen=True)
class Step:
    """Two levels of a competency side by side: the pairs, and the statements without one."""

    lower: Key
    upper: Key
    pairs: tuple[Pair, ...]
    lower_rest: tuple[PlacedStatement, ...]
    upper_rest: tuple[PlacedStatement, ...]


@dataclass(frozen=True)
class NextLevel:
    """What a competency asks a level above the one that a role aims at; nothing where that is the last."""

    competency: Competency
    aim: Key

    @property
    def level(self) -> Key | None:
        """The level above, where there is one."""
        return next_above(self.competency, self.aim)

    @property
    def step(self) -> Step | None:
        """The way there."""
        return next((step for step in steps(self.competency) if step.lower == self.aim), None)


def steps(competency: Competency) -> Iterator[Step]:
    """The steps from each level to the next that the framework defines."""
    for lower, upper in pairwise(competency.levels):
        below = {placed.key: placed for placed in competency.at(lower)}
        above = competency.at(upper)
        grown = {one.key: below[key] for one in above if (key := one.statement.grows_from) in below}
        sources = {source.key for source in grown.values()}
        yield Step(
            lower,
            upper,
            tuple(Pair(grown[one.key], one) for one in above if one.key in grown),
            tuple(one for one in below.values() if one.key not in sources),
            tuple(one for one in above if one.key not in grown),
        )


def next_levels(book: Handbook, role: Role) -> Iterator[NextLevel]:
    """For each competency of a role the level above the highest that it names as the aim."""
    for competency in book.competencies.values():
        yield from next_level(book, competency, role.expected_levels(competency.id))


def next_level(book: Handbook, competency: Competency, levels: Levels) -> Iterator[NextLevel]:
    """The level above the highest of some `levels` that is the aim, if one is."""
    aim = {word: level for level, word in levels}.get(book.framework.aim or "")
    if aim is not None:
        yield NextLevel(competency, aim)


def highest(role: Role, competency: Competency) -> dict[Key | None, Key]:
    """For each expectation that a role has of a competency the highest level that means it."""
    return {word: level for level, word in role.expected_levels(competency.id)}


def next_above(competency: Competency, level: Key | None) -> Key | None:
    """The level that a competency defines next above one of its levels, where there are both."""
    return next((upper for lower, upper in pairwise(competency.levels) if lower == level), None)
