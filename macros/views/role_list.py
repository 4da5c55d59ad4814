"""Lists of roles as pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from macros.model.base import grouped
from macros.model.consortium import Team
from macros.model.handbook import Handbook
from macros.model.role import Role

MANY_ROLES = 20
"""Above this number, lists of roles stand by team."""


@dataclass(frozen=True)
class TeamRoles:
    """The roles of one team out of a longer list; those that name none by what they belong to else."""

    team: Team | None
    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True)
class RoleList:
    """Some roles: one by one while they are few, by team when they are many."""

    book: Handbook
    roles: tuple[Role, ...]

    @cached_property
    def teams(self) -> tuple[TeamRoles, ...]:
        """The same by team."""
        found = grouped(((role.team, "" if role.team else role.group or ""), role) for role in self.roles)
        teams = [
            TeamRoles(team, team.title, found[key, ""])
            for key, team in self.book.teams.items()
            if (key, "") in found
        ]
        others = [TeamRoles(None, name, some) for (team, name), some in found.items() if not team]
        return (*teams, *sorted(others, key=lambda group: not group.name))

    @property
    def few(self) -> bool:
        """Whether a page may name each of them."""
        return len(self.roles) <= MANY_ROLES


def role_list(book: Handbook, roles: Iterable[Role]) -> RoleList:
    """Those roles, one by one and by team."""
    return RoleList(book, tuple(roles))
