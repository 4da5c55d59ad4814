"""What changes that are not released yet mean for people, as an editor says it."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from macros.model.piece import Kept, Shelf
from macros.model.source import Source


class Meaning(Kept):
    """What one change means, under the id of the text or its own address; a bare word in the file."""

    called: ClassVar[str] = "what a change means"
    kind: ClassVar[str] = "changes"
    shelf: ClassVar[Shelf] = Shelf.LIBRARY
    key_form: ClassVar[str] = r"^[^\s#]*(#.*)?$"

    means: Literal["asks-more", "clarifies", "wording"] = Field(description="What it means for people")

    @model_validator(mode="before")
    @classmethod
    def _from_bare_word(cls, value: Any) -> Any:
        return {"means": value} if isinstance(value, str) else value

    def model_post_init(self, context: Any) -> None:
        """Take the source from the validation context `{"source": Source}`."""
        self.__dict__.update(context or {})

    @cached_property
    def source(self) -> Source:
        """The file and the places that it was read from."""
        return Source("")
