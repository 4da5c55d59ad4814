"""From level to level: which statements grow from which, and what changes in the wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from macros.model.base import Key
from macros.model.competency import Competency, Statement
from macros.model.handbook import Handbook
from macros.model.role import Role

Parts = tuple[tuple[str, bool], ...]
"""A text in parts, each with whether it differs from the other text; the parts join to the text."""


@dataclass(frozen=True)
class Pair:
    """A statement and the one a level up that grows from it, both in parts."""

    lower_key: Key
    lower: Parts
    upper_key: Key
    upper: Parts


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
    level: int | None
    statements: dict[Key, Statement]


def steps(competency: Competency) -> Iterator[Step]:
    """The steps from each level to the next that the framework defines."""
    levels = sorted(competency.levels)
    for lower, upper in pairwise(levels):
        below, above = competency.levels[lower], competency.levels[upper]
        grown = {key: one.grows_from for key, one in above.items() if one.grows_from in below}
        pairs = (_pair(source, below, key, above) for key, source in grown.items() if source)
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
        desired = [level for level, word in role.expected_levels(competency.id) if word == "desired"]
        if desired:
            above = min((level for level in competency.levels if level > max(desired)), default=None)
            statements = competency.levels[above] if above else {}
            yield NextLevel(competency, max(desired), above, statements)


def _pair(lower_key: Key, below: dict[Key, Statement], upper_key: Key, above: dict[Key, Statement]) -> Pair:
    lower, upper = compared(below[lower_key].text, above[upper_key].text)
    return Pair(lower_key, lower, upper_key, upper)


def compared(old: str, new: str) -> tuple[Parts, Parts]:
    """Both texts in parts that say which words differ; white space is folded."""
    before, after = old.split(), new.split()
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    lower = (_part(before[a:b], kind) for kind, a, b, _, _ in changes if a < b)
    upper = (_part(after[c:d], kind) for kind, _, _, c, d in changes if c < d)
    return tuple(lower), tuple(upper)


def _part(words: list[str], kind: str) -> tuple[str, bool]:
    return " ".join(words), kind != "equal"
