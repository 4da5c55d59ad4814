"""How fields, macros and notes write the names of things, each beside the own address that it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from macros.addresses.thing import KEYED, SOURCES, own_address
from macros.model.base import Record, anchor
from macros.model.competency import Competency
from macros.model.consortium import Team
from macros.model.ledger import written
from macros.model.notes import LooseNote
from macros.model.piece import Kept
from macros.model.role import Role

PARTS = {"name": "[a-z0-9-]+", "holder": "[a-z0-9-]+", "kind": "[a-z-]+", "anchor": ".+"}
"""The parts of names and addresses, and what each looks like."""


@dataclass(frozen=True)
class Naming:
    """One way to write a name, and the own address of what it names; {own} is the record it is written in."""

    said: str
    address: str

    def address_of(self, said: str, own: str) -> str | None:
        """The own address of what `said` names."""
        return _turned(said, self.said, self.address, own)

    def said_of(self, address: str, own: str) -> str | None:
        """The name of what stands at an address, where it can be written so."""
        return _turned(address, self.address, self.said, own)


def _turned(text: str, form: str, other: str, own: str) -> str | None:
    """A text of one form in another, if it has the first."""
    found = _pattern(form.replace("{own}", own)).fullmatch(text)
    return other.format(own=own, **found.groupdict()) if found else None


@cache
def _pattern(form: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", form)
    return re.compile(
        "".join(
            f"(?P<{piece}>{PARTS[piece]})" if number % 2 else re.escape(piece)
            for number, piece in enumerate(pieces)
        )
    )


def of_kind(kind: type[Kept]) -> Naming:
    """How a field names a record of a kind: by its id."""
    return Naming("{name}", written(own_address(kind, "{name}")))


def of_part(kind: type[Record]) -> tuple[Naming, Naming]:
    """How a text under a key of a record of a kind is named: anywhere, and in the record itself."""
    part = anchor(KEYED.get(kind.kind, ""), "{name}")
    anywhere, here = (f"/{kind.kind}/{holder}/#{part}" for holder in ("{holder}", "{own}"))
    return Naming("{holder}.{name}", anywhere), Naming("{name}", here)


STATEMENT, OWN_STATEMENT = of_part(Competency)
MEASURE, OWN_MEASURE = of_part(Role)
CONTEXT, OWN_CONTEXT = of_part(Team)
PILLAR = Naming("{name}", "/about/#{name}")
NOTE = Naming("{anchor}", f"/{SOURCES}#{{anchor}}")
LOOSE_NOTE = Naming("{name}", f"/{SOURCES}#{LooseNote.kind}.{{name}}")
ADDRESS = Naming("{anchor}", "{anchor}")
FULL = (Naming("glossary/{name}", "/glossary/#{name}"), Naming("{kind}/{name}", "/{kind}/{name}/"))
"""The kind and the id of a record."""


@dataclass(frozen=True)
class Move:
    """What stood at an address, and all that stands below it, stands elsewhere, or nowhere any more."""

    old: str
    new: str | None
    instead: tuple[str, ...] = ()
    """The addresses of what stands in its place where it is gone."""

    def concerns(self, address: str) -> bool:
        """Whether an address is one of these."""
        below = self.old.endswith(("/", ".")) and address.startswith(self.old)
        return address == self.old or below

    def led(self, address: str) -> tuple[str, ...]:
        """The addresses of what stands there now."""
        if self.new is not None:
            return (self.new + address[len(self.old) :],)
        return self.instead if address == self.old else ()


Moves = tuple[Move, ...]


def concerning(moves: Moves, address: str) -> Move | None:
    """The move that concerns an address, if one does."""
    return next((move for move in moves if move.concerns(address)), None)
