"""What has an address of its own: a record, a note, or a text of a record that stands under a key."""

from __future__ import annotations

from typing import NamedTuple

from macros.model.base import Record, anchor
from macros.model.competency import Competency, PlacedStatement
from macros.model.consortium import Consortium, Pillar, Team
from macros.model.glossary import Term
from macros.model.handbook import KINDS
from macros.model.ledger import Address, written
from macros.model.note import Note
from macros.model.piece import Kept, Shelf
from macros.model.role import Role
from macros.model.source import Path, Place, Source

SOURCES = "sources/"
"""The page of all notes."""

KEYED = {Role.kind: "performance-measures", Team.kind: "context"}
"""By kind of record the section of its page in which texts stand under keys."""

RECORDS = {kind.kind: kind for kind in KINDS if kind.shelf is not Shelf.SINGLE}
"""The kinds of which there may be more than one record."""

PARTS = {Competency.kind: "statement", Role.kind: "measure", Team.kind: "context", Consortium.kind: "pillar"}
"""What commands call a text that stands under a key of such a record."""

Subject = Record | Note | Pillar | PlacedStatement | str
"""What has the address: a record, a part of one, or the text under a key."""


class Thing(NamedTuple):
    """What stands at an address of its own, the addresses that it had, and where it is written."""

    address: Address
    was: tuple[Address, ...]
    subject: Subject
    source: Source
    """The file and the way to it there; of a record with a file of its own there is no way."""
    holder: Record | None = None
    """The record that it is a part of."""

    @property
    def own(self) -> str:
        """Its address as editors write it."""
        return written(self.address)

    @property
    def formers(self) -> list[str]:
        """The addresses that it had, as editors write them."""
        return [written(old) for old in self.was]

    @property
    def kind(self) -> str:
        """What commands call its kind."""
        return called(self.address)[0]

    @property
    def id(self) -> str:
        """Its name among those of its kind."""
        return called(self.address)[1]

    @property
    def key(self) -> str:
        """Its name where it stands."""
        return self.id.rpartition(".")[2]

    @property
    def file(self) -> str:
        """The file that it stands in, from the project folder."""
        return self.source.file

    @property
    def path(self) -> Path:
        """The way to it in the file."""
        return self.source.prefix

    @property
    def place(self) -> Place:
        """Where its key stands in the data."""
        return self.source.at(key=True)

    @property
    def words(self) -> str:
        """The words that it goes by."""
        if isinstance(self.subject, Record):
            return self.subject.name
        if isinstance(self.subject, Note | Pillar):
            return self.subject.title
        return self.subject.text if isinstance(self.subject, PlacedStatement) else self.subject

    def full(self, name: str) -> str:
        """A name of this kind as commands write it: beside this one where it says nothing else."""
        above = self.id.rpartition(".")[0]
        return f"{above}.{name}" if above and "." not in name else name


def called(own: Address) -> tuple[str, str]:
    """What commands call the kind of a thing, and its name among those, by its own address."""
    page, part = own
    kind, _, name = page.rstrip("/").partition("/")
    if page == SOURCES:
        return "note", part
    if kind in RECORDS and not (name and part):
        return RECORDS[kind].one(), name or part
    return PARTS[kind], anchor(name, part.rpartition(".")[2])


def own_address(kind: type[Kept], id: str) -> Address:
    """The own address of a record of a kind: those of the glossary stand on one page."""
    return (f"{kind.kind}/", id) if kind is Term else (f"{kind.kind}/{id}/", "")
