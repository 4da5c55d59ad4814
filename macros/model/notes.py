"""Notes that stand apart from the record they concern, and where every note is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from pydantic import Field

from macros.model.base import Record
from macros.model.note import Note
from macros.model.piece import Kept, Shelf
from macros.model.prose import Text
from macros.model.source import Source


class LooseNote(Note, Kept):
    """A note on an entry of a library, or on the documents as a whole."""

    kind: ClassVar[str] = "notes"
    shelf: ClassVar[Shelf] = Shelf.LIBRARY

    records: list[Text] = Field(description='What it concerns: "kind/id" of records, or "sources"')

    def model_post_init(self, context: Any) -> None:
        """Take the source from the validation context `{"source": Source}`."""
        self.__dict__.update(context or {})

    @cached_property
    def source(self) -> Source:
        """The file and the places that the note was read from."""
        return Source("")


@dataclass(frozen=True)
class NoteEntry:
    """A note where it stands on the notes page: its anchor there and the records it concerns."""

    anchor: str
    records: tuple[Record, ...]
    note: Note

    @property
    def id(self) -> str:
        """Its anchor, which no other note has."""
        return self.anchor

    @property
    def name(self) -> str:
        """The doubt in a few words."""
        return self.note.title
