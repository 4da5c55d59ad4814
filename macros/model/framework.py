"""The framework itself: its levels, and what a level can mean for a role."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from pydantic import Field

from macros.model.base import Record
from macros.model.keys import Key
from macros.model.piece import Shelf
from macros.model.prose import Text
from macros.model.scalars import Flag

MOST_LEVELS = 12
MOST_EXPECTATIONS = 9


class Framework(Record):
    """What holds for every competency."""

    called: ClassVar[str] = "the framework"
    kind: ClassVar[str] = "framework"
    shelf: ClassVar[Shelf] = Shelf.SINGLE
    takes_notes: ClassVar[bool] = False
    has_page: ClassVar[bool] = False

    levels: dict[Key, Text] = Field(
        {},
        max_length=MOST_LEVELS,
        description="The levels, the lowest first: for each its number or key, and what it is called",
    )
    expectations: dict[Key, Text] = Field(
        {},
        max_length=MOST_EXPECTATIONS,
        description="What a level can mean for a role, the least first: keys, each with its word",
    )
    aim: Key | None = Field(None, description="The key of the expectation that people work towards")
    relevance: Text | None = Field(None, description="What the description of a competency is called")
    cumulative: Flag = Field(False, description="true where each level takes in the ones below it")
    groups: dict[Key, Text] = Field(
        {}, description="The groups of competencies in order, where there are any: keys, each with its name"
    )

    @cached_property
    def address(self) -> str:
        """The page that shows all of it."""
        return f"{self.kind}/"

    @property
    def name(self) -> str:
        """The file's own name; no page shows it."""
        return self.kind

    @cached_property
    def ranks(self) -> dict[Key, int]:
        """The place of each level, counting from the lowest as 1."""
        return {level: rank for rank, level in enumerate(self.levels, 1)}

    @cached_property
    def asked(self) -> tuple[Key, ...]:
        """The expectations that somebody in a role is to meet: all up to the aim."""
        words = tuple(self.expectations)
        return words[: words.index(self.aim) + 1] if self.aim in words else words

    @cached_property
    def short(self) -> dict[Key, str]:
        """Each level in few letters: its number, or its name where it has none."""
        return {level: level if level.isdigit() else name for level, name in self.levels.items()}
