"""From level to level: which statements grow from which, and what a level up asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from macros.model.base import Key
from macros.model.competency import Competency, PlacedStatement, Statement
from macros.model.handbook import Handbook
from macros.model.role import Expectation, Role


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

    lower: int
    upper: int
    pairs: tuple[Pair, ...]
    lower_rest: dict[Key, Statement]
    upper_rest: dict[Key, Statement]


@dataclass(frozen=True)
class NextLevel:
    """What a competency asks a level above the one that a role desires; nothing where that is the last."""

    competency: Competency
    desired: int

    @property
    def level(self) -> int | None:
        """The level above, where there is one."""
        return next_above(self.competency, self.desired)

    @property
    def statements(self) -> list[PlacedStatement]:
        """What it asks."""
        return self.competency.at(self.level) if self.level else []


def steps(competency: Competency) -> Iterator[Step]:
    """The steps from each level to the next that the framework defines."""
    levels = sorted(competency.levels)
    for lower, upper in pairwise(levels):
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
    """For each competency of a role the level above the highest that it names as desired."""
    for competency in book.competencies.values():
        desired = highest(role, competency, "desired")
        if desired is not None:
            yield NextLevel(competency, desired)


def highest(role: Role, competency: Competency, word: Expectation) -> int | None:
    """The highest level of a competency that means `word` for a role, if any does."""
    levels = role.competencies.get(competency.id, {})
    return max((level for level, means in levels.items() if means == word), default=None)


def next_above(competency: Competency, desired: int | None) -> int | None:
    """The level that the framework defines next above a desired one, where there are both."""
    return min(
        (level for level in competency.levels if desired is not None and level > desired), default=None
    )
