"""Two wordings of one text: which words of each the other has not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from itertools import groupby

TOKEN = re.compile(r"(\s*)(\w+(?:['’-]\w+)*|[^\w\s])")
"""A word, or a sign beside it, and the space before it."""

FEW = 0.4
"""Texts with a smaller share of their words in common stand as they are: marks would hide, not show."""

Token = tuple[str, str]
"""The space before a word or a sign, and this itself."""

Parts = tuple[tuple[str, bool], ...]
"""A text in parts that join to it, each with whether the other text lacks it."""


def compared(before: str, after: str) -> tuple[Parts, Parts]:
    """Two wordings, each in parts that say which of its words the other has not."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    matcher = SequenceMatcher(None, [word for _, word in old], [word for _, word in new], autojunk=False)
    if matcher.ratio() < FEW:
        return ((before, False),), ((after, False),)
    blocks = matcher.get_matching_blocks()
    kept = {block.a + step for block in blocks for step in range(block.size)}
    taken = {block.b + step for block in blocks for step in range(block.size)}
    return tuple(_parts(old, kept)), tuple(_parts(new, taken))


def _parts(tokens: list[Token], shared: Collection[int]) -> Iterator[tuple[str, bool]]:
    """Runs of tokens that are shared or not; the space before a run that differs stands outside it."""
    for common, run in groupby(range(len(tokens)), key=lambda place: place in shared):
        (space, first), *rest = [tokens[place] for place in run]
        text = first + "".join(map("".join, rest))
        if common or not space:
            yield space + text, not common
        else:
            yield from ((space, False), (text, True))
