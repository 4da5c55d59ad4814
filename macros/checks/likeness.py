"""Texts that say nearly the same; quick enough for a library of thousands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from math import ceil

from macros.views.near import words_of

SAME = 0.8
"""The share of their words that two texts must have in common."""

FEW = 50
"""How many texts with the same rare word are compared."""


def alike(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of keys whose texts have nearly all words in common, as (earlier, later).

    Two such texts share one of their rarest words, so only texts that do are compared.
    """
    words = {key: words_of(text) for key, text in texts.items()}
    often = Counter(word for found in words.values() for word in found)
    by_rare_word: defaultdict[str, list[str]] = defaultdict(list)
    for key, own in words.items():
        rarest = sorted(own, key=lambda word: (often[word], word))[: rare_words(len(own))]
        signs = (*rarest, " ".join(sorted(own)))
        others = dict.fromkeys(chain.from_iterable([by_rare_word[sign] for sign in signs]))
        yield from islice(((other, key) for other in others if same(words[other], own)), 1)
        for sign in signs:
            if len(by_rare_word[sign]) < FEW:
                by_rare_word[sign].append(key)


def rare_words(count: int) -> int:
    """How many of the rarest of `count` words decide whether another text can be alike."""
    return count - ceil(SAME * count) + 1


def same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts have nearly all of their words in common."""
    common = len(one & other)
    return common >= SAME * max(1, len(one) + len(other) - common)
