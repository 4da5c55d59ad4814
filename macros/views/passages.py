"""Every text that readers see, with the record and the anchor where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.base import Record
from macros.model.handbook import Handbook


@dataclass(frozen=True)
class Passage:
    """A text, the record on whose page it stands, and its anchor there."""

    record: Record
    anchor: str
    text: str


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
            yield Passage(team, f"context.{key}", text)
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
        for _, key, statement in competency.statements():
            yield Passage(competency, key, statement.text)
            for point, text in statement.includes.items():
                yield Passage(competency, point, text)


def _roles(book: Handbook) -> Iterator[Passage]:
    shared: set[str] = set()
    for role in book.roles.values():
        for section, keys in (("purpose", role.purpose), ("context", role.context)):
            for key in keys:
                if key not in shared:
                    shared.add(key)
                    yield Passage(role, f"{section}.{key}", book.paragraphs[key].text)
        for _, text in role.organisation.rows:
            yield Passage(role, "organisation", text)
        for key, text in role.performance_measures.items():
            yield Passage(role, f"performance-measures.{key}", text)
