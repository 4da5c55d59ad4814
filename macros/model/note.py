"""A note of editors on what a source leaves unclear."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from macros.model.former import FormerName
from macros.model.piece import Piece
from macros.model.prose import Prose, Text
from macros.model.scalars import Flag


class Note(Piece):
    """What a source leaves unclear: what it prints, what is doubtful, what was decided."""

    called: ClassVar[str] = "a note"

    title: Text = Field(description="The doubt in a few words")
    was: list[FormerName] = Field([], description="Its earlier keys, whose addresses lead here")
    about: str | None = Field(None, description="The field or key of the record that it concerns")
    where: Text = Field(description="The place in the source document")
    printed: Prose = Field(description="What the document prints, word for word")
    doubt: Prose = Field(description="What is doubtful about it")
    decided: Prose = Field(description="What this handbook shows, and why")
    open: Prose | None = Field(None, description="What is still to be settled")
    ask: Prose | None = Field(None, description="Who could settle it")
    changes_meaning: Flag = Field(False, description="true where it stands wherever the words stand")
