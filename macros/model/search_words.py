"""What people type where the handbook says something else."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from macros.model.base import Record, Shelf
from macros.model.prose import Text


class SearchWords(Record):
    """The words of the search box that no record gives by itself."""

    called: ClassVar[str] = "the words of the search"
    kind: ClassVar[str] = "search"
    shelf: ClassVar[Shelf] = Shelf.SINGLE
    takes_notes: ClassVar[bool] = False
    has_page: ClassVar[bool] = False

    everyday: dict[Text, list[Text]] = Field({}, description="What people type: what the handbook says")
    spelling: dict[Text, Text] = Field({}, description="Other spellings of a word: the one used here")
    ignored: list[Text] = Field([], description="Words that say nothing about what is looked for")

    @property
    def name(self) -> str:
        """The file's own name; no page shows it."""
        return self.kind
