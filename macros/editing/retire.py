"""Retiring: what goes is taken out with all that names it, and its last words are kept under its address."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from macros.addresses.thing import Thing
from macros.addresses.things import things
from macros.editing.addresses import Move, Moves
from macros.editing.draft import Draft, page_of
from macros.editing.finding import found
from macros.editing.last_words import LastWords, parts_of, title_of, words_of
from macros.editing.mending import mend
from macros.editing.refused import RefusedError, placed
from macros.editing.splices import with_entry, without
from macros.editing.things import below
from macros.model.handbook import KINDS, Handbook
from macros.model.retired import ADDRESS_FORM, Retired

FILE = f"data/{Retired.home()}"
HEAD = """\
# yaml-language-server: $schema=../.schemas/retired.json
# What the handbook said once and says no longer: its last words, under the address that it had.
"""

ADDRESS = "address"
"""The word by which the command retires what has gone already."""

NO_ADDRESS = '"{name}" is no address; write one from the root of the site, such as /guide/#old-heading'
TWICE = '"{address}" is retired already ({file}, line {line}); take that entry out first'
STANDS = '"{address}" is there still; take it out first, or write: retire {kind} {id}'
PAGE = "{page} is there still; take it out first"
ITSELF = '"{name}" goes itself, so it cannot stand in its own place; name something else'
NOWHERE = 'nothing stands at "{name}"; write the address of a page that is there'


@dataclass(frozen=True)
class Circumstances:
    """What the command says of the end of something."""

    because: str | None = None
    instead: tuple[str, ...] = ()
    """Ids of the same kind, or addresses."""


def today() -> str:
    """This day, or the one that SOURCE_DATE_EPOCH tells."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(told), UTC).date() if told else date.today()).isoformat()


def retire(draft: Draft, book: Handbook, kind: str, name: str, said: Circumstances) -> None:
    """Let something go, in the draft of a project that holds `book`.

    Raises `RefusedError` with the reasons where that cannot be.
    """
    every = list(things(book))
    if kind == ADDRESS:
        return _retire_address(draft, book, every, name, said)
    thing = found(every, kind, name)
    beneath = below(thing, every)
    instead = tuple(_instead(draft, every, thing, other) for other in said.instead)
    if any(other in (thing.own, *(one.own for one in beneath)) for other in instead):
        raise RefusedError(ITSELF.format(name=thing.id))
    if (page := page_of(thing.own)) in draft:
        raise RefusedError(PAGE.format(page=page))
    if not thing.path:
        draft.put(thing.file, None)
    mend(draft, _moves(thing, beneath, instead))
    if thing.path:
        _take_out(draft, thing)
    for entry in _entries(book, thing, beneath, Circumstances(said.because, instead)):
        _keep(draft, book, entry)
    return None


def _moves(thing: Thing, beneath: list[Thing], instead: tuple[str, ...]) -> Moves:
    """What leads nowhere any more, or to what stands in its place."""
    return Move(thing.own, None, instead), *(Move(other.own, None) for other in beneath)


def _take_out(draft: Draft, thing: Thing) -> None:
    """Take out the entry of something that has no file of its own."""
    data = draft.data(thing.file)
    with placed(thing.file, data, thing.path):
        draft.put(thing.file, without(data, thing.path))


def _entries(book: Handbook, thing: Thing, beneath: list[Thing], said: Circumstances) -> Iterator[LastWords]:
    """What is kept, under each address: of the thing itself, and of what stands under it."""
    parts = parts_of(thing, beneath, book)
    for address in (thing.own, *thing.formers):
        yield _last_words(book, thing, address, said, parts)
    told = {f"{thing.own}#{part}" for part in parts}
    for other in beneath:
        for address in (other.own, *other.formers):
            if address not in told:
                yield _last_words(book, other, address, said, {})


def _last_words(
    book: Handbook, thing: Thing, address: str, said: Circumstances, parts: dict[str, str]
) -> LastWords:
    title, words = title_of(thing.subject), words_of(thing.subject, book)
    return LastWords(address, today(), title, words, parts, said.because, said.instead)


def _keep(draft: Draft, book: Handbook, entry: LastWords) -> None:
    """Write an entry behind those that stand in the file."""
    if known := book.retired.get(entry.address):
        place = known.source.at(key=True)
        raise RefusedError(TWICE.format(address=entry.address, file=place.file, line=place.line))
    data = draft.data(FILE) or HEAD.encode()
    with placed(FILE, data, ()):
        draft.put(FILE, with_entry(data, (), entry.lines()))


def _instead(draft: Draft, every: list[Thing], thing: Thing, name: str) -> str:
    """The address of what stands in the place of a thing; the command may give an id of the same kind."""
    if not name.startswith("/"):
        return found(every, thing.kind, name).own
    if not _stands(draft, every, name):
        raise RefusedError(NOWHERE.format(name=name))
    return name


def _stands(draft: Draft, every: list[Thing], address: str) -> bool:
    """Whether something stands at an address, as far as records and hand-written pages tell."""
    page = address.partition("#")[0]
    pages = {thing.own.partition("#")[0] for thing in every} | {f"/{kind.kind}/" for kind in KINDS}
    return page in {"/", *pages} or page_of(page) in draft


def _retire_address(
    draft: Draft, book: Handbook, every: list[Thing], address: str, said: Circumstances
) -> None:
    """Keep the address of a page or a heading that has gone already."""
    if not re.fullmatch(ADDRESS_FORM, address):
        raise RefusedError(NO_ADDRESS.format(name=address))
    for thing in every:
        if thing.own == address:
            raise RefusedError(STANDS.format(address=address, kind=thing.kind, id=thing.id))
    if (page := page_of(address)) in draft:
        raise RefusedError(PAGE.format(page=page))
    for name in said.instead:
        if not _stands(draft, every, name):
            raise RefusedError(NOWHERE.format(name=name))
    _keep(draft, book, LastWords(address, today(), because=said.because, instead=said.instead))
