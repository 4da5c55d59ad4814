"""The links between records that no editor types: who carries, needs, employs and shares what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.model.base import Key, grouped
from macros.model.competency import Competency
from macros.model.consortium import Partner, Team, Value
from macros.model.handbook import Handbook
from macros.model.library import Accountability, Criterion
from macros.model.role import Expectation, Role

MANY_ROLES = 20
"""Above this number, lists of roles stand by team."""

MANY_COLUMNS = 5
"""How many roles one table sets side by side."""

MANY_DUTIES = 200
"""Above this number, the index of accountabilities leaves out those of a single role."""

EXPECTATIONS = ("entry", "desired", "exceptional")
NEEDS = ("essential", "desirable")


@dataclass(frozen=True)
class TeamRoles:
    """The roles of one team out of a longer list."""

    team: Team
    roles: tuple[Role, ...]


@dataclass(frozen=True)
class RoleList:
    """Some roles: one by one while they are few, by team when they are many."""

    roles: tuple[Role, ...]
    teams: tuple[TeamRoles, ...]

    @property
    def few(self) -> bool:
        """Whether a page may name each of them."""
        return len(self.roles) <= MANY_ROLES


@dataclass(frozen=True)
class CrossLinks:
    """What follows from the records of a handbook taken together."""

    book: Handbook

    def role_list(self, roles: Iterable[Role]) -> RoleList:
        """Those roles, one by one and by team."""
        chosen = tuple(roles)
        teams: defaultdict[Key, list[Role]] = defaultdict(list)
        for role in chosen:
            teams[role.team].append(role)
        grouped = (
            TeamRoles(self.book.teams[key], tuple(teams[key])) for key in self.book.teams if key in teams
        )
        return RoleList(chosen, tuple(grouped))

    @cached_property
    def all_roles(self) -> RoleList:
        """Every role."""
        return self.role_list(self.book.roles.values())

    @cached_property
    def _by_team(self) -> Mapping[Key, tuple[Role, ...]]:
        return grouped((role.team, role) for role in self.book.roles.values())

    @cached_property
    def _by_employer(self) -> Mapping[Key, tuple[Role, ...]]:
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
    def _by_expectation(self) -> Mapping[tuple[Key, int, str], tuple[Role, ...]]:
        return grouped(
            ((competency, level, word), role)
            for role in self.book.roles.values()
            for competency, levels in role.competencies.items()
            for level, word in levels.items()
        )

    def roles_in(self, team: Team) -> tuple[Role, ...]:
        """The roles of a team."""
        return self._by_team.get(team.id, ())

    def roles_at(self, partner: Partner) -> RoleList:
        """The roles that a partner employs."""
        return self.role_list(self._by_employer.get(partner.id, ()))

    def roles_carrying(self, accountability: Accountability) -> RoleList:
        """The roles that carry an accountability."""
        return self.role_list(self._by_accountability.get(accountability.id, ()))

    def number_carrying(self, accountability: Accountability) -> int:
        """How many roles carry an accountability."""
        return len(self._by_accountability.get(accountability.id, ()))

    def number_asking(self, criterion: Criterion) -> int:
        """How many roles ask for a criterion, as essential or desirable."""
        return sum(len(self._by_criterion.get((need, criterion.id), ())) for need in NEEDS)

    def roles_asking(self, criterion: Criterion) -> list[tuple[str, RoleList]]:
        """The roles that ask for a criterion, as (essential or desirable, roles)."""
        found = [(need, self._by_criterion.get((need, criterion.id), ())) for need in NEEDS]
        return [(need, self.role_list(roles)) for need, roles in found if roles]

    def expected_of(self, competency: Competency, level: int) -> list[tuple[str, RoleList]]:
        """What a level means for which roles, as (expectation, roles)."""
        found = [(word, self._by_expectation.get((competency.id, level, word), ())) for word in EXPECTATIONS]
        return [(word, self.role_list(roles)) for word, roles in found if roles]

    def sharing_with(self, role: Role) -> list[tuple[Role, int]]:
        """Other roles and the number of accountabilities shared, most first.

        Where there are many roles only those of the same team are compared.
        """
        others = self.book.roles.values() if self.all_roles.few else self._by_team[role.team]
        own = set(role.accountabilities)
        shared = Counter({other.id: len(own.intersection(other.accountabilities)) for other in others})
        shared.pop(role.id)
        return [(self.book.roles[key], count) for key, count in shared.most_common(5) if count]

    def criteria_of(self, role: Role, need: str) -> list[tuple[str, list[Criterion]]]:
        """A role's essential or desirable criteria by section, as (section, criteria)."""
        sections: dict[str, list[Criterion]] = {}
        for key in getattr(role.person_specification, need):
            sections.setdefault(self.book.criteria[key].section, []).append(self.book.criteria[key])
        return list(sections.items())

    def competencies_of(self, role: Role) -> list[tuple[Competency, list[tuple[int, Expectation]]]]:
        """A role's competencies in framework order, with (level, expectation) from the lowest up."""
        return [
            (self.book.competencies[key], role.expected_levels(key))
            for key in self.book.competencies
            if key in role.competencies
        ]

    def teams_beside(self, team: Team) -> list[Team]:
        """The hub-and-spoke teams whose spokes work alongside `team`."""
        teams = self.book.teams.values()
        return [other for other in teams if other.structure and other.structure.beside == team.id]

    def shared_by(self, roles: tuple[Role, ...]) -> list[Accountability]:
        """The accountabilities that all of these roles carry."""
        common = set.intersection(*(set(role.accountabilities) for role in roles))
        return [self.book.accountabilities[key] for key in roles[0].accountabilities if key in common]

    def apart_from(self, role: Role, roles: tuple[Role, ...]) -> list[Accountability]:
        """The accountabilities of a role that none of the other `roles` carries."""
        others = {key for other in roles if other.id != role.id for key in other.accountabilities}
        return [self.book.accountabilities[key] for key in role.accountabilities if key not in others]

    def in_columns(self, roles: tuple[Role, ...]) -> list[tuple[Role, ...]]:
        """The roles in parts small enough for one table; none where there are too many to compare."""
        if len(roles) > MANY_ROLES:
            return []
        return [roles[start : start + MANY_COLUMNS] for start in range(0, len(roles), MANY_COLUMNS)]

    def competencies_showing(self, value: Value) -> list[Competency]:
        """The competencies in whose statements a value shows, each once."""
        found = (self.book.statements[reference][0] for reference in value.shows_in.statements)
        return list({competency.id: competency for competency in found}.values())

    def partners_by_type(self) -> dict[str, tuple[Partner, ...]]:
        """The member organisations by kind of organisation."""
        return grouped((partner.type, partner) for partner in self.book.partners.values())

    @property
    def own_duties_apart(self) -> bool:
        """Whether there are so many duties that those of a single role stand on its page alone."""
        return len(self.book.accountabilities) > MANY_DUTIES

    def listed(self, duty: Accountability) -> bool:
        """Whether the index of accountabilities lists a duty."""
        return not self.own_duties_apart or self.number_carrying(duty) != 1

    def accountabilities_by_heading(self) -> dict[str, tuple[Accountability, ...]]:
        """The accountabilities to list, by the heading that editors file them under."""
        duties = self.book.accountabilities.values()
        return grouped((duty.heading, duty) for duty in duties if self.listed(duty))

    def criteria_by_section(self) -> dict[str, tuple[Criterion, ...]]:
        """The criteria of the person specification by section."""
        return grouped((criterion.section, criterion) for criterion in self.book.criteria.values())

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
