"""No text that was released is lost, and what editors say of changes is said of such as there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.addresses.elsewhere import holder
from macros.addresses.of_data import OfData
from macros.addresses.thing import RECORDS, SOURCES, called
from macros.checks import addresses
from macros.loader.ledger import FILE as LEDGER
from macros.loader.ready import STEP, address, written
from macros.model.base import Record, grouped, shortened
from macros.model.competency import Competency
from macros.model.consortium import Consortium
from macros.model.ledger import Address
from macros.model.ledger import written as ledger_line
from macros.model.library import Paragraph
from macros.model.source import Place
from macros.nearest import Names
from macros.releases.history import NAMES, History
from macros.releases.ids import belongs_to
from macros.releases.texts import owner

Found = Iterator[tuple[Place, str]]

LOST = """\
the {kind} "{key}" was released and is gone, which said: {said}
  If it has another name, write with what it is today:
{was}
  If it is said no longer, write in data/retired.yml:
{retired}
  Or put it back and type: python -m macros retire {kind} {name}"""
WAS = "    was: [{key}]"
OF_A_TEXT = "    its-name:\n      text: Its words\n      was: [{key}]"
NO_LEDGER = """\
this file is missing, which keeps every address that was ever given to people; put it back
  If nothing was ever released, take data/releases/ away and type make release again."""
NO_CHANGE = 'nothing that is still to be released has the id or the address "{id}"; {cure}'

TEXTS = ("statement", "measure", "context", Paragraph.one())
"""What may stand under its key as a bare text."""


def problems(history: History) -> Found:
    """All that is amiss between the last release, the ledger of addresses, and the texts of today."""
    if any(release.number == 1 for release in history.releases) and not history.book.ledger.pages:
        yield Place(LEDGER), NO_LEDGER
    lost = Lost(history)
    yield from lost.told()
    yield from addresses.lost(history.book, lost.ids)
    if history.meanings:
        yield from meanings(history)


def meanings(history: History) -> Found:
    """What an editor says of a change is said of a text that has changed since the last release."""
    known = {name for change in history.pending for name in (change.id, ledger_line(belongs_to(change.id)))}
    names = Names(known)
    for name, meaning in history.meanings.items():
        if name not in known:
            yield meaning.source.at(key=True), NO_CHANGE.format(id=name, cure=names.cure(name))


@dataclass(frozen=True)
class Lost:
    """What was released and stands no longer, though it neither moved nor was retired."""

    history: History

    @cached_property
    def ids(self) -> Mapping[Address, tuple[str, ...]]:
        """The ids of its texts, by its own address."""
        book = self.history.book
        if not self.history.released or book.unread:  # it may stand in what could not be read
            return {}
        gone = sorted(self.history.gone, key=_depth)
        own = grouped((belongs_to(name), name) for name in gone if _is_thing(belongs_to(name)))
        leads = OfData(book).leads
        return {address: ids for address, ids in own.items() if leads.of(address) is None}

    def told(self) -> Found:
        """A problem for each, unless it is a part of another."""
        for own, ids in self.ids.items():
            above = holder(own), ""
            if above == own or above not in self.ids:
                kind, name = called(own)
                key, first = name.rpartition(".")[2], shortened(self.history.released[ids[0]])
                was = (OF_A_TEXT if kind in TEXTS else WAS).format(key=key)
                entry = self._last_words(own, ids)
                message = LOST.format(kind=kind, name=name, key=key, said=first, was=was, retired=entry)
                yield self._place(own, ids), message

    def _last_words(self, own: Address, ids: Iterable[str]) -> str:
        """The entry that keeps what was said there, as far as it has a title or one text."""
        way = own[1].rpartition(".")[2]
        fields = {"title": "title", "term": "title", "text": "words", way: "words"}
        told = {name.rpartition("#")[2].rpartition(".")[2]: self.history.released[name] for name in ids}
        texts = {fields[field]: text for field, text in told.items() if field in fields}
        lines = [written(field, texts[field], STEP) for field in ("title", "words") if field in texts]
        return "".join([f"{address(ledger_line(own))}:\n", *lines, f"{STEP}day: {date.today()}"])

    def _place(self, own: Address, ids: tuple[str, ...]) -> Place:
        """The part of its record in which it stood, or where it is to be retired."""
        noted = own[0] == SOURCES
        start, _, way = ids[0].partition("#")
        record = self._records.get(holder(own).rstrip("/") if noted else start)
        levels = (self.history.released[name] for name in ids if name.endswith(".level"))
        steps = ("levels", *levels) if start.startswith(Competency.kind) else [way.partition(".")[0]]
        field = ["notes"] if noted else [step.replace("-", "_") for step in steps]
        return record.source.at(*field) if record and record.source.file else addresses.NO_PLACE

    @cached_property
    def _records(self) -> Mapping[str, Record]:
        """The records by what the ids of their texts begin with, and by their kinds and ids."""
        records = list(self.history.book.records())
        return {name: record for record in records for name in (owner(record), record.full_id)}


def _is_thing(own: Address) -> bool:
    """Whether an own address is one that cannot go without a word: that of a record or of a keyed text."""
    page, anchor = own
    kind = page.partition("/")[0]
    return kind in RECORDS or (bool(anchor) and page in (SOURCES, f"{Consortium.kind}/"))


def _depth(id: str) -> tuple[bool, int, str]:
    """The nearer a text stands to the name of what it belongs to, the better it tells what that was."""
    way = id.partition("#")[2]
    return way not in NAMES, way.count("."), id
