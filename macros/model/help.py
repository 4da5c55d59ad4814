"""Whom somebody in distress can turn to now."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from macros.model.base import Record
from macros.model.keys import KEY_FORM
from macros.model.piece import Piece, Shelf
from macros.model.prose import Text
from macros.model.scalars import Day

FullId = Annotated[str, StringConstraints(pattern=rf"{KEY_FORM[:-1]}/{KEY_FORM[1:]}")]
"""The kind and the id of a record."""


class HelpLine(Piece):
    """One service that helps at once."""

    called: ClassVar[str] = "a help line"

    name: Text = Field(description="The name of the service")
    contact: Text = Field(description="The number as it is shown")
    link: Annotated[str, StringConstraints(pattern=r"^(tel|sms):[0-9]+$")] = Field(
        description="What the number links to, e.g. tel:999"
    )
    note: Text = Field(description="What it is for, in a few words")


class ForOthers(Piece):
    """What those find beside the lines who ask for somebody else's sake."""

    called: ClassVar[str] = "what those find who ask for others"

    who: list[Text] = Field(description="Words for the others, such as client or herself")
    see: list[FullId] = Field([], description="Records with a page, as kind/id, e.g. accountabilities/listen")


class Help(Record):
    """The line that stands on every page."""

    called: ClassVar[str] = "the help lines"
    kind: ClassVar[str] = "help"
    shelf: ClassVar[Shelf] = Shelf.SINGLE
    takes_notes: ClassVar[bool] = False
    has_page: ClassVar[bool] = False

    checked: Day | None = Field(None, description="When the numbers were last looked over, as 2026-01-31")
    introduction: Text = Field("", description="The words before the numbers")
    lines: list[HelpLine] = Field([], description="The services, most urgent first")
    sought_with: list[Text] = Field([], description="Words in a search that bring these lines first")
    sought_alone: list[Text] = Field([], description="Words that bring them only where nothing else is typed")
    between: list[Text] = Field([], description="Words that may stand between those, such as so and very")
    alike: dict[Text, list[Text]] = Field({}, description="A word: those that count as the same here")
    for_others: ForOthers | None = Field(None, description="What stands beside them for somebody else's sake")

    @property
    def title(self) -> str:
        """The words before the numbers, as a heading."""
        return self.introduction.removesuffix(":")

    @property
    def name(self) -> str:
        """The words before the numbers."""
        return self.introduction
