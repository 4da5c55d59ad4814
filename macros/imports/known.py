"""Sentences that the handbook holds already: the same, nearly the same, or several run together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

NEAR = 0.72
"""From which share of words in common, in their order, a sentence is taken for another with a few changed."""

FEW = 40
"""How many sentences that share the rarest words are looked at."""

RARE = 6
"""How many of the rarest words of a sentence are asked for."""


def letters(text: str) -> str:
    """The letters and digits of a text, small, by which it is known whatever stands between them."""
    return "".join(re.findall(r"[^\W_]", text.casefold()))


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"[^\W_]+", text.casefold())


@dataclass(frozen=True)
class Known:
    """Some sentences of the handbook, by key."""

    texts: Mapping[str, str]

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        return {letters(text): key for key, text in reversed(list(self.texts.items()))}

    @cached_property
    def _by_word(self) -> Mapping[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, text in self.texts.items():
            for word in set(words(text)):
                found[word].append(key)
        return found

    def same(self, text: str) -> str | None:
        """The key of the sentence with just these letters."""
        return self._by_letters.get(letters(text))

    def near(self, text: str, but: Iterable[str] = ()) -> str | None:
        """The key of the sentence that says nearly this, other than some."""
        own = words(text)
        rare = sorted(
            (word for word in set(own) if word in self._by_word), key=lambda word: len(self._by_word[word])
        )
        others = dict.fromkeys(key for word in rare[:RARE] for key in self._by_word[word][:FEW])
        left = [key for key in others if key not in set(but)]
        found = [
            (SequenceMatcher(None, own, words(self.texts[key]), autojunk=False).ratio(), key) for key in left
        ]
        best = max(found, default=(0.0, ""))
        return best[1] if best[0] >= NEAR else None

    def run_together(self, text: str) -> list[str] | None:
        """The parts of a text of which sentences of the handbook are most; None where it holds none whole.

        What stands between them is a part too, so that the parts hold all the words.
        """
        starts = [found.start() for found in re.finditer(r"\S+", text)]
        places = _Places(text)
        taken = list(self._found(places, starts))
        return list(_cut(text, taken)) if taken else None

    def _found(self, places: _Places, starts: list[int]) -> Iterator[tuple[int, int]]:
        """Where sentences stand, one behind the other, the longest first where several begin."""
        longest = sorted((key for key in self._by_letters if key), key=len, reverse=True)
        end = 0
        for start in starts:
            if start < end:
                continue
            rest = places.letters_from(start)
            for sentence in longest:
                if rest.startswith(sentence):
                    stop = places.end_of(start, len(sentence))
                    if stop is not None:
                        yield start, stop
                        end = stop
                        break


class _Places:
    """Where the letters of a text stand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = [found.start() for found in re.finditer(r"[^\W_]", text)]
        self.letters = letters(text)

    def letters_from(self, start: int) -> str:
        """The letters from a place on."""
        before = sum(place < start for place in self.at)
        return self.letters[before:] if len(self.letters) == len(self.at) else ""

    def end_of(self, start: int, count: int) -> int | None:
        """Where a word ends with the last of `count` letters from a place on; None within a word."""
        before = sum(place < start for place in self.at)
        last = self.at[before + count - 1]
        end = re.compile(r"\S*").match(self.text, last)
        stop = end.end() if end else last + 1
        return stop if not letters(self.text[last + 1 : stop]) else None


def _cut(text: str, taken: list[tuple[int, int]]) -> Iterator[str]:
    """The parts of a text: those that are taken, and those between them."""
    end = 0
    for start, stop in [*taken, (len(text), len(text))]:
        if between := text[end:start].strip():
            yield between
        if part := text[start:stop].strip():
            yield part
        end = stop
