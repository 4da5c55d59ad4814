"""Sentences near one another: those that share its rarer words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt

from macros.model.base import grouped
from macros.model.competency import PlacedStatement
from macros.model.handbook import Handbook
from macros.model.library import Accountability, Criterion

SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with")
)
"""Words that carry no meaning of their own."""

NEAR = 0.16
"""How near two sentences must be, from 0 to 1: the cosine of their words, each weighed by how rare it is."""

TWO = 2
"""A single word in common can be chance."""

COMMON = 40
"""A word in more sentences than these brings none of them near."""

MOST = 4
"""How many near sentences are named."""

Said = Accountability | Criterion | PlacedStatement


def words_of(text: str) -> frozenset[str]:
    """The words of `text` that carry its meaning."""
    return frozenset(re.findall(r"\w+", text.casefold())) - SMALL_WORDS


@dataclass(frozen=True)
class Near:
    """The duties, criteria and behaviour statements of a handbook, by their words."""

    book: Handbook

    def of(self, said: Said) -> list[Said]:
        """The sentences nearest to one, the nearest first."""
        own = self._words[said.address]
        others = Counter(other for word in own for other in self._few_with(word))
        found = [
            (-self._nearness(own, self._words[other]), other)
            for other, common in others.items()
            if common >= TWO and other != said.address
        ]
        return [self._all[other] for nearness, other in sorted(found)[:MOST] if -nearness >= NEAR]

    def _few_with(self, word: str) -> tuple[str, ...]:
        """The sentences that hold a word, unless they are many."""
        holding = self._by_word[word]
        return holding if len(holding) <= COMMON else ()

    @cached_property
    def _all(self) -> Mapping[str, Said]:
        book = self.book
        statements = book.statements.values()
        every: tuple[Said, ...] = (*book.accountabilities.values(), *book.criteria.values(), *statements)
        return {said.address: said for said in every}

    @cached_property
    def _words(self) -> Mapping[str, frozenset[str]]:
        return {address: words_of(said.text) for address, said in self._all.items()}

    @cached_property
    def _by_word(self) -> Mapping[str, tuple[str, ...]]:
        return grouped((word, address) for address, words in self._words.items() for word in words)

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """How much a word says, squared: the more, the fewer sentences hold it."""
        often = {word: len(holding) for word, holding in self._by_word.items()}
        return {word: log(1 + len(self._words) / count) ** 2 for word, count in often.items()}

    def _nearness(self, one: frozenset[str], other: frozenset[str]) -> float:
        return self._weight(one & other) / sqrt(self._weight(one) * self._weight(other))

    def _weight(self, words: frozenset[str]) -> float:
        return sum(self._weights[word] for word in words)
