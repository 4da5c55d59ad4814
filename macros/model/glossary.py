"""Terms and abbreviations, in plain words."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from pydantic import Field

from macros.model.base import Record
from macros.model.keys import Key
from macros.model.piece import Shelf
from macros.model.prose import Prose, Text


class Term(Record):
    """An entry of the glossary."""

    called: ClassVar[str] = "a term"
    kind: ClassVar[str] = "glossary"
    shelf: ClassVar[Shelf] = Shelf.LIBRARY
    has_page: ClassVar[bool] = False

    term: Text = Field(description="The term as it is shown, e.g. WRAP")
    expansion: Text | None = Field(None, description="The full words, for an abbreviation")
    forms: list[Text] = Field([], description="Other spellings that occur in the texts")
    text: Prose = Field(description="What it means, in plain words")
    see: list[Key] = Field([], description="Keys of terms that belong to it")

    @property
    def name(self) -> str:
        """The term."""
        return self.term

    @cached_property
    def address(self) -> str:
        """The glossary; the term's key is its anchor there."""
        return f"{self.kind}/"

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which the texts write it."""
        return (self.term, *filter(None, [self.expansion]), *self.forms)
