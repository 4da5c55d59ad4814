"""Which fields of which kind of record hold names, and of what: the one table of them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.editing.addresses import (
    ADDRESS,
    FULL,
    LOOSE_NOTE,
    NOTE,
    OWN_CONTEXT,
    OWN_MEASURE,
    OWN_STATEMENT,
    PILLAR,
    STATEMENT,
    Naming,
    of_kind,
)
from macros.model.competency import Competency
from macros.model.consortium import Consortium, Partner, Team, Value
from macros.model.glossary import Term
from macros.model.handbook import KEPT, KINDS, LINKED
from macros.model.help import Help
from macros.model.library import Accountability, Criterion
from macros.model.notes import LooseNote
from macros.model.piece import Kept, Shelf
from macros.model.retired import Retired
from macros.model.role import PersonSpecification, Role
from macros.model.source import Path

ANY = "*"
"""In a way: any key, or any place in a list."""


@dataclass(frozen=True)
class Field:
    """Where a kind of record holds names; of several namings the first that fits is meant."""

    way: Path
    namings: tuple[Naming, ...]
    keys: bool = False
    """Whether the keys are the names, and not the values."""

    def holds(self, path: Path) -> bool:
        """Whether a way in a record leads to such a name."""
        return len(path) == len(self.way) and all(
            step in (ANY, own) for step, own in zip(self.way, path, strict=True)
        )


def _listed(piece: type[Role | PersonSpecification], *way: str) -> tuple[Field, ...]:
    """The fields that list keys of libraries."""
    kinds = {kind.kind: kind for kind in KEPT}
    return tuple(
        Field((*way, field, ANY), (of_kind(kinds[library]),)) for field, library in piece.libraries.items()
    )


def _shown(*way: str) -> tuple[Field, ...]:
    """The fields that say in what a value or a pillar shows."""
    sorts = {
        "statements": STATEMENT,
        "accountabilities": of_kind(Accountability),
        "criteria": of_kind(Criterion),
    }
    return tuple(Field((*way, "shows_in", sort, ANY), (naming,)) for sort, naming in sorts.items())


FIELDS: dict[type[Kept], tuple[Field, ...]] = {
    Role: (
        Field(("team",), (of_kind(Team),)),
        Field(("employer",), (of_kind(Partner),)),
        *_listed(Role),
        *_listed(PersonSpecification, "person_specification"),
        Field(("competencies", ANY), (of_kind(Competency),), keys=True),
    ),
    Competency: (Field(("levels", ANY, ANY, "grows_from"), (OWN_STATEMENT,)),),
    Value: _shown(),
    Consortium: _shown("pillars", ANY),
    Team: (
        Field(("structure", "beside"), (of_kind(Team),)),
        Field(("structure", "said_in"), (OWN_CONTEXT,)),
    ),
    Term: (Field(("see", ANY), (of_kind(Term),)),),
    LooseNote: (Field(("records", ANY), FULL),),
    Help: (Field(("for_others", "see", ANY), FULL),),
    Retired: (Field(("instead", ANY), (ADDRESS,)),),
}

NOTED = ("notes", ANY, "about")
PARTS: dict[type[Kept], tuple[Naming, ...]] = {
    Role: (OWN_MEASURE, of_kind(Competency)),
    Competency: (OWN_STATEMENT,),
    Team: (OWN_CONTEXT,),
    Consortium: (PILLAR,),
}
"""What the notes of a record can be about, beside its fields."""

MACROS: dict[str, Naming] = {
    **{kind.one(): of_kind(kind) for kind in LINKED},
    "statement": STATEMENT,
    "note": NOTE,
}
"""How macros of hand-written pages name what they show."""

DEFINED: dict[type[Kept], Naming] = {kind: of_kind(kind) for kind in KINDS} | {LooseNote: LOOSE_NOTE}
"""How the keys of libraries are named."""


def fields_in(kind: type[Kept]) -> tuple[Field, ...]:
    """The fields of a file of a kind that hold names, by their ways in the file."""
    own = FIELDS.get(kind, ())
    noted = (Field(NOTED, PARTS[kind]),) if kind in PARTS else ()
    above = (ANY,) if kind.shelf is Shelf.LIBRARY else ()
    return tuple(Field((*above, *field.way), field.namings, field.keys) for field in (*own, *noted))


def entries_of(kind: type[Kept]) -> tuple[Field, ...]:
    """The keys of a library as names of what stands under them."""
    library = kind.shelf is Shelf.LIBRARY and kind in DEFINED
    return (Field((ANY,), (DEFINED[kind],), keys=True),) if library else ()


def kind_of(file: str) -> type[Kept] | None:
    """The kind that a file of `data/` holds, by its path from the project folder."""
    name = file.removeprefix("data/")
    folder, _, stem = name.rpartition("/")
    if not name.endswith(".yml"):
        return None
    whole = (kind for kind in KEPT if kind.home() == name)
    parts = (kind for kind in KEPT if kind.kind == folder and kind.shelf is not Shelf.SINGLE and stem)
    return next(whole, None) or next(parts, None)
