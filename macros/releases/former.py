"""Where texts have gone that stood under another name: what records, sentences and notes say in `was`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from macros.addresses.thing import Thing
from macros.addresses.things import things
from macros.model.base import anchor, grouped
from macros.model.competency import Competency
from macros.model.handbook import Handbook
from macros.model.ledger import Address
from macros.releases.ids import beginning
from macros.releases.readable import NAMED, TAKEN_UP

Pairs = Iterator[tuple[str, str]]
"""The beginning of ids as it was, and as it is."""

LISTED = {**TAKEN_UP, "competencies": Competency.kind, "statements": Competency.kind, "records": ""}
"""By the field of an id behind which records are named the kind of these; none where the names tell it."""

BELOW = "grows-from"
"""Where a text is the key of another statement."""


class Former:
    """The earlier names in a handbook."""

    def __init__(self, book: Handbook) -> None:
        self.book = book

    @cached_property
    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """For the beginning of ids as it was those of today."""
        return grouped(_pairs(self.book))

    def heirs(self, id: str) -> Iterator[str]:
        """The ids at which a text may stand that stood at `id`: in what was renamed, or naming what was."""
        for own in (id, *self._renamed(id)):
            yield from (other for other in (own, *self._naming(own)) if other != id)

    def sort(self, id: str, before: str, after: str) -> str:
        """Whether a text that is another now was reworded, or names what has another name now."""
        field = id.rpartition("#")[2].rpartition(".")[2]
        start = id.partition("#")[0] + "#" if field == BELOW else f"{NAMED.get(field)}/"
        return "moved" if start + after in self.pairs.get(start + before, ()) else "reworded"

    def _renamed(self, id: str) -> Iterator[str]:
        """The same text in what was renamed; the name of a part tells more than that of the whole."""
        start = next((start for start in _beginnings(id) if start in self.pairs), None)
        for new in self.pairs.get(start or "", ()):
            yield new + id.removeprefix(start or "")

    def _naming(self, id: str) -> Iterator[str]:
        """The same place in a list, with the new name of what stands there."""
        start, _, way = id.partition("#")
        steps = way.split(".")
        for place, field in enumerate(steps[:-1], 1):
            if field in LISTED:
                end = place + (2 if field == "statements" else 1)
                kind = f"{LISTED[field]}/".lstrip("/")
                for new in self._renamed(kind + "#".join(steps[place:end])):
                    named = new.removeprefix(kind).replace("#", ".")
                    yield f"{start}#{anchor(*steps[:place], named, *steps[end:])}"


def _beginnings(id: str) -> Iterator[str]:
    """An id, and what it is a part of, down to the record."""
    start, _, way = id.partition("#")
    while way:
        yield f"{start}#{way}"
        way = way.rpartition(".")[0]
    yield start


def _pairs(book: Handbook) -> Pairs:
    for thing in things(book):
        if not thing.was:
            continue
        now = beginning(thing.address)
        yield from ((beginning(old), now) for own in thing.was for old in (own, *_above(thing, own)))


def _above(thing: Thing, own: Address) -> Iterator[Address]:
    """An earlier address of a part of a record, while the record bore each of its earlier names."""
    page, part = own
    if thing.holder and page == thing.holder.address:
        for name in thing.holder.was:
            yield f"{thing.holder.kind}/{name}/", part
