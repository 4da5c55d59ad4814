"""Every text that readers see, with the record and the anchor where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from macros.model.base import Record, anchor
from macros.model.handbook import Handbook
from macros.model.keys import Key
from macros.model.role import Role


class Passage(NamedTuple):
    """A text, the record on whose page it stands, and its anchor there."""

    record: Record
    anchor: str
    text: str
    section: str = ""
    """Of a text in a role profile its section in the outline."""
    row: str | None = None
    """The label of the row of the organisation that it fills."""
    paragraph: Key | None = None
    """The key of the paragraph, which other roles may say too."""

    @property
    def address(self) -> str:
        """Where it stands, from the root of the site."""
        return self.record.place(self.anchor)


def passages(book: Handbook) -> Iterator[Passage]:
    """Every text of the handbook once; one that many roles share stands with the first of them."""
    yield from _consortium(book)
    yield from _competencies(book)
    for sentence in (*book.accountabilities.values(), *book.criteria.values()):
        yield Passage(sentence, "", sentence.text)
    for value in book.values.values():
        yield Passage(value, "", value.text)
    for partner in book.partners.values():
        yield Passage(partner, "", partner.title)
    for team in book.teams.values():
        for key, text in team.context.items():
            yield Passage(team, anchor("context", key), text)
    yield from _roles(book)


def _consortium(book: Handbook) -> Iterator[Passage]:
    about = book.consortium
    yield Passage(about, "", about.introduction)
    yield Passage(about, "mission", about.mission)
    yield Passage(about, "vision", about.vision_and_values)
    yield Passage(about, "pillars", about.pillars_introduction)
    yield Passage(about, "role-profiles", about.about_role_profiles)


def _competencies(book: Handbook) -> Iterator[Passage]:
    for competency in book.competencies.values():
        if competency.relevance:
            yield Passage(competency, "relevance", competency.relevance)
        if competency.scope:
            for key, text in competency.scope.items.items():
                yield Passage(competency, key, text)
        for placed in competency.statements():
            for said in (placed, *placed.points):
                yield Passage(competency, said.key, said.text)


def _roles(book: Handbook) -> Iterator[Passage]:
    shared: set[str] = set()
    for role in book.roles.values():
        for passage in role_passages(book, role):
            if passage.paragraph not in shared:
                yield passage
            shared.update(filter(None, [passage.paragraph]))


def role_passages(book: Handbook, role: Role) -> Iterator[Passage]:
    """What a role's profile says by itself: its paragraphs, organisation rows and performance measures."""
    for section, keys in (("purpose", role.purpose), ("context", role.context)):
        for key in keys:
            yield Passage(role, anchor(section, key), book.paragraphs[key].text, section, paragraph=key)
    for row, text in role.organisation.items():
        yield Passage(role, "organisation", text, "organisation", row)
    for key, text in role.performance_measures.items():
        place = anchor("performance-measures", key)
        yield Passage(role, place, text, "performance-measures")
