"""Finding whole words in a text: the terms of the glossary, the names of partners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from macros.model.keys import Key

CAPITALISED = re.compile(r"[A-Z]\w*[a-z]")
WORD = re.compile(r"\w+")
NAME_GOES_ON = re.compile(r" [A-Z][a-z]")


Spellings = tuple[tuple[Key, tuple[str, ...]], ...]
"""Keys, each with the words to look for."""


class Finder:
    """Finds whole words in texts; `spellings` gives for each key the words to look for.

    Nothing is found inside `names`, so that the name of a team is left whole; with `leave_names` neither in
    what looks like a name: "Night" in "Specialist Night Nurse" is no word by itself.
    """

    def __init__(
        self, spellings: Mapping[Key, Iterable[str]], names: Iterable[str] = (), *, leave_names: bool = False
    ) -> None:
        whole = set(names)
        self.leave_names = leave_names
        self.keys = {word: key for key, words in spellings.items() for word in words if word not in whole}
        words = _any_of({*self.keys, *_with_words_of(self.keys, whole)})
        self.pattern = re.compile(rf"(?<!\w)({words})(?!\w)" if words else r"(?!)()")
        self.segments = lru_cache(maxsize=None)(self._segments)

    def _segments(self, text: str) -> tuple[tuple[str, Key | None], ...]:
        """`text` in parts, each with the key that it spells or None; the parts join to `text`."""
        parts = self.pattern.split(text)
        return tuple(
            (part, self.keys.get(part) if n % 2 and not self._named(part, parts[n + 1]) else None)
            for n, part in enumerate(parts)
            if part
        )

    def _named(self, word: str, behind: str) -> bool:
        """Whether a word is part of a name, by what stands behind it."""
        return self.leave_names and bool(CAPITALISED.match(word) and NAME_GOES_ON.match(behind))

    def found_in(self, text: str) -> set[Key]:
        """The keys that `text` spells."""
        return {key for _, key in self.segments(text) if key}


@lru_cache(maxsize=4)
def finder(spellings: Spellings, names: frozenset[str] = frozenset(), *, leave_names: bool = False) -> Finder:
    """A finder, the same one where the same is to be found: to make one of thousands of names takes long."""
    return Finder(dict(spellings), names, leave_names=leave_names)


def _with_words_of(spellings: Iterable[str], names: Iterable[str]) -> Iterator[str]:
    """The names in which a spelling may stand, or into which it may reach."""
    words = {word for spelling in spellings for word in WORD.findall(spelling)}
    return (name for name in names if not words.isdisjoint(WORD.findall(name)))


def _any_of(spellings: Iterable[str]) -> str:
    """A pattern for each of `spellings`, the longer ones first.

    Thousands are quick to look for as they stand behind their first letter and their first word: where
    a text has a word, only those that begin with just this word can end there with a whole one.
    """
    behind: dict[str, dict[str, list[str]]] = {}
    for spelling in sorted(spellings, key=len, reverse=True):
        word = re.split(r"\W", spelling, maxsplit=1)[0]
        rest = re.escape(spelling.removeprefix(word))
        behind.setdefault(word[:1], {}).setdefault(re.escape(word[1:]), []).append(rest)
    return _parted({letter: [_parted(words)] for letter, words in behind.items()})


def _parted(behind: Mapping[str, Iterable[str]]) -> str:
    """A pattern for each beginning with any of what may stand behind it."""
    return "|".join(f"{beginning}(?:{'|'.join(rests)})" for beginning, rests in behind.items())
