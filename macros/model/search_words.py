"""What people type where the handbook says something else."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from macros.model.base import Record, Text

Typed = Annotated[str, StringConstraints(min_length=1, to_lower=True)]


class SearchWords(Record):
    """The words of the search box that no record gives by itself."""

    kind: ClassVar[str] = "search"
    has_page: ClassVar[bool] = False

    everyday: dict[Typed, list[Text]] = Field({}, description="What people type: what the handbook says")
    spelling: dict[Typed, Typed] = Field({}, description="Other spellings of a word: the one used here")
    ignored: list[Typed] = Field([], description="Words that say nothing about what is looked for")
