"""The ids of texts, and the own addresses of what they belong to."""

from __future__ import annotations

from macros.addresses.parts import OF_THE_WHOLE
from macros.addresses.thing import KEYED, SOURCES
from macros.model.base import anchor
from macros.model.competency import Competency
from macros.model.consortium import Consortium
from macros.model.glossary import Term
from macros.model.ledger import Address
from macros.model.notes import LooseNote

GATHERED = {Term.kind: f"{Term.kind}/", LooseNote.kind: SOURCES}
"""Kinds that stand together on a page, each with its address."""

PILLARS = "pillars"


def parted(id: str) -> tuple[str, str, str]:
    """The id of a text as its kind, the id of its record, and its way there."""
    owner, _, path = id.partition("#")
    kind, _, record = owner.partition("/")
    return kind, record, path


def belongs_to(id: str) -> Address:
    """The own address of what the text with this id belongs to, such as that of a role."""
    kind, name, way = parted(id)
    if kind in GATHERED:
        return GATHERED[kind], name
    if kind == "pages":
        return f"{name}/", way
    return f"{kind}/{name}/" if name else f"{kind}/", _part(kind, way)


def _part(kind: str, way: str) -> str:
    """The anchor of the part that the text at `way` belongs to, where it has one."""
    first, _, rest = way.partition(".")
    key = rest.partition(".")[0]
    if kind == Competency.kind:
        return first if first not in OF_THE_WHOLE else ""
    if kind == Consortium.kind:
        return key if first == PILLARS else ""
    return anchor(first, key) if KEYED.get(kind) == first and key else ""


def beginning(own: Address) -> str:
    """What the ids of the texts of a thing begin with, by its own address."""
    page, part = own
    for kind, gathering in GATHERED.items():
        if page == gathering:
            return f"{kind}/{part}"
    if page == f"{Consortium.kind}/":
        return f"{page}#{anchor(PILLARS, part)}"
    return f"{page.rstrip('/')}#{part}".removesuffix("#")
