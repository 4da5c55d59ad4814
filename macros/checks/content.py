"""What a record says holds together: values show somewhere, and notes belong to something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from macros.checks.references import NO_PLACE
from macros.loader.shape import fields_of
from macros.loader.unwritten import TO_ADD
from macros.model.base import Record
from macros.model.competency import Competency, level_anchor
from macros.model.handbook import Handbook
from macros.model.notes import LooseNote
from macros.model.source import Path, Place
from macros.nearest import Names

Found = Iterator[tuple[Place, str]]

LINE_BREAK = r"\n"
"""As JSON writes it."""

BRACKETS = (
    "this is a list in brackets; put a text that begins with [ in double quotes, or give each paragraph "
    "a line of its own that begins with a hyphen"
)

NOWHERE = "this value shows in nothing; name statements, accountabilities or criteria that show it"


def values_that_show(book: Handbook) -> Found:
    """Each value shows in something."""
    for value in book.values.values():
        begun = value.full_id in book.unfinished
        if not begun and not any(keys for _, keys in value.shows_in):
            yield value.source.at("shows_in"), NOWHERE


def parts_noted(book: Handbook) -> Found:
    """A note is about a field or a key that its record has."""
    for record in book.records():
        if record.notes:
            known = Names(_parts(record))
            for key, note in record.notes.items():
                unwritten = note.about == TO_ADD and record.full_id in book.unfinished
                if note.about and note.about not in known.known and not unwritten:
                    message = f'nothing here is called "{note.about}"; {known.cure(note.about)}'
                    yield record.source.at("notes", key, "about"), message


def notes_that_show(book: Handbook) -> Found:
    """A note stands only where a page can show it."""
    for record in book.records():
        if record.notes and not record.takes_notes:
            yield record.source.at("notes", key=True), f"this file {NO_PLACE}"


def brackets(book: Handbook) -> Found:
    """A text in brackets is no list of paragraphs: these have a line each."""
    records: Iterable[Record | LooseNote] = (*book.records(), *book.loose_notes.values())
    for record in records:
        if LINE_BREAK in record.model_dump_json():
            for path, text in _texts(record.model_dump(by_alias=True), ()):
                if "\n" in text and record.source.bracketed(*path):
                    yield record.source.at(*path), BRACKETS


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text in a value, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(part, (*path, str(step)))


def _parts(record: Record) -> Iterator[str]:
    """The fields of a record, the keys in it, and its levels as notes call them."""
    yield from fields_of(type(record))
    yield from _keys(record.model_dump(by_alias=True, exclude={"notes"}, exclude_none=True))
    if isinstance(record, Competency):
        yield from map(level_anchor, record.levels)


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from _keys(part)


CHECKS = (values_that_show, parts_noted, notes_that_show, brackets)
