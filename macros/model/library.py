"""Sentences that several roles share: each stands once, under its key, in a library."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from macros.model.base import Record, shortened
from macros.model.piece import Shelf
from macros.model.prose import Prose, Text

Section = Literal["skills", "knowledge", "experience", "values", "other"]


class Sentence(Record):
    """An entry of a library; a bare text in the file is an entry that has nothing more to say."""

    shelf: ClassVar[Shelf] = Shelf.LIBRARY

    text: Prose = Field(description="The sentence, as the role profiles print it")

    @model_validator(mode="before")
    @classmethod
    def _from_bare_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str | list) else value

    @cached_property
    def name(self) -> str:
        """The sentence, or its beginning."""
        return shortened(self.text)


class NamedSentence(Sentence):
    """A sentence that has a page of its own."""

    under: ClassVar[str | None] = "roles"

    short_name: Text | None = Field(None, description="A few words that name it, as the heading of its page")

    @property
    def title_of_page(self) -> str:
        """The few words that name it."""
        return self.label

    @property
    def label(self) -> str:
        """The few words that name it: those of its editors, or those of its key."""
        return self.short_name or self.id.replace("-", " ").capitalize()

    @property
    def says_more(self) -> bool:
        """Whether the sentence says more than the words that name it."""
        return self.text.rstrip(".").casefold() != self.label.casefold()


class Paragraph(Sentence):
    """A paragraph of job purpose or job context."""

    called: ClassVar[str] = "a paragraph"
    kind: ClassVar[str] = "purpose-and-context"
    has_page: ClassVar[bool] = False


class Accountability(NamedSentence):
    """A duty that a role carries."""

    called: ClassVar[str] = "an accountability"
    kind: ClassVar[str] = "accountabilities"

    heading: Text = Field(description="The short heading that editors file it under")


class Criterion(NamedSentence):
    """A requirement of the person specification."""

    called: ClassVar[str] = "a criterion"
    kind: ClassVar[str] = "person-specification"

    section: Section = Field(description="The part of the person specification it belongs to")
