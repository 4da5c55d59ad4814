"""What every record has: a title, a permanent id, notes, review dates and a place in a file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, ClassVar

from pydantic import Field

from macros.model.keys import Key
from macros.model.note import Note
from macros.model.piece import Kept
from macros.model.prose import Text
from macros.model.scalars import Day, Number
from macros.model.source import Source


class Record(Kept):
    """One thing the handbook knows: one page, one address."""

    has_page: ClassVar[bool] = True
    under: ClassVar[str | None] = None
    """The kind whose list leads to the list of this one; without it the navigation does."""
    takes_notes: ClassVar[bool] = True
    """Whether a page can show what editors note about it."""

    was: list[Key] = Field([], description="Its earlier ids, whose addresses lead here")
    owner: Text | None = Field(None, description="Who looks after this record")
    reviewed: Day | None = Field(None, description="When it was last read through, as 2026-01-31")
    review_by: Day | None = Field(None, description="When it should be read again, as 2026-01-31")
    notes: dict[Key, Note] = Field({}, description="What the source leaves unclear, for editors")

    def model_post_init(self, context: Any) -> None:
        """Take id and source from the validation context `{"id": str, "source": Source}`."""
        self.__dict__.update(context or {})

    @cached_property
    def id(self) -> str:
        """The permanent name: the file's name, or the key in its library; of an empty record none."""
        return ""

    @cached_property
    def source(self) -> Source:
        """The file and the places this record was read from."""
        return Source("")

    @cached_property
    def address(self) -> str:
        """The page's address from the root of the site, e.g. "roles/night-nurse/"."""
        return f"{self.kind}/{self.id}/"

    @property
    def full_id(self) -> str:
        """Its kind and its id, e.g. "roles/night-nurse", which no other record has."""
        return f"{self.kind}/{self.id}"

    def place(self, *steps: object) -> str:
        """The address of a place on the page, from the root of the site."""
        return f"{self.address}#{anchor(*steps)}"

    @property
    def name(self) -> str:
        """What links and headings call this record."""
        raise NotImplementedError

    @property
    def title_of_page(self) -> str:
        """What its page is called, if not by its name."""
        return self.name

    @property
    def gist(self) -> str:
        """What the search knows of it beside its name."""
        return ""

    @property
    def rank(self) -> tuple[Any, ...]:
        """Its place among those of its kind; where all have the same they stay as they were written."""
        return ()


class TitledRecord(Record):
    """A record whose editors gave it a title."""

    title: Text = Field(description="The name readers see")

    @property
    def name(self) -> str:
        """The title."""
        return self.title

    @property
    def rank(self) -> tuple[Any, ...]:
        """By title."""
        return self.title.casefold(), self.id


class OrderedRecord(TitledRecord):
    """A record whose editors gave it a place among the others."""

    order: Number = Field(description="Its place among the others, counting from 1")

    @property
    def rank(self) -> tuple[Any, ...]:
        """By the number that editors gave it."""
        return self.order, self.id


def anchor(*steps: object) -> str:
    """The name of a place on a page: the part of the page, where it has a name, down to the thing itself."""
    return ".".join(filter(None, map(str, steps)))


def shortened(text: str, limit: int = 70) -> str:
    """`text` cut at a word to at most `limit` characters, with an ellipsis if anything is lost."""
    folded = " ".join(text.split())
    if len(folded) <= limit:
        return folded.rstrip(".")
    return folded[: limit + 1].rsplit(" ", 1)[0][:limit].rstrip(" ,;:.") + "…"


def grouped(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, tuple[Any, ...]]:
    """The second members of `pairs` by their first, both in the order they come."""
    groups: dict[Any, list[Any]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}
