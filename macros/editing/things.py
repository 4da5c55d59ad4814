"""How commands write the names of what can be renamed or retired, and what goes with it."""

from __future__ import annotations

from macros.addresses.thing import RECORDS, Thing
from macros.editing.addresses import CONTEXT, LOOSE_NOTE, MEASURE, NOTE, PILLAR, STATEMENT, Naming, of_kind

NAMINGS: dict[str, Naming] = {
    **{kind.one(): of_kind(kind) for kind in RECORDS.values()},
    "note": NOTE,
    "statement": STATEMENT,
    "measure": MEASURE,
    "context": CONTEXT,
    "pillar": PILLAR,
}
"""By the word of each kind how the commands write the names of that kind."""


def id_of(kind: str, name: str) -> str:
    """The name that a command gives, in full: a note without a record stands in the file of notes."""
    if kind == "note" and "." not in name:
        return name if LOOSE_NOTE.address_of(name, "") is None else f"notes.{name}"
    return name


def below(thing: Thing, every: list[Thing]) -> list[Thing]:
    """What stands in a thing: in its file, or under its key; notes on the entries of a library too."""
    end = len(thing.path)
    return [
        other
        for other in every
        if other is not thing and other.file == thing.file and other.path[:end] == thing.path
    ]
