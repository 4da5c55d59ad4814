"""What roles share and what sets them apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros.model.competency import Competency
from macros.model.handbook import Handbook
from macros.model.library import Accountability
from macros.model.role import Role
from macros.views.crosslinks import CrossLinks
from macros.views.role_list import MANY_ROLES

MANY_COLUMNS = 5
"""How many roles one table sets side by side."""

MOST_LIKE = 5
"""How many of the roles that share most are named."""

FEWEST_COMPARED = 2
"""How many roles a comparison takes."""


@dataclass(frozen=True)
class Comparison:
    """The accountabilities of roles, side by side."""

    book: Handbook
    crosslinks: CrossLinks

    def sharing_with(self, role: Role) -> list[tuple[Role, int]]:
        """Other roles and the number of accountabilities shared, most first.

        Where there are many roles only those of the same team are compared.
        """
        few = self.crosslinks.all_roles.few
        others = self.book.roles.values() if few else self.crosslinks.beside(role)
        own = set(role.accountabilities)
        shared = Counter({other.id: len(own.intersection(other.accountabilities)) for other in others})
        shared.pop(role.id)
        return [(self.book.roles[key], count) for key, count in shared.most_common(MOST_LIKE) if count]

    def at_once(self) -> tuple[Role, ...]:
        """The roles that a comparison opens with: all, where there are no more than it takes."""
        roles = tuple(self.book.roles.values())
        return roles if len(roles) == FEWEST_COMPARED else ()

    def shared_by(self, roles: tuple[Role, ...]) -> list[Accountability]:
        """The accountabilities that all of these roles carry."""
        common = set.intersection(*(set(role.accountabilities) for role in roles))
        return [self.book.accountabilities[key] for key in roles[0].accountabilities if key in common]

    def apart_from(self, role: Role, roles: tuple[Role, ...]) -> list[Accountability]:
        """The accountabilities of a role that none of the other `roles` carries."""
        others = {key for other in roles if other.id != role.id for key in other.accountabilities}
        return [self.book.accountabilities[key] for key in role.accountabilities if key not in others]

    def asked_of(self, roles: tuple[Role, ...]) -> list[Competency]:
        """The competencies that any of these roles expects."""
        asked = {key for role in roles for key in role.competencies}
        return [self.book.competencies[key] for key in self.book.competencies if key in asked]

    def in_columns(self, roles: tuple[Role, ...]) -> list[tuple[Role, ...]]:
        """The roles in parts small enough for one table; none where there are too many to compare."""
        if len(roles) > MANY_ROLES:
            return []
        return [roles[start : start + MANY_COLUMNS] for start in range(0, len(roles), MANY_COLUMNS)]
