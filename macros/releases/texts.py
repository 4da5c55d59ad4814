"""Every text of the handbook under its permanent id: "kind/id#path"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256

from macros.model.base import Record, anchor
from macros.model.competency import Competency, PlacedStatement, Scope
from macros.model.handbook import Handbook
from macros.model.note import Note
from macros.model.notes import NoteEntry
from macros.model.once import once_each
from macros.model.piece import Piece, Shelf
from macros.model.search_words import SearchWords

Told = Iterator[tuple[str, str]]
"""Ids, or ways below one, each with the text that stands there."""

UNTOLD = {
    *("was", "order", "notes", "owner", "reviewed", "review_by", "checked", "levels", "scope"),
    *("sought_with", "sought_alone", "between", "alike", "for_others"),
}
"""Fields that hold no words for readers, and those that are told in a way of their own."""

TRANSPARENT = {"person_specification", "shows_in"}
"""Fields whose parts are told as if they were the record's own."""

IN_ONE = {"address_lines": "address", "forms": "forms"}
"""Lists whose lines are one text, each with what that is called; the items of others stand by themselves."""

VERSION = 10
"""How many hexadecimal digits a version has."""


def texts(book: Handbook) -> dict[str, str]:
    """The texts of a handbook by id; a list of keys has an empty text for each."""
    return together(by_owner(book))


def together(owned: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Texts by id alone that are given by what their ids begin with."""
    told: dict[str, str] = {}
    for some in owned.values():
        told.update(some)
    return told


def owned(told: Mapping[str, str]) -> dict[str, Mapping[str, str]]:
    """Texts by what their ids begin with, that are given by id alone."""
    found: dict[str, dict[str, str]] = {}
    for name, text in told.items():
        found.setdefault(name.partition("#")[0], {})[name] = text
    return {**found}


def by_owner(book: Handbook, owners: Container[str] | None = None) -> dict[str, Mapping[str, str]]:
    """The texts of a handbook, those of `owners` or all: by what their ids begin with, then by id."""
    records = ((owner(record), record) for record in book.records())
    told = {name: record_texts(record) for name, record in records if owners is None or name in owners}
    return told | {f"notes/{entry.anchor}": dict(note_texts(entry)) for entry in book.notes}


@once_each
def record_texts(record: Record) -> Mapping[str, str]:
    """The texts of a record by id, without its notes."""
    if isinstance(record, SearchWords):
        return {}
    start = f"{owner(record)}#"
    return {start + way: text for way, text in _of_record(record)}


def note_texts(entry: NoteEntry) -> Told:
    """The texts of a note."""
    for way, text in _of_fields(entry.note, ""):
        yield f"notes/{entry.anchor}#{way}", text


def statement_texts(placed: PlacedStatement) -> Told:
    """The texts of a statement and of its points."""
    start = f"{owner(placed.competency)}#"
    for way, text in _of_statement(placed):
        yield start + way, text


def owner(record: Record) -> str:
    """What the ids of a record's texts begin with; a record that is the only one of its kind has no id."""
    return f"{record.kind}/" if record.shelf is Shelf.SINGLE else record.full_id


def owners(record: Record) -> Iterator[str]:
    """What the ids of a record's texts begin with, today and before."""
    yield owner(record)
    yield from (f"{record.kind}/{former}" for former in record.was)


def _of_record(record: Record) -> Told:
    yield from _of_fields(record, "")
    if isinstance(record, Competency):
        if record.scope:
            yield from _of_scope(record.scope)
        for placed in record.statements():
            yield from _of_statement(placed)
    elif "levels" in type(record).model_fields:
        yield from _of_value(getattr(record, "levels", {}), "levels")


def _of_scope(scope: Scope) -> Told:
    yield "scope", scope.title
    yield from scope.items.items()


def _of_statement(placed: PlacedStatement) -> Told:
    """A statement under its key, its points under theirs, and what else it says under its own."""
    key, said = placed.key, placed.statement
    yield key, said.text
    yield f"{key}.level", placed.level
    yield from said.includes.items()
    for label, text in said.more.items():
        yield f"{key}.more.{label}", text
    for link in said.see:
        yield f"{key}.see.{link.title}", link.url
    if said.grows_from:
        yield f"{key}.grows-from", said.grows_from


def _of_fields(piece: Piece | Note, way: str) -> Told:
    """What the fields of something say; a field with nothing in it says nothing."""
    for field in type(piece).model_fields:
        value = getattr(piece, field)
        if field not in UNTOLD and value not in (None, "", False):
            name = "" if field in TRANSPARENT else IN_ONE.get(field, field.replace("_", "-"))
            yield from _of_value("\n".join(value) if field in IN_ONE else value, anchor(way, name))


def _of_value(value: object, way: str) -> Told:
    if isinstance(value, str):
        if value:
            yield way, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _of_value(part, anchor(way, key))
    elif isinstance(value, list | tuple):
        yield from _of_list(value, way)
    elif isinstance(value, Piece):
        yield from _of_piece(value, way)
    elif isinstance(value, bool | int | date):
        yield way, str(value).lower()


def _of_list(items: Iterable[object], way: str) -> Told:
    """Keys stand for themselves; parts of a record by what they are called."""
    for item in items:
        if isinstance(item, Piece):
            yield from _of_fields(item, anchor(way, getattr(item, "name", "")))
        else:
            yield anchor(way, str(item)), ""


def _of_piece(piece: Piece, way: str) -> Told:
    """A part of a record: its title stands at the part's own place."""
    title = getattr(piece, "title", None)
    if title:
        yield way, title
    yield from ((at, text) for at, text in _of_fields(piece, way) if at != anchor(way, "title"))


def version(said: Mapping[str, str]) -> str:
    """A name for exactly what some texts say."""
    told = "".join([f"{name}\0{said[name]}\0" for name in sorted(said)])
    return sha256(told.encode()).hexdigest()[:VERSION]
