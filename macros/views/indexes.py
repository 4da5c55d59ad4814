"""What the index pages list, and under which headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.model.base import Record, grouped
from macros.model.competency import Competency
from macros.model.consortium import Partner, Team
from macros.model.framework import Framework
from macros.model.handbook import Handbook
from macros.model.keys import key_for
from macros.model.library import Accountability, Criterion
from macros.model.notes import NoteEntry
from macros.model.once import once_each
from macros.model.role import Role
from macros.views.crosslinks import CrossLinks
from macros.views.listing import Group, Listing, listing, name_alone

MANY_DUTIES = 200
"""Above this number, the index of accountabilities leaves out those of a single role."""

MANY_COMPETENCIES = 60
"""Above this number, pages that name all competencies leave their levels out."""

MANY_TERMS = 60
"""Above this number, the glossary does not say where each is used."""

ALWAYS = (Role.kind, Competency.kind)
"""Kinds whose index stands even while there are none: other pages lead there."""

NO_GROUP = "without_group"
"""The key of those that name no group, beside others that do; no group can have it."""


@dataclass(frozen=True)
class Indexes:
    """The records of a kind in groups."""

    book: Handbook
    crosslinks: CrossLinks

    @cached_property
    def all(self) -> dict[str, Listing]:
        """Every index by its address."""
        book = self.book
        competencies = in_order(book.competencies.values(), book.framework.groups.items())
        duties = (duty for duty in book.accountabilities.values() if self.listed(duty))
        found = (
            _index(Role, by_name(alike(book.roles.values(), "group")), name_alone),
            _index(Competency, competencies, name_alone),
            listing(f"{Framework.kind}/", f"{Framework.kind}/", competencies, self._in_full),
            _index(Team, by_name(alike(book.teams.values(), "group")), name_alone),
            _index(Partner, alike(book.partners.values(), "type"), name_alone),
            _index(Accountability, alike(duties, "heading"), _sentence),
            _index(Criterion, alike(book.criteria.values(), "section"), _sentence),
            listing("sources/", "sources/", alike(book.notes, ""), _note),
        )
        return {index.address: index for index in found}

    def of(self, address: str) -> Listing:
        """The index at an address."""
        return self.all[address]

    def place(self, address: str, id: str) -> tuple[str, str]:
        """Where the index at an address lists a record, as (address of the page, anchor)."""
        return self.all[address].home.get(id, address), id

    def family(self, name: str) -> str:
        """The key of what roles belong to, by its name."""
        return next(group.key for group in self.of("roles/").groups if group.name == name)

    def group(self, address: str, key: str) -> tuple[str, str]:
        """Where the index at an address lists a group, as (address of the page, anchor)."""
        index = self.all[address]
        if not key:
            return address, ""
        apart = f"{address}by/{key}/"
        return (
            (apart, "") if any(part.address == apart for part in index.parts) else (address, f"group-{key}")
        )

    def _in_full(self, competency: Competency) -> int:
        """What a competency takes with all its statements and who expects them."""
        said = _said(competency)
        asked = (
            (word, roles)
            for level in competency.levels
            for word, roles in self.crosslinks.expected_of(competency, level)
        )
        named = sum(
            30 + (sum(len(role.name) + 2 for role in roles.roles) if roles.few else 0) for _, roles in asked
        )
        return 500 + 100 * len(competency.levels) + len(competency.relevance or "") + said + named

    @property
    def few_competencies(self) -> bool:
        """Whether a page that names all competencies may name their levels too."""
        return len(self.book.competencies) <= MANY_COMPETENCIES

    @property
    def few_terms(self) -> bool:
        """Whether the glossary may say where each term is used."""
        return len(self.book.glossary) <= MANY_TERMS

    @property
    def types(self) -> dict[str, str]:
        """What several partners of a kind of organisation are called, where that is not the kind itself."""
        return {name: words.many for name, words in self.book.consortium.partner_types.items()}

    def type_of(self, partner: Partner) -> str:
        """What one of its kind of organisation is called."""
        words = self.book.consortium.partner_types.get(partner.type)
        return words.one if words else partner.type

    def labels(self, field: str | None) -> list[str]:
        """All labels that editors have given in a field, `organisation` of roles or `more` of statements."""
        statements = (placed.statement for placed in self.book.statements.values())
        holders: Iterable[Any] = self.book.roles.values() if field == "organisation" else statements
        return list(dict.fromkeys(label for holder in holders if field for label in getattr(holder, field)))

    @property
    def members(self) -> list[Partner]:
        """The partners that are members of the consortium."""
        return [partner for partner in self.book.partners.values() if partner.member]

    @property
    def own_duties_apart(self) -> bool:
        """Whether there are so many duties that those of a single role stand on its page alone."""
        return len(self.book.accountabilities) > MANY_DUTIES

    def listed(self, duty: Accountability) -> bool:
        """Whether the index of accountabilities lists a duty."""
        return not self.own_duties_apart or self.crosslinks.number_carrying(duty) != 1


def listed_kinds(book: Handbook) -> list[str]:
    """The kinds that have a page which lists their records."""
    return [kind for kind, records in book.by_kind().items() if records or kind in ALWAYS]


def alike(records: Iterable[Any], field: str) -> list[Group]:
    """Records by what they say in a field, in the order in which they come; those that say nothing last."""
    found = grouped((getattr(record, field, None), record) for record in records)
    rest = found.pop(None, ())
    keys: dict[str, str] = {}
    for name in found:
        keys[key_for(name, keys)] = name
    groups = [Group(key, name, found[name]) for key, name in keys.items()]
    return [*groups, Group(NO_GROUP if groups else "", "", rest)]


def by_name(groups: list[Group]) -> list[Group]:
    """Groups in the order of their names; that of what names none comes last."""
    return sorted(groups, key=lambda group: (not group.name, group.name.casefold()))


def in_order(records: Iterable[Any], groups: Iterable[tuple[str, str]]) -> list[Group]:
    """Records by the groups that they name, in the order of these, given as (key, name)."""
    found = grouped((record.group, record) for record in records)
    known = [Group(key, name, found.get(key, ())) for key, name in groups]
    return [*known, Group(NO_GROUP if known else "", "", found.get(None, ()))]


def _index(kind: type[Record], groups: list[Group], weigh: Callable[[Any], int]) -> Listing:
    return listing(f"{kind.kind}/", f"{kind.kind}/by/", groups, weigh)


@once_each
def _said(competency: Record) -> int:
    """What the statements of a competency take."""
    assert isinstance(competency, Competency)
    return sum(30 + len(placed.text) for placed in competency.statements())


def _sentence(record: Accountability | Criterion) -> int:
    return 160 + 3 * len(record.id) + len(record.text)


def _note(entry: NoteEntry) -> int:
    note = entry.note
    return 800 + sum(len(text or "") for text in (note.printed, note.doubt, note.decided, note.open))
