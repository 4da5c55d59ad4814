"""What people type where the handbook says something else."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from macros.model.base import Record
from macros.model.piece import Piece, Shelf
from macros.model.prose import Text


class Elsewhere(Piece):
    """Something that people look for and the handbook does not hold."""

    called: ClassVar[str] = "what stands elsewhere"

    thing: Text = Field(description='What it is called, as in "For pay, ask the employer"')
    words: list[Text] = Field([], description="What people type who look for it")
    otherwise: list[Text] = Field([], description="What asks for it only where nothing is found")
    ask: Text | None = Field(None, description="Whom to ask, where that is not the employer")


class SearchWords(Record):
    """The words of the search box that no record gives by itself."""

    called: ClassVar[str] = "the words of the search"
    kind: ClassVar[str] = "search"
    shelf: ClassVar[Shelf] = Shelf.SINGLE
    takes_notes: ClassVar[bool] = False
    has_page: ClassVar[bool] = False

    everyday: dict[Text, list[Text]] = Field({}, description="What people type: what the handbook says")
    spelling: dict[Text, Text] = Field({}, description="Other spellings of a word: the one used here")
    no_slips: list[Text] = Field([], description="Words that are not corrected to others near them")
    ignored: list[Text] = Field([], description="Words that say nothing about what is looked for")
    elsewhere: list[Elsewhere] = Field([], description="What the handbook does not hold, and whom to ask")

    @property
    def name(self) -> str:
        """The file's own name; no page shows it."""
        return self.kind
