"""A problem in the data, as an editor is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.source import Place


@dataclass(frozen=True)
class Problem:
    """One slip: where it is, what is wrong and how to put it right."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}:{self.place.column}: {self.message}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by file, line and column."""
    return sorted(set(problems), key=lambda it: (it.place.file, it.place.line, it.place.column, it.message))
