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
        return self.advice(self.nearest(wrong))

    def advice(self, near: str | None) -> str:
        """What to do about an unknown name that is spelled like `near`, or like no other."""
        if near:
            return f'did you mean "{near}"?'
        if 0 < len(self.known) <= FEW:
            return f"known here: {', '.join(self.known)}"
        return "add it first, or take it out here"

    def nearest(self, wrong: str) -> str | None:
        """The name that is spelled most like `wrong`, if any is."""
        wrong = wrong[:LONGEST]
        backwards = (name[::-1] for name in around(self._backwards, wrong[::-1]))
        candidates = sorted({*around(self.known, wrong), *backwards})
        return next(iter(get_close_matches(wrong, candidates, 1)), None)


def around(names: list[str], wrong: str) -> list[str]:
    """The names that stand nearest to `wrong` in the sorted list `names`."""
    position = bisect(names, wrong)
    return names[max(0, position - AROUND) : position + AROUND]
