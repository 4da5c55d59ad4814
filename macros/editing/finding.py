"""What a command names: the thing that is there, and whether a new name is free."""

from __future__ import annotations

from collections.abc import Iterator

from macros.addresses.thing import Thing
from macros.editing.refused import RefusedError
from macros.editing.things import NAMINGS, id_of
from macros.loader.messages import faults_of_id
from macros.model.handbook import Handbook
from macros.model.source import Place
from macros.nearest import Names

NO_KIND = '"{kind}" is not a kind; write one of these: {kinds}'
NO_SUCH = 'there is no {kind} "{name}"; {cure}'
END_OF_ADDRESS = "its name is the last part of its address"
SAME = '"{name}" is its name already; write the new one behind it'
FORM = '"{name}" is not how a {kind} is named; write it like {like}'
STAYS = 'a {kind} stays where it is; write only its new key, such as "{key}"'
TAKEN = '"{name}" is another {kind} ({place}); choose another name'
EARLIER = '"{name}" was the name of "{id}" once, and its address leads there; choose another name'
RETIRED = '"{name}" was retired, and its address says so ({place}); choose another name'


def found(every: list[Thing], kind: str, name: str) -> Thing:
    """The thing of a kind that bears a name; raises RefusedError where there is none."""
    if kind not in NAMINGS:
        raise RefusedError(NO_KIND.format(kind=kind, kinds=", ".join(NAMINGS)))
    known = {thing.id: thing for thing in every if thing.kind == kind}
    if thing := known.get(id_of(kind, name)):
        return thing
    names = Names(known)
    near = names.nearest(id_of(kind, name))
    cure = names.advice(near) if near or 0 < len(known) <= 12 else END_OF_ADDRESS
    raise RefusedError(NO_SUCH.format(kind=kind, name=name, cure=cure))


def free_address(book: Handbook, every: list[Thing], thing: Thing, name: str) -> str:
    """The own address of a thing under a new name; raises RefusedError where it cannot have that name."""
    if faults := list(_faults(book, every, thing, name)):
        raise RefusedError(*faults)
    return _address(thing, name) or ""


def _address(thing: Thing, name: str) -> str | None:
    return NAMINGS[thing.kind].address_of(thing.full(id_of(thing.kind, name) if "." in name else name), "")


def _faults(book: Handbook, every: list[Thing], thing: Thing, name: str) -> Iterator[str]:
    """Why a thing cannot have a new name: the first reason."""
    key, address = name.rpartition(".")[2], _address(thing, name)
    if faults := list(faults_of_id(key)):
        yield faults[0]
    elif address is None or name.count(".") > thing.id.count("."):
        yield FORM.format(name=name, kind=thing.kind, like=thing.id)
    elif thing.full(name).rpartition(".")[0] != thing.id.rpartition(".")[0] and thing.kind != "statement":
        yield STAYS.format(kind=thing.kind, key=key)
    elif address == thing.own:
        yield SAME.format(name=name)
    else:
        yield from _taken(book, every, thing, name, address)


def _taken(book: Handbook, every: list[Thing], thing: Thing, name: str, address: str) -> Iterator[str]:
    """Who else has a name, or had it."""
    for other in every:
        if other.own == address:
            yield TAKEN.format(name=name, kind=other.kind, place=_told(other.place))
        elif other is not thing and address in other.formers:
            yield EARLIER.format(name=name, id=other.id)
    if retired := book.retired.get(address):
        yield RETIRED.format(name=name, place=_told(retired.source.at(key=True)))


def _told(place: Place) -> str:
    return f"{place.file}, line {place.line}"
