"""From level to level: which statements grow from which, and what a level up asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from macros.model.base import Key
from macros.model.competency import Competency, PlacedStatement, Statement
from macros.model.handbook import Handbook
from macros.model.role import Role


@dataclass(frozen=True)
class Pair:
    """A statement and the one a level up that grows from it."""

    lower_key: Key
    lower: Statement
    upper_key: Key
    upper: Statement


@dataclass(frozen=True)
class Step:
    """Two levels of a competency side by side: the pairs, and the statements without one."""

    lower: Key
    upper: Key
    pairs: tuple[Pair, ...]
    lower_rest: dict[Key, Statement]
    upper_rest: dict[Key, Statement]


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
    def statements(self) -> list[PlacedStatement]:
        """What it asks."""
        return self.competency.at(self.level) if self.level else []


def steps(competency: Competency) -> Iterator[Step]:
    """The steps from each level to the next that the framework defines."""
    for lower, upper in pairwise(competency.levels):
        below, above = competency.levels[lower], competency.levels[upper]
        grown = {key: one.grows_from for key, one in above.items() if one.grows_from in below}
        pairs = (Pair(source, below[source], key, above[key]) for key, source in grown.items() if source)
        yield Step(
            lower,
            upper,
            tuple(pairs),
            {key: one for key, one in below.items() if key not in grown.values()},
            {key: one for key, one in above.items() if key not in grown},
        )


def next_levels(book: Handbook, role: Role) -> Iterator[NextLevel]:
    """For each competency of a role the level above the highest that it names as the aim."""
    for competency in book.competencies.values():
        aim = highest(role, competency).get(book.framework.aim)
        if aim is not None:
            yield NextLevel(competency, aim)


def highest(role: Role, competency: Competency) -> dict[Key | None, Key]:
    """For each expectation that a role has of a competency the highest level that means it."""
    return {word: level for level, word in role.expected_levels(competency.id)}


def next_above(competency: Competency, level: Key | None) -> Key | None:
    """The level that a competency defines next above one of its levels, where there are both."""
    return next((upper for lower, upper in pairwise(competency.levels) if lower == level), None)
