"""Which texts a page shows: those that it is there for, not the names of what it links to beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from macros.model.base import Record
from macros.model.competency import Competency
from macros.model.consortium import Partner, Value
from macros.model.glossary import Term
from macros.model.notes import NoteEntry
from macros.model.role import Role
from macros.releases.history import EVERYTHING, whole
from macros.releases.made_of import Ids, all_of, ids, items, shown_by
from macros.releases.texts import note_texts, owner
from macros.views.listing import Listing
from macros.views.views import Views

IN_A_LIST = {"title", "text", "term", "team", "employer", "group", "heading", "section", "type"}
"""What a list says of a record."""


class Page(Protocol):
    """What is to be known of a page that the records make."""

    @property
    def template(self) -> str:
        """The name of its template."""

    @property
    def record(self) -> Record | None:
        """The record that it is about."""

    @property
    def kind(self) -> str | None:
        """The kind of the records that it lists."""

    @property
    def listing(self) -> Listing | None:
        """What it lists."""


def page_texts(views: Views, page: Page) -> frozenset[str]:
    """The ids of the texts that a page shows, as the history is asked about them."""
    if page.record:
        return shown_by(views, page.record)
    if page.listing:
        return frozenset(_of_list(views, page, page.listing))
    return frozenset(SINGLE.get(page.template, _everything)(views))


def _everything(views: Views) -> Ids:
    yield EVERYTHING


def _of_list(views: Views, page: Page, listing: Listing) -> Ids:
    """What an index or a part of one lists, and which records of its kind there are."""
    if page.kind:
        yield f"{page.kind}/"
    for entry in listing.records:
        if isinstance(entry, NoteEntry):
            yield from (name for name, _ in note_texts(entry))
        elif page.kind:
            yield from _in_a_list(entry)
        else:
            yield from all_of(views, entry)
    if page.kind == Competency.kind or not page.kind:
        yield from _expected(views)
    yield from _of_consortium(views, *LEADS.get(page.template, ()))
    if page.kind == Partner.kind:
        yield from (name for name in ids(views.book.consortium) if TYPES in name)


def _in_a_list(record: Record) -> Ids:
    return (f"{owner(record)}#{way}" for way in IN_A_LIST if way in type(record).model_fields)


def _expected(views: Views) -> Ids:
    """The framework, and what each role expects of its levels, where pages say that of each."""
    yield from ids(views.book.framework)
    for role in views.crosslinks.all_roles.roles if views.crosslinks.all_roles.few else ():
        expected = role.competencies.items()
        yield from (
            f"{owner(role)}#competencies.{key}.{level}" for key, levels in expected for level in levels
        )


def _of_consortium(views: Views, *ways: str) -> Ids:
    return (f"{owner(views.book.consortium)}#{way}" for way in ways)


def _home(views: Views) -> Ids:
    book = views.book
    yield from (f"{kind.kind}/" for kind in (Role, Competency, Value))
    for record in (*book.roles.values(), *book.competencies.values(), *book.values.values()):
        yield from _in_a_list(record)
    yield from _expected(views)
    yield from _of_consortium(views, "title", "introduction")


def _about(views: Views) -> Ids:
    yield from all_of(views, views.book.consortium)
    yield f"{Value.kind}/"
    for value in views.book.values.values():
        yield from _in_a_list(value)
    for pillar in views.book.consortium.pillars.values():
        yield from items(views, pillar.shows_in)


def _glossary(views: Views) -> Ids:
    yield f"{Term.kind}/"
    for term in views.book.glossary.values():
        yield from (whole(owner(term)), *ids(term))


def _help(views: Views) -> Ids:
    yield from (whole(owner(views.book.help)), *ids(views.book.help))


SINGLE: dict[str, Callable[[Views], Ids]] = {
    "home": _home,
    "about": _about,
    "glossary": _glossary,
    "help": _help,
}
"""The pages that gather some of the texts; other single pages let readers choose from all."""

TYPES = "#partner-types."
"""What the types of partners are called."""

LEADS = {
    "values": ("vision-and-values", "values-in-practice"),
    "partners": ("introduction",),
    "sources": ("about-sources",),
}
"""What the consortium says at the head of a list."""
