"""How many records of each kind an invented handbook has."""

from __future__ import annotations

import math
from dataclasses import dataclass

FRAMEWORK_ROLES = 203
FRAMEWORK_COMPETENCIES = 176
"""The size of the capability framework of a government."""


@dataclass(frozen=True)
class Shape:
    """Roles and competencies, those of the project counted in, and what they stand in."""

    roles: int
    competencies: int
    roles_in_a_team: int
    groups: int = 0
    """Of competencies, and as many of roles and of teams."""


def consortium(roles: int) -> Shape:
    """Many roles, few competencies: 10 of these at 2 roles, 60 at 2,000."""
    competencies = min(60, max(10, round(10 + 50 * math.log(roles / 2, 1000))))
    return Shape(roles, competencies, roles_in_a_team=40)


def framework(times: int) -> Shape:
    """So many times the size of a government's framework, in groups."""
    return Shape(FRAMEWORK_ROLES * times, FRAMEWORK_COMPETENCIES * times, roles_in_a_team=9, groups=12)
