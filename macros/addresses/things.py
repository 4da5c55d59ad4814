"""The one walk over a handbook for everything that has an address of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from macros.addresses.thing import KEYED, RECORDS, SOURCES, Subject, Thing, own_address
from macros.model.base import Record, anchor
from macros.model.competency import Competency
from macros.model.consortium import Consortium
from macros.model.handbook import Handbook
from macros.model.ledger import Address
from macros.model.note import Note
from macros.model.notes import LooseNote
from macros.model.once import once_each
from macros.model.source import Source


def things(book: Handbook) -> Iterator[Thing]:
    """Everything in the handbook that has an address of its own."""
    for record in book.records():
        yield from _things_of(record)
    for key, loose in book.loose_notes.items():
        yield _note([LooseNote.kind], key, loose, loose.source)


@once_each
def _things_of(record: Record) -> tuple[Thing, ...]:
    """A record, the notes on it, and what stands in it."""
    itself = [_record(record)] if record.kind in RECORDS else []
    heads = [anchor(record.kind, name) for name in (record.id, *record.was)]
    notes = (
        _note(heads, key, note, record.source.within("notes", key), record)
        for key, note in record.notes.items()
    )
    return (*itself, *notes, *_parts(record))


def _record(record: Record) -> Thing:
    now, *was = (own_address(type(record), name) for name in (record.id, *record.was))
    return Thing(now, tuple(was), record, record.source)


def _parts(record: Record) -> Iterator[Thing]:
    """What stands in a record under keys that are addresses."""
    if isinstance(record, Competency):
        yield from _sentences(record)
    elif isinstance(record, Consortium):
        for key, pillar in record.pillars.items():
            yield _part(record, "", pillar, pillar.was, "pillars", key)
    elif section := KEYED.get(record.kind):
        field = section.replace("-", "_")
        yield from _texts(record, section, getattr(record, field), field)


def _sentences(competency: Competency) -> Iterator[Thing]:
    """The statements of a competency, their points, and the items of its scope."""
    for placed in competency.statements():
        way = ("levels", placed.level, placed.key)
        yield _part(competency, "", placed, placed.statement.was, *way)
        yield from _texts(competency, "", placed.statement.includes, *way, "includes")
    if competency.scope:
        yield from _texts(competency, "", competency.scope.items, "scope", "items")


def _texts(record: Record, section: str, texts: Mapping[str, str], *way: str) -> Iterator[Thing]:
    for key, text in texts.items():
        yield _part(record, section, text, getattr(text, "was", ()), *way, key)


def _part(record: Record, section: str, subject: Subject, was: Iterable[str], *way: str) -> Thing:
    """What stands under the key at the end of a way in a record, in a section of its page."""
    former = tuple(_former(record, section, old) for old in was)
    address = record.address, anchor(section, way[-1])
    return Thing(address, former, subject, record.source.within(*way), record)


def _former(record: Record, section: str, old: str) -> Address:
    """The address of an earlier key; before a full stop stands the id of another record of the kind."""
    elsewhere, _, key = old.rpartition(".")
    page = f"{record.kind}/{elsewhere}/" if elsewhere else record.address
    return page, anchor(section, key)


def _note(heads: list[str], key: str, note: Note, source: Source, record: Record | None = None) -> Thing:
    """A note under its key, behind the names that its record bears and bore."""
    olds = (old if "." in old else anchor(head, old) for old in note.was for head in heads)
    now, *was = dict.fromkeys([*(anchor(head, key) for head in heads), *olds])
    return Thing((SOURCES, now), tuple((SOURCES, old) for old in was), note, source, record)
