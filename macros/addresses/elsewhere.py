"""What an anchor stands for on a page that is not the thing's own: a role's page, an index, the framework."""

from __future__ import annotations

from collections.abc import Iterator

from macros.addresses.thing import SOURCES
from macros.model.base import anchor as joined
from macros.model.competency import Competency
from macros.model.consortium import Team
from macros.model.handbook import PAGED
from macros.model.ledger import Address
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.role import Role

CONTEXT = "context"
SECTIONS = {
    "accountabilities": Accountability.kind,
    "person-specification": Criterion.kind,
    "purpose": Paragraph.kind,
    CONTEXT: Paragraph.kind,
}
"""By the first step of an anchor on a role's page the kind of what stands there."""

KINDS = {kind.kind for kind in PAGED}
FRAMEWORK = "framework"
GATHERED = (SOURCES.rstrip("/"), "changes")
"""Pages that gather what has none, and may have parts."""

DATA = "data/"
ENDING = ".json"


def stands_for(page: str, anchor: str) -> Iterator[Address]:
    """The own addresses of what an anchor may have stood for on a page that is not its own."""
    kind, _, rest = page.partition("/")
    if page.startswith(DATA) and page.endswith(ENDING):
        yield f"{rest.removesuffix(ENDING)}/", ""
    elif is_role(page) and anchor:
        yield from _on_role(anchor.split("."))
    elif kind in KINDS and is_list(page) and anchor:
        yield f"{kind}/{anchor}/", ""
        if kind == Role.kind:  # which stand under their teams
            yield f"{Team.kind}/{anchor}/", ""
    elif kind == FRAMEWORK and anchor:
        yield f"{Competency.kind}/{anchor}/", ""
    elif kind in GATHERED and rest:
        yield f"{kind}/", anchor


def is_list(page: str) -> bool:
    """Whether a page lists the records of a kind, all or a part of them."""
    _, _, rest = page.partition("/")
    return not rest or rest.startswith("by/")


def holder(address: Address) -> str:
    """The page of the record that an anchor belongs to: its own, or that which a note is about."""
    page, anchor = address
    steps = anchor.split(".")
    return f"{steps[0]}/{steps[1]}/" if page == SOURCES and len(steps) > 2 else page


def is_role(page: str) -> bool:
    """Whether a page is that of a role."""
    return page.startswith(f"{Role.kind}/") and not is_list(page)


def list_above(page: str) -> str | None:
    """The list that a page was a part of, while the list was too long for one."""
    kind, _, rest = page.partition("/")
    part = rest.startswith("by/") if kind in KINDS else rest and kind in (FRAMEWORK, *GATHERED)
    return f"{kind}/" if part else None


def _on_role(steps: list[str]) -> Iterator[Address]:
    match steps:
        case [competency]:
            yield f"{Competency.kind}/{competency}/", ""
        case [section, key] if section in SECTIONS:
            yield f"{SECTIONS[section]}/{key}/", ""
        case [section, team, key] if section == CONTEXT:
            yield f"{Team.kind}/{team}/", joined(CONTEXT, key)
        case [competency, key]:
            yield f"{Competency.kind}/{competency}/", key


def shown_on(page: str, anchor: str, own: Address) -> str:
    """The anchor on `page` of the thing whose own address is `own`, which stood there under `anchor` once."""
    kind, _, key = own[0].rstrip("/").partition("/")
    if not is_role(page):
        return key or own[1]
    if kind == Competency.kind:
        return joined(key, own[1])
    if kind == Team.kind:
        return joined(CONTEXT, key, own[1].removeprefix(f"{CONTEXT}."))
    return joined(anchor.partition(".")[0], key)
