"""The names that pages use for their own parts, which no record can have there."""

from __future__ import annotations

import re
from itertools import combinations
from typing import get_args

from macros.model.competency import level_anchor
from macros.model.consortium import Partner
from macros.model.framework import Framework
from macros.model.handbook import Handbook
from macros.model.keys import key_for
from macros.model.library import Section
from macros.model.role import Role

OF_LISTS = {"index", "by"}
"""The ids that the list of each kind uses for itself and for its parts."""

OF_A_LEVEL = re.compile(r"level-[a-z0-9-]+|from-[a-z0-9-]+-to-[a-z0-9-]+")
"""What a level, or the step from one to another, is called on a page, even when it is gone."""

TAKEN = {
    "competencies": {
        *("purpose", "context", "organisation", "accountabilities", "performance-measures"),
        *("person-specification", "competencies", "essential", "desirable", "related", "notes", "levels"),
        "next",
    },
    "teams": {"teams", "without-team", "sentences"},
    "accountabilities": {"own"},
    "person-specification": {*get_args(Section)},
}
"""Further ids that pages use for themselves, by kind of record."""

TAKEN_BESIDE_PILLARS = {"mission", "vision", "pillars", "role-profiles", "notes"}
"""Anchors that the page about the consortium uses for itself."""


FORM = "-application"
"""What the form to apply with adds to the id of its role, in the name of its file."""

OF_THE_WHOLE = {"title", "group", "relevance", "scope"}
"""What a text is called that belongs to a competency as a whole, which no statement can be."""


def taken_by(book: Handbook, kind: str) -> set[str]:
    """The ids that pages use for themselves among those of a kind."""
    types = (key_for(partner.type) for partner in book.partners.values() if kind == Partner.kind)
    forms = (f"{role}{FORM}" for role in book.roles if kind == Role.kind)
    return {*OF_LISTS, *TAKEN.get(kind, ()), *types, *forms}


def taken_on_a_competency(framework: Framework) -> set[str]:
    """Anchors that the page of a competency uses for itself."""
    steps = (f"from-{lower}-to-{upper}" for lower, upper in combinations(framework.levels, 2))
    return {*OF_THE_WHOLE, "notes", "growth", *map(level_anchor, framework.levels), *steps}
