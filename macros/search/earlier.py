"""What was called otherwise once, and what is no more: found by whoever types the name that it had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.model.base import Record, shortened
from macros.model.glossary import Term
from macros.model.handbook import Handbook
from macros.model.keys import Key
from macros.model.retired import Retired
from macros.search.entry import Entry


class Earlier:
    """The earlier names of a handbook; `titles` are those of records, by their kinds and ids."""

    def __init__(self, book: Handbook, titles: Mapping[str, tuple[str, ...]]) -> None:
        self.book = book
        self.names = {_location(record): names for record, names in _named(book, titles)}

    def told(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries, those of records with what they were called once."""
        return [self._told(entry) if entry.location in self.names else entry for entry in entries]

    def _told(self, entry: Entry) -> Entry:
        return entry._replace(asked_for=(*entry.asked_for, *self.names[entry.location]))

    def retired(self, words: Mapping[str, Any]) -> Iterator[Entry]:
        """What is no more, by its title or its last words alone; `words` are the shared ones."""
        trail = (words["home"],)
        for address, entry in self.book.retired.items():
            if name := entry.title or entry.words:
                location, title = address.removeprefix("/"), shortened(name)
                yield Entry(location, title, entry.because or "", Retired.kind, trail, asked_for=(name,))


def _named(book: Handbook, titles: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Record, tuple[str, ...]]]:
    for record in book.records():
        names = (*map(_as_words, record.was), *titles.get(record.full_id, ()))
        if names:
            yield record, tuple(dict.fromkeys(names))


def _as_words(key: Key) -> str:
    return key.replace("-", " ")


def _location(record: Record) -> str:
    """Where its own entry leads."""
    return record.place(record.id) if isinstance(record, Term) else record.address
