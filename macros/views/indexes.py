"""What the index pages list, and under which headings."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.base import grouped
from macros.model.consortium import Partner
from macros.model.handbook import Handbook
from macros.model.keys import key_for
from macros.model.library import Accountability, Criterion
from macros.views.crosslinks import CrossLinks

MANY_DUTIES = 200
"""Above this number, the index of accountabilities leaves out those of a single role."""


@dataclass(frozen=True)
class Indexes:
    """The records of a kind in groups."""

    book: Handbook
    crosslinks: CrossLinks

    def partners_by_type(self) -> list[tuple[str, str, tuple[Partner, ...]]]:
        """The partners by kind of organisation, as (anchor, what several are called, partners)."""
        types = grouped((partner.type, partner) for partner in self.book.partners.values())
        words = self.book.consortium.partner_types
        return [
            (key_for(name), words[name].many if name in words else name, partners)
            for name, partners in types.items()
        ]

    def type_of(self, partner: Partner) -> str:
        """What one of its kind of organisation is called."""
        words = self.book.consortium.partner_types.get(partner.type)
        return words.one if words else partner.type

    @property
    def organisation_labels(self) -> list[str]:
        """The labels of all rows of organisations, in the order in which profiles name them."""
        return list(dict.fromkeys(label for role in self.book.roles.values() for label in role.organisation))

    @property
    def members(self) -> list[Partner]:
        """The partners that are members of the consortium."""
        return [partner for partner in self.book.partners.values() if partner.member]

    def criteria_by_section(self) -> dict[str, tuple[Criterion, ...]]:
        """The criteria of the person specification by section."""
        return grouped((criterion.section, criterion) for criterion in self.book.criteria.values())

    @property
    def own_duties_apart(self) -> bool:
        """Whether there are so many duties that those of a single role stand on its page alone."""
        return len(self.book.accountabilities) > MANY_DUTIES

    def listed(self, duty: Accountability) -> bool:
        """Whether the index of accountabilities lists a duty."""
        return not self.own_duties_apart or self.crosslinks.number_carrying(duty) != 1

    def accountabilities_by_heading(self) -> dict[str, tuple[Accountability, ...]]:
        """The accountabilities to list, by the heading that editors file them under."""
        duties = self.book.accountabilities.values()
        return grouped((duty.heading, duty) for duty in duties if self.listed(duty))
