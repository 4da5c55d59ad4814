"""Search entries, made from the records: every sentence once, with its address and its trail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.model.competency import Competency
from macros.model.handbook import Handbook
from macros.model.library import Sentence
from macros.model.role import Role


@dataclass(frozen=True)
class Entry:
    """One thing a search can find. `kind` is a key of `words.kinds`; the trail runs from the top."""

    location: str
    title: str
    text: str
    kind: str
    trail: tuple[str, ...] = ()


def entries(book: Handbook, words: dict[str, Any]) -> Iterator[Entry]:
    """The entries of every record page of `book`."""
    kinds = {kind: names["many"] for kind, names in words["kinds"].items()}
    for role in book.roles.values():
        yield from _role(book, role, kinds["roles"])
    for competency in book.competencies.values():
        yield from _competency(competency, kinds["competencies"], words["level"])
    for value in book.values.values():
        yield Entry(value.address, value.title, value.text, "values", (kinds["values"],))
    for team in book.teams.values():
        yield Entry(team.address, team.title, " ".join(team.context.values()), "teams", (kinds["teams"],))
    for partner in book.partners.values():
        names = " ".join(filter(None, (partner.title, partner.abbreviation)))
        yield Entry(partner.address, partner.title, names, "partners", (kinds["partners"],))
    for duty in book.accountabilities.values():
        yield _sentence(duty, (kinds["accountabilities"], duty.heading))
    for criterion in book.criteria.values():
        section = words["sections"][criterion.section]
        yield _sentence(criterion, (kinds["person-specification"], section))


def _role(book: Handbook, role: Role, kind: str) -> Iterator[Entry]:
    purpose = " ".join(book.paragraphs[key].text for key in role.purpose)
    place = (book.teams[role.team].title, book.partners[role.employer].title, *role.address_lines)
    trail = (kind, book.teams[role.team].title)
    yield Entry(role.address, role.title, f"{', '.join(place)}. {purpose}", "roles", trail)
    for key, text in role.performance_measures.items():
        yield Entry(
            f"{role.address}#performance-measures.{key}", role.title, text, "statements", (*trail, role.title)
        )


def _competency(competency: Competency, kind: str, level_word: str) -> Iterator[Entry]:
    trail = (kind, competency.title)
    yield Entry(competency.address, competency.title, competency.relevance or "", "competencies", (kind,))
    for level in sorted(competency.levels):
        name = f"{competency.title}, {level_word.lower()} {level}"
        texts = " ".join(statement.text for statement in competency.levels[level].values())
        yield Entry(f"{competency.address}#level-{level}", name, texts, "levels", trail)
    for level, key, statement in competency.statements():
        name = f"{competency.title}, {level_word.lower()} {level}"
        text = " ".join((statement.text, *statement.includes.values()))
        yield Entry(
            f"{competency.address}#{key}", name, text, "statements", (*trail, f"{level_word} {level}")
        )


def _sentence(record: Sentence, trail: tuple[str, ...]) -> Entry:
    return Entry(record.address, record.name, record.text, record.kind, trail)
