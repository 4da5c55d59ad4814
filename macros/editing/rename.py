"""Renaming: the file or the key, every mention, and the earlier name beside the new one."""

from __future__ import annotations

from macros.addresses.thing import SOURCES, Thing
from macros.addresses.things import things
from macros.editing.addresses import Move, Moves
from macros.editing.draft import Draft, page_of
from macros.editing.finding import found, free_address
from macros.editing.mending import mend
from macros.editing.moving import move_statement
from macros.editing.refused import RefusedError, placed
from macros.editing.splices import with_former, with_key
from macros.model.base import Record
from macros.model.handbook import Handbook

WRITTEN = "{page} stands at that address already; choose another name"


def rename(draft: Draft, book: Handbook, kind: str, old: str, new: str) -> None:
    """Let something bear a new name, in the draft of a project that holds `book`.

    Raises `RefusedError` with the reasons where that cannot be.
    """
    every = list(things(book))
    thing = found(every, kind, old)
    address = free_address(book, every, thing, new)
    full = thing.full(new)
    if full.rpartition(".")[0] != thing.id.rpartition(".")[0]:
        return move_statement(draft, book, thing, full)
    if page_of(address) in draft:
        raise RefusedError(WRITTEN.format(page=page_of(address)))
    mend(draft, moves_of(thing, address, full), {} if thing.path else {thing.file: new})
    if thing.path:
        _rename_key(draft, thing, full.rpartition(".")[2])
    else:
        _rename_file(draft, thing, new)
    if page_of(thing.own) in draft:
        draft.rename(page_of(thing.own), page_of(address))
    return None


def moves_of(thing: Thing, address: str, id: str) -> Moves:
    """What leads where once a thing has another address; the notes of a record bear its name too."""
    own = (Move(thing.own, address),)
    if not isinstance(thing.subject, Record):
        return own
    kind = thing.subject.kind
    return *own, Move(f"/{SOURCES}#{kind}.{thing.id}.", f"/{SOURCES}#{kind}.{id}.")


def _rename_key(draft: Draft, thing: Thing, key: str) -> None:
    """Put another key in the place of the one that stands there, and keep that as an earlier one."""
    data, path = draft.data(thing.file), thing.path
    with placed(thing.file, data, path):
        named = with_key(data, path, key)
        holder = thing.id.rpartition(".")[0]
        now = {key, f"{holder}.{key}"}
        draft.put(thing.file, with_former(named, (*path[:-1], key), thing.key, now))


def _rename_file(draft: Draft, thing: Thing, id: str) -> None:
    """Give the file of a record another name, and keep that which it has as an earlier one."""
    data = draft.data(thing.file)
    with placed(thing.file, data, ()):
        draft.put(thing.file, with_former(data, (), thing.id, {id}))
    draft.rename(thing.file, thing.file.removesuffix(f"{thing.id}.yml") + f"{id}.yml")
