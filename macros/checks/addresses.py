"""Whatever had an address is there, has it as an earlier name, or is said to be retired."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from macros.addresses.elsewhere import KINDS, holder, is_list, is_role, stands_for
from macros.addresses.of_data import OfData
from macros.addresses.parts import OF_A_LEVEL, TAKEN_BESIDE_PILLARS, taken_on_a_competency
from macros.addresses.thing import KEYED, SOURCES, Thing
from macros.model.competency import Competency
from macros.model.consortium import Consortium
from macros.model.glossary import Term
from macros.model.handbook import Handbook
from macros.model.ledger import Address, understood, written
from macros.model.library import Paragraph
from macros.model.source import Place

Found = Iterator[tuple[Place, str]]

NO_PLACE = Place("data/retired.yml")
"""Where is told of what has no file any more."""

LOST = """\
"{address}" was given to people and leads nowhere now. If it has another name, write with what it is today:
    was: [{key}]
  If it is said no longer, write in data/retired.yml:
{address}:
  day: {day}"""
IN_USE = '"{old}" is the name of something that stands; take it out of was, or give that another name'
CLAIMED = (
    '"{old}" leads to two places; let it stand under was in one of them: here, or in {file}, line {line}'
)
TWICE = '"{old}" stands under was twice; take one of them out'
STANDS = "this stands again, so it is not retired; take this entry out"
MOVED = "this leads to {address} by its earlier name; take this entry out, or was there"
ITSELF = "this cannot stand in its own place; name something else, or take it out"
NO_SUCH = "{address} is nothing that stands; write the address of something that does, or take it out"


def lost(book: Handbook, told: Collection[Address]) -> Found:
    """Nothing that had an address has gone without a word; `told` was named already."""
    leads = OfData(book).leads
    found = {own for own in _own(book) if leads.of(own) is None} | set(told)
    for own in sorted(found - set(told)):
        page, anchor = own
        above = anchor and (holder(own), "") in found
        if not above and not _unread(book, own):
            key = (anchor or page.rstrip("/")).rpartition("." if anchor else "/")[2]
            yield _place(book, own), LOST.format(address=written(own), key=key, day=date.today())


def _own(book: Handbook) -> Iterator[Address]:
    """The own addresses of all things in the ledger."""
    parts = taken_on_a_competency(book.framework)
    for page, anchors in book.ledger.pages.items():
        kind = page.partition("/")[0]
        if kind in KINDS and not is_list(page) and "" in anchors:
            yield page, ""
        yield from ((page, anchor) for anchor in _keys(page, kind, anchors - {""}, parts))
        if is_role(page):
            said = (anchor for anchor in anchors if anchor.startswith(("purpose.", "context.")))
            own = (own for anchor in said for own in stands_for(page, anchor))
            yield from (one for one in own if one[0].startswith(f"{Paragraph.kind}/"))


def _keys(page: str, kind: str, anchors: Collection[str], parts: set[str]) -> Iterable[str]:
    """Those of the anchors on a page that are keys of the data, not parts of the page."""
    if page in (f"{Term.kind}/", SOURCES):
        return anchors
    if page == f"{Consortium.kind}/":
        return (anchor for anchor in anchors if anchor not in TAKEN_BESIDE_PILLARS and "." not in anchor)
    if is_list(page):
        return ()
    if kind == Competency.kind:
        return (anchor for anchor in set(anchors) - parts if not OF_A_LEVEL.fullmatch(anchor))
    section = KEYED.get(kind)
    return (anchor for anchor in anchors if anchor.startswith(f"{section}.")) if section else ()


def _unread(book: Handbook, own: Address) -> bool:
    """Whether it, or what has it as an earlier name, may stand in what could not be read."""
    kinds = {name.partition("/")[0] for name in book.unread}
    return own[0].partition("/")[0] in kinds or (own[0] == SOURCES and bool(kinds))


def _place(book: Handbook, own: Address) -> Place:
    """The file of the record that held a key, if that stands; else where it is said what is retired."""
    kind, _, key = own[0].rstrip("/").partition("/")
    record = book.by_kind().get(kind, {}).get(key)
    return record.source.at() if record else NO_PLACE


def earlier_names(book: Handbook) -> Found:
    """An earlier name leads to one thing, and nothing bears it today."""
    leads = OfData(book).leads
    first: dict[Address, Thing] = {}
    for thing in leads.things.values():
        for old in thing.was:
            if old in leads.things:
                yield thing.place, IN_USE.format(old=written(old))
            elif first.get(old) is thing:
                yield thing.place, TWICE.format(old=written(old))
            elif old in first:
                place = first[old].place
                yield thing.place, CLAIMED.format(old=written(old), file=place.file, line=place.line)
            first.setdefault(old, thing)


def retired(book: Handbook) -> Found:
    """What is retired does not stand, and what is named in its place does."""
    leads = OfData(book).leads
    for address, entry in book.retired.items():
        own = understood(address)
        if own in leads.things:
            yield entry.source.at(key=True), STANDS
        elif own in leads.moves:
            yield entry.source.at(key=True), MOVED.format(address=written(leads.moves[own]))
        for position, other in enumerate(entry.instead):
            place = entry.source.at("instead", str(position))
            if other == address:
                yield place, ITSELF
            elif _is_own(book, understood(other)) and leads.of(understood(other)) is None:
                yield place, NO_SUCH.format(address=other)


def _is_own(book: Handbook, address: Address) -> bool:
    """Whether an address is, by its form, that of a record or of a key in one, which was read."""
    page, anchor = address
    kind = page.partition("/")[0]
    if kind not in KINDS or is_list(page) or _unread(book, address):
        return False
    return not anchor or anchor in _keys(page, kind, [anchor], taken_on_a_competency(book.framework))


CHECKS = (earlier_names, retired)
