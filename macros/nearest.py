"""The name that somebody probably meant; quick enough for thousands of names and slips."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

AROUND = 8
"""How many neighbours in the alphabet are compared, each way."""

FEW = 12
LONGEST = 100


class Names:
    """Names that exist. Candidates for a slip are its neighbours in the alphabet, read either way."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = sorted(known)

    @cached_property
    def _backwards(self) -> list[str]:
        return sorted(name[::-1] for name in self.known)

    def cure(self, wrong: str) -> str:
        """What to do about the unknown name `wrong`."""
        if near := self._nearest(wrong[:LONGEST]):
            return f'did you mean "{near}"?'
        if 0 < len(self.known) <= FEW:
            return f"known here: {', '.join(self.known)}"
        return "add it first, or take it out here"

    def _nearest(self, wrong: str) -> str | None:
        candidates = {
            *around(self.known, wrong),
            *(name[::-1] for name in around(self._backwards, wrong[::-1])),
        }
        return next(iter(get_close_matches(wrong, sorted(candidates), 1)), None)


def around(names: list[str], wrong: str) -> list[str]:
    """The names that stand nearest to `wrong` in the sorted list `names`."""
    position = bisect(names, wrong)
    return names[max(0, position - AROUND) : position + AROUND]
