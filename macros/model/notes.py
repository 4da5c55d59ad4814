"""Notes that stand apart from the record they concern, and where every note is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field

from macros.model.base import Kept, Note, Record, Shelf, Text


class LooseNote(Note, Kept):
    """A note on an entry of a library, or on the documents as a whole."""

    kind: ClassVar[str] = "notes"
    shelf: ClassVar[Shelf] = Shelf.LIBRARY

    records: list[Text] = Field(description='What it concerns: "kind/id" of records, or "sources"')


@dataclass(frozen=True)
class NoteEntry:
    """A note where it stands on the notes page: its anchor there and the records it concerns."""

    anchor: str
    records: tuple[Record, ...]
    note: Note
