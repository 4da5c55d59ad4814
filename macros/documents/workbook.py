"""The whole framework as a workbook for spreadsheets: roles, competencies, statements, who is asked what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.model.competency import PlacedPoint, PlacedStatement
from macros.model.role import Role
from macros.views.views import Views

Row = tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A table with a header; each cell is a text."""

    name: str
    header: Row
    rows: tuple[Row, ...]


def sheets(views: Views, words: Mapping[str, Any], base: str) -> Iterator[Sheet]:
    """The sheets of the workbook; `words` name them and their columns, `base` is the site's address."""
    for name, rows in (("roles", _roles), ("competencies", _competencies), ("statements", _statements)):
        yield Sheet(words[name]["name"], tuple(words[name]["columns"]), tuple(rows(views, base)))
    titles = (competency.title for competency in views.book.competencies.values())
    yield Sheet(words["matrix"]["name"], (words["matrix"]["role"], *titles), tuple(_matrix(views)))


def _roles(views: Views, base: str) -> Iterator[Row]:
    book, links = views.book, views.crosslinks
    for role in book.roles.values():
        team, employer = links.team_of(role), links.employer_of(role)
        purpose = "\n\n".join(book.paragraphs[key].text for key in role.purpose)
        stands = (team.title if team else "", role.group or "", employer.title if employer else "")
        yield role.id, role.title, *stands, purpose, base + role.address


def _competencies(views: Views, base: str) -> Iterator[Row]:
    groups = views.book.framework.groups
    for one in views.book.competencies.values():
        asking = str(len(views.crosslinks.roles_needing(one)))
        yield (
            one.id,
            one.title,
            groups.get(one.group or "", ""),
            one.relevance or "",
            asking,
            base + one.address,
        )


def _statements(views: Views, base: str) -> Iterator[Row]:
    for placed in views.book.statements.values():
        yield _said(views, placed, "", base)
        for point in placed.points:
            yield _said(views, point, placed.id, base)


def _said(views: Views, said: PlacedStatement | PlacedPoint, part_of: str, base: str) -> Row:
    doubts, competency = views.doubts, said.competency
    about = (*doubts.said(said), *doubts.level(competency, said.level), *doubts.elsewhere(competency))
    doubt = "; ".join(entry.note.title for entry in about)
    level = views.book.framework.levels[said.level]
    return competency.title, level, said.id, said.text, part_of, doubt, base + said.address


def _matrix(views: Views) -> Iterator[Row]:
    for role in views.book.roles.values():
        yield role.name, *(_expected(views, role, key) for key in views.book.competencies)


def _expected(views: Views, role: Role, competency: str) -> str:
    """What a role expects of a competency, level by level."""
    framework = views.book.framework
    levels = role.expected_levels(competency)
    return "; ".join(f"{framework.expectations[word]}: {framework.levels[level]}" for level, word in levels)
