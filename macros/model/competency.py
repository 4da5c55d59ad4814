"""A competency of the framework: its levels and their behaviour statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.model.base import OrderedRecord, anchor
from macros.model.former import FormerName
from macros.model.keyed import KeyedProse
from macros.model.keys import Key
from macros.model.piece import Piece
from macros.model.prose import Prose, Text

WEB_ADDRESS = r"^https://[^\s/?#@:<>\"]+(:[0-9]+)?([/?#][^\s<>\"]*)?$"

LABELLED = "labelled"
"""The name of the fault of a statement that is nothing but texts behind labels."""


def level_anchor(level: Key) -> str:
    """Where a level stands on the page of its competency."""
    return f"level-{level}"


class Link(Piece):
    """Something to read elsewhere."""

    called: ClassVar[str] = "a link"

    title: Text = Field(description="What it leads to")
    url: Annotated[str, StringConstraints(pattern=WEB_ADDRESS)] = Field(
        description="a whole address such as https://example.org/page, with https and without spaces"
    )


class Statement(Piece):
    """What somebody at a level does; a bare text in the file is a statement and nothing more."""

    called: ClassVar[str] = "a statement"
    hint: ClassVar[str] = "; further texts stand under more, each behind its label"

    text: Prose = Field(description="The behaviour statement")
    includes: dict[Key, KeyedProse] = Field({}, description="Points nested under the statement")
    more: dict[Text, Prose] = Field({}, description="Further texts, each behind its label, in order")
    see: list[Link] = Field([], description="What there is to read elsewhere")
    was: list[FormerName] = Field([], description="Earlier keys; competency.key where it stood elsewhere")
    grows_from: Key | None = Field(
        None, description="The key of the statement one level down that this one extends"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_bare_text(cls, value: Any) -> Any:
        if isinstance(value, dict) and not value.keys() & cls.model_fields.keys() and _labelled(value):
            raise PydanticCustomError(LABELLED, "labels in place of fields")
        return {"text": value} if isinstance(value, str | list) else value


def _labelled(value: dict[str, Any]) -> bool:
    """Whether a mapping holds texts behind labels, and more than one."""
    return len(value) > 1 and all(isinstance(text, str) for text in value.values())


class Scope(Piece):
    """A list that says what a word of the competency takes in, such as "Customers include"."""

    called: ClassVar[str] = "a scope"

    title: Text = Field(description="The words that introduce the list")
    items: dict[Key, KeyedProse] = Field(description="What the word takes in")


class Competency(OrderedRecord):
    """A competency and the statements of each level that the framework defines."""

    called: ClassVar[str] = "a competency"
    kind: ClassVar[str] = "competencies"

    group: Key | None = Field(None, description="The key of its group in the framework")
    relevance: Prose | None = Field(None, description="What it is, or why it matters")
    scope: Scope | None = Field(None, description="What a word of the competency takes in")
    levels: dict[Key, Annotated[dict[Key, Statement], Field(min_length=1)]] = Field(
        min_length=1, description="For each level the behaviour statements, by key, the lowest level first"
    )

    def at(self, level: Key) -> list[PlacedStatement]:
        """The statements of a level; none where the framework defines nothing."""
        return [PlacedStatement(self, level, key, one) for key, one in self.levels.get(level, {}).items()]

    def statements(self) -> Iterator[PlacedStatement]:
        """Every statement, from the lowest level up."""
        for level in self.levels:
            yield from self.at(level)


@dataclass(frozen=True)
class Placed:
    """A sentence of a competency at its level; the key is its permanent name there, and its anchor."""

    competency: Competency
    level: Key
    key: Key

    @property
    def text(self) -> str:
        """What it says."""
        raise NotImplementedError

    @property
    def id(self) -> str:
        """Its permanent name in the whole handbook."""
        return anchor(self.competency.id, self.key)

    @property
    def address(self) -> str:
        """Where it stands, from the root of the site."""
        return self.competency.place(self.key)


@dataclass(frozen=True)
class PlacedPoint(Placed):
    """A point nested under a statement."""

    said: str

    @property
    def text(self) -> str:
        """What it says."""
        return self.said


@dataclass(frozen=True)
class PlacedStatement(Placed):
    """A statement at its level."""

    statement: Statement

    @property
    def text(self) -> str:
        """What it says."""
        return self.statement.text

    @property
    def points(self) -> list[PlacedPoint]:
        """The points nested under it, each with an address of its own."""
        nested = self.statement.includes.items()
        return [PlacedPoint(self.competency, self.level, key, text) for key, text in nested]

    @property
    def more(self) -> list[tuple[str, str]]:
        """The further texts, as (label, text)."""
        return list(self.statement.more.items())

    @property
    def see(self) -> list[Link]:
        """What there is to read elsewhere."""
        return self.statement.see

    @property
    def grows_from(self) -> str | None:
        """The id of the statement one level down that it extends."""
        below = self.statement.grows_from
        return anchor(self.competency.id, below) if below else None
