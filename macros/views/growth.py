"""From level to level: which statements grow from which, and what changes in the wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from macros.model.base import Key
from macros.model.competency import Competency, Statement
from macros.model.handbook import Handbook
from macros.model.role import Expectation, Role

Parts = tuple[tuple[str, bool], ...]
"""A text in parts, each with whether it differs from the other text; the parts join to the text."""

FEW = 0.4
"""Texts with a smaller share of their words in common stand as they are: marks would hide, not show."""

PUNCTUATION = r"[.,;:!?()\[\]\"'‘’“”…]"
TOKENS = re.compile(rf"(\s?)({PUNCTUATION}+|\S+?(?={PUNCTUATION}*(?:\s|$)))")


class Token(NamedTuple):
    """A word, or the punctuation beside it, and the space before it."""

    space: str
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it is more than punctuation."""
        return not re.match(PUNCTUATION, self.text)


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
        desired = highest(role, competency, "desired")
        if desired:
            above = next_above(competency, desired)
            yield NextLevel(competency, desired, above, competency.levels[above] if above else {})


def highest(role: Role, competency: Competency, word: Expectation) -> int | None:
    """The highest level of a competency that means `word` for a role, if any does."""
    return max((level for level, means in role.expected_levels(competency.id) if means == word), default=None)


def next_above(competency: Competency, desired: int | None) -> int | None:
    """The level that the framework defines next above a desired one, where there are both."""
    return min((level for level in competency.levels if desired and level > desired), default=None)


def _pair(lower_key: Key, below: dict[Key, Statement], upper_key: Key, above: dict[Key, Statement]) -> Pair:
    lower, upper = compared(below[lower_key].text, above[upper_key].text)
    return Pair(lower_key, lower, upper_key, upper)


def compared(old: str, new: str) -> tuple[Parts, Parts]:
    """Both texts in parts that say which words differ; white space is folded.

    Punctuation counts apart from the word that it stands at.
    """
    before, after = _tokens(old), _tokens(new)
    matcher = SequenceMatcher(None, [one.text for one in before], [one.text for one in after], autojunk=False)
    blocks = matcher.get_matching_blocks()
    below = {n for start, _, size in blocks for n in range(start, start + size)}
    above = {n for _, start, size in blocks for n in range(start, start + size)}
    words = sum(one.is_word for one in (*before, *after))
    common = sum(before[n].is_word for n in below)
    if 2 * common < FEW * words:
        return ((" ".join(old.split()), False),), ((" ".join(new.split()), False),)
    return _parts(before, below), _parts(after, above)


def _tokens(text: str) -> list[Token]:
    return [Token(*found) for found in TOKENS.findall(" ".join(text.split()))]


def _parts(tokens: list[Token], shared: set[int]) -> Parts:
    """Runs of tokens that are shared or not; the space around a run that differs stands outside it."""
    parts: list[tuple[str, bool]] = []
    for n, (space, text) in enumerate(tokens):
        differs = n not in shared
        if parts and parts[-1][1] == differs:
            parts[-1] = parts[-1][0] + space + text, differs
        elif parts and differs:
            parts[-1] = parts[-1][0] + space, False
            parts.append((text, True))
        else:
            parts.append((space + text, differs))
    return tuple(parts)
