"""Finding whole words in a text: the terms of the glossary, the names of partners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from macros.model.base import Key


class Finder:
    """Finds whole words in texts; `spellings` gives for each key the words to look for.

    Nothing is found inside `names`, so that the name of a team is left whole.
    """

    def __init__(self, spellings: Mapping[Key, Iterable[str]], names: Iterable[str] = ()) -> None:
        self.keys = {word: key for key, words in spellings.items() for word in words if word not in names}
        longest_first = sorted({*self.keys, *names}, key=len, reverse=True)
        words = "|".join(map(re.escape, longest_first))
        self.pattern = re.compile(rf"(?<!\w)({words})(?!\w)" if words else r"(?!)()")
        self.segments = lru_cache(maxsize=None)(self._segments)

    def _segments(self, text: str) -> tuple[tuple[str, Key | None], ...]:
        """`text` in parts, each with the key that it spells or None; the parts join to `text`."""
        parts = self.pattern.split(text)
        return tuple((part, self.keys.get(part) if n % 2 else None) for n, part in enumerate(parts) if part)

    def found_in(self, text: str) -> set[Key]:
        """The keys that `text` spells."""
        return {key for _, key in self.segments(text) if key}
