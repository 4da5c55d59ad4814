"""A competency of the framework: its levels and their behaviour statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import Field, model_validator

from macros.model.base import Key, Piece, Text, TitledRecord
from macros.model.scalars import Number

LEVELS = (1, 2, 3, 4, 5)

Level = Annotated[Number, Field(ge=LEVELS[0], le=LEVELS[-1])]


class Statement(Piece):
    """What somebody at a level does; a bare text in the file is a statement and nothing more."""

    called: ClassVar[str] = "a statement"

    text: Text = Field(description="The behaviour statement")
    includes: dict[Key, Text] = Field({}, description="Points nested under the statement")
    grows_from: Key | None = Field(
        None, description="The key of the statement one level down that this one extends"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_bare_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Scope(Piece):
    """A list that says what a word of the competency takes in, such as "Customers include"."""

    called: ClassVar[str] = "a scope"

    title: Text = Field(description="The words that introduce the list")
    items: dict[Key, Text] = Field(description="What the word takes in")


class Competency(TitledRecord):
    """A competency and the statements of each level that the framework defines."""

    called: ClassVar[str] = "a competency"
    kind: ClassVar[str] = "competencies"

    order: Number = Field(description="Its place in the framework, counting from 1")
    relevance: Text | None = Field(None, description="Its relevance to recovery")
    scope: Scope | None = Field(None, description="What a word of the competency takes in")
    levels: dict[Level, dict[Key, Statement]] = Field(
        description="For each level the behaviour statements, by key"
    )

    @property
    def rungs(self) -> list[tuple[int, dict[Key, Statement]]]:
        """Every level of the framework with its statements; none where it defines nothing."""
        return [(level, self.levels.get(level, {})) for level in LEVELS]

    def statements(self) -> Iterator[tuple[int, Key, Statement]]:
        """Every statement with its level and key, from the lowest level up."""
        for level in sorted(self.levels):
            for key, statement in self.levels[level].items():
                yield level, key, statement
