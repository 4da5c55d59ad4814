"""What the handbook said once and says no longer: whoever comes by its address is told what became of it."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic import Field, StringConstraints

from macros.model.base import shortened
from macros.model.piece import Kept, Shelf
from macros.model.prose import Prose, Text
from macros.model.scalars import Day
from macros.model.source import Source

ADDRESS_FORM = r"^/([^\s?#/]+/)*([^\s?#/]+\.[^\s?#/]+)?(#[^\s#]+)?$"
"""Folders, each followed by a stroke, perhaps a file, perhaps an anchor."""

Address = Annotated[str, StringConstraints(pattern=ADDRESS_FORM)]
"""An address from the root of the site, as the ledger has it: "/roles/night-nurse/#purpose"."""


class Retired(Kept):
    """The last words of something, under the address that it had."""

    called: ClassVar[str] = "a retired address"
    kind: ClassVar[str] = "retired"
    shelf: ClassVar[Shelf] = Shelf.LIBRARY
    key_form: ClassVar[str] = ADDRESS_FORM

    title: Text | None = Field(None, description="The title it had, if it had one")
    words: Prose | None = Field(None, description="Its last words")
    parts: dict[Text, Prose] = Field({}, description="The last words of its parts, by their anchors")
    day: Day = Field(description="The day on which it was retired, as 2026-01-31")
    because: Prose | None = Field(None, description="Why, in a sentence")
    instead: list[Address] = Field(
        [], description="the addresses of what stands in its place, such as /roles/night-nurse/"
    )

    def model_post_init(self, context: Any) -> None:
        """Take address and source from the validation context `{"id": str, "source": Source}`."""
        self.__dict__.update(address=context["id"], source=context["source"])

    @property
    def name(self) -> str:
        """What it was called, or the beginning of what it said."""
        return self.title or shortened(self.words or "") or self.address

    @cached_property
    def address(self) -> str:
        """The address it had, from the root of the site, beginning with a stroke."""
        return ""

    @cached_property
    def source(self) -> Source:
        """The file and the places that it was read from."""
        return Source("")
