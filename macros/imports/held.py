"""What the handbook has of a competency at a level, as documents print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.base import anchor
from macros.model.competency import Competency
from macros.model.keys import Key


@dataclass(frozen=True)
class Held:
    """A text of a level: a statement, a point under it, or what it says behind a label."""

    text: str
    way: tuple[str, ...]
    """Where it stands in the file of the competency."""
    label: str = ""

    @property
    def words(self) -> str:
        """What a document prints of it."""
        return f"{self.label}: {self.text}" if self.label else self.text


def held_at(competency: Competency, level: Key) -> Iterator[tuple[str, Held]]:
    """The texts of a level by their keys."""
    for placed in competency.at(level):
        way = ("levels", level, placed.key)
        yield placed.key, Held(placed.text, way)
        for point in placed.points:
            yield point.key, Held(point.text, (*way, "includes", point.key))
        for label, text in placed.more:
            yield anchor(placed.key, "more", label), Held(text, (*way, "more", label), label)


def rank(level: Key) -> tuple[int, str]:
    """By what levels are put in order, as far as their numbers tell."""
    return int(level) if level.isdigit() else 0, level
