"""The links between records that no editor types: who carries, needs, employs and shares what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.model.base import grouped
from macros.model.competency import Competency, PlacedStatement
from macros.model.consortium import Partner, Team, Value
from macros.model.handbook import Handbook
from macros.model.keys import Key
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.role import Role
from macros.views.role_list import RoleList, role_list

NEEDS = ("essential", "desirable")


@dataclass(frozen=True)
class CrossLinks:
    """What follows from the records of a handbook taken together."""

    book: Handbook

    @cached_property
    def all_roles(self) -> RoleList:
        """Every role."""
        return role_list(self.book, self.book.roles.values())

    @cached_property
    def _by_team(self) -> Mapping[Key | None, tuple[Role, ...]]:
        return grouped((role.team, role) for role in self.book.roles.values())

    @cached_property
    def _by_employer(self) -> Mapping[Key | None, tuple[Role, ...]]:
        return grouped((role.employer, role) for role in self.book.roles.values())

    @cached_property
    def _by_accountability(self) -> Mapping[Key, tuple[Role, ...]]:
        return grouped((key, role) for role in self.book.roles.values() for key in role.accountabilities)

    @cached_property
    def _by_criterion(self) -> Mapping[tuple[str, Key], tuple[Role, ...]]:
        return grouped(
            ((need, key), role)
            for role in self.book.roles.values()
            for need, keys in role.person_specification
            for key in keys
        )

    @cached_property
    def _by_expectation(self) -> Mapping[tuple[Key, Key, Key], tuple[Role, ...]]:
        return grouped(
            ((competency, level, word), role)
            for role in self.book.roles.values()
            for competency, levels in role.competencies.items()
            for level, word in levels.items()
        )

    @cached_property
    def _by_competency(self) -> Mapping[Key, tuple[Role, ...]]:
        return grouped(
            (competency, role) for role in self.book.roles.values() for competency in role.competencies
        )

    @cached_property
    def _by_paragraph(self) -> Mapping[Key, tuple[Role, ...]]:
        return grouped(
            (key, role)
            for role in self.book.roles.values()
            for key in dict.fromkeys((*role.purpose, *role.context))
        )

    def team_of(self, role: Role) -> Team | None:
        """The team of a role, where it has one."""
        return self.book.teams[role.team] if role.team else None

    def employer_of(self, role: Role) -> Partner | None:
        """The partner that a role's profile names at its head, where it does."""
        return self.book.partners[role.employer] if role.employer else None

    def stands_at(self, role: Role) -> list[Team | Partner]:
        """The team and the employer of a role, those of them that its profile names."""
        return [record for record in (self.team_of(role), self.employer_of(role)) if record]

    def said_in(self, role: Role, section: str) -> Any:
        """What a role's profile says in a section of the outline; its team adds context to its own."""
        own = getattr(role, section.replace("-", "_"))
        team = self.team_of(role) if section == "context" else None
        return own or (team.context if team else own)

    def beside(self, role: Role) -> tuple[Role, ...]:
        """The roles of its team, itself among them."""
        return self._by_team[role.team]

    def roles_in(self, team: Team) -> tuple[Role, ...]:
        """The roles of a team."""
        return self._by_team.get(team.id, ())

    def roles_at(self, partner: Partner) -> RoleList:
        """The roles that a partner employs."""
        return role_list(self.book, self._by_employer.get(partner.id, ()))

    def roles_carrying(self, accountability: Accountability) -> RoleList:
        """The roles that carry an accountability."""
        return role_list(self.book, self._by_accountability.get(accountability.id, ()))

    def number_carrying(self, accountability: Accountability) -> int:
        """How many roles carry an accountability."""
        return len(self._by_accountability.get(accountability.id, ()))

    def number_asking(self, criterion: Criterion) -> int:
        """How many roles ask for a criterion, as essential or desirable."""
        return sum(len(self._by_criterion.get((need, criterion.id), ())) for need in NEEDS)

    def roles_with(self, sentence: Accountability | Criterion, *needs: str) -> tuple[Role, ...]:
        """The roles that carry an accountability, or that ask for a criterion, as any of some `needs`."""
        if isinstance(sentence, Accountability):
            return self._by_accountability.get(sentence.id, ())
        asking = (role for need in needs or NEEDS for role in self._by_criterion.get((need, sentence.id), ()))
        return tuple({role.id: role for role in asking}.values())

    def roles_asking(self, criterion: Criterion) -> list[tuple[str, RoleList]]:
        """The roles that ask for a criterion, as (essential or desirable, roles)."""
        found = [(need, self._by_criterion.get((need, criterion.id), ())) for need in NEEDS]
        return [(need, role_list(self.book, roles)) for need, roles in found if roles]

    def expected_of(self, competency: Competency, level: Key) -> list[tuple[Key, RoleList]]:
        """What a level means for which roles, as (expectation, roles)."""
        words = self.book.framework.expectations
        found = [(word, self._by_expectation.get((competency.id, level, word), ())) for word in words]
        return [(word, role_list(self.book, roles)) for word, roles in found if roles]

    def roles_needing(self, competency: Competency, level: Key | None = None) -> tuple[Role, ...]:
        """The roles that expect something of a competency, or of one of its levels."""
        needing = self._by_competency.get(competency.id, ())
        return tuple(role for role in needing if level is None or level in role.competencies[competency.id])

    def roles_saying(self, paragraph: Paragraph) -> tuple[Role, ...]:
        """The roles whose purpose or context has a paragraph."""
        return self._by_paragraph.get(paragraph.id, ())

    def criteria_of(self, role: Role, need: str) -> list[tuple[str, list[Criterion]]]:
        """A role's essential or desirable criteria by section, as (section, criteria)."""
        sections: dict[str, list[Criterion]] = {}
        for key in getattr(role.person_specification, need):
            sections.setdefault(self.book.criteria[key].section, []).append(self.book.criteria[key])
        return list(sections.items())

    def competencies_of(self, role: Role) -> list[tuple[Competency, tuple[tuple[Key, Key], ...]]]:
        """A role's competencies in framework order, with (level, expectation) from the lowest up."""
        return [
            (self.book.competencies[key], role.expected_levels(key))
            for key in self.book.competencies
            if key in role.competencies
        ]

    def rungs(self, competency: Competency) -> list[tuple[Key, list[PlacedStatement]]]:
        """Every level of the framework with a competency's statements; none where there are none."""
        return [(level, competency.at(level)) for level in self.book.framework.levels]

    def teams_beside(self, team: Team) -> list[Team]:
        """The hub-and-spoke teams whose spokes work alongside `team`."""
        teams = self.book.teams.values()
        return [other for other in teams if other.structure and other.structure.beside == team.id]

    def competencies_showing(self, value: Value) -> list[Competency]:
        """The competencies in whose statements a value shows, each once."""
        found = (self.book.statements[reference].competency for reference in value.shows_in.statements)
        return list({competency.id: competency for competency in found}.values())

    @cached_property
    def _values_by_item(self) -> Mapping[tuple[str, str], tuple[Value, ...]]:
        return grouped(
            ((kind, key), value)
            for value in self.book.values.values()
            for kind, keys in value.shows_in
            for key in keys
        )

    def values_showing(self, kind: str, key: str) -> tuple[Value, ...]:
        """The values that editors see in an item; `kind` is a field of ShownItems."""
        return self._values_by_item.get((kind, key), ())
