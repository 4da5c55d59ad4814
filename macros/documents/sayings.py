"""The texts of records as documents say them, each under its permanent id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from macros.documents.blocks import Said
from macros.model.base import Record, anchor
from macros.model.competency import PlacedStatement
from macros.model.library import Sentence
from macros.model.notes import NoteEntry
from macros.releases.texts import owner
from macros.views.doubts import Doubts


def of(record: Record, way: str, text: str, doubts: Iterable[NoteEntry] = (), leads_to: str = "") -> Said:
    """The text at a way in a record."""
    return Said(text, f"{owner(record)}#{way}", doubts=titles(doubts), leads_to=leads_to)


def sentence(record: Sentence, doubts: Doubts) -> Said:
    """An entry of a library."""
    return of(record, "text", record.text, doubts.of(record))


def statement(placed: PlacedStatement, doubts: Doubts) -> Said:
    """A behaviour statement with its points, and with what else it says."""
    owned = placed.competency
    points = [of(owned, point.key, point.text, doubts.said(point)) for point in placed.points]
    more = [
        Said(text, f"{owner(owned)}#{anchor(placed.key, 'more', label)}", label)
        for label, text in placed.more
    ]
    said = of(owned, placed.key, placed.text, doubts.said(placed))
    return replace(said, points=(*points, *more))


def titles(doubts: Iterable[NoteEntry]) -> tuple[str, ...]:
    """Doubts in a few words each."""
    return tuple(entry.note.title for entry in doubts)
