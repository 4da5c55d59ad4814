"""Made-up records: as many facts to a role as the real profiles have, the same on every run."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from bench import sentences as words
from bench.sentences import Sentences

SEED = 1

ROLES_PER_TEAM = 40
PARTNERS = 10
VALUES = 8
SHARED_DUTIES = 14
OWN_DUTIES = 3
MEASURES = 6
CRITERIA = 60
ESSENTIAL = 13
DESIRABLE = 8
PARAGRAPHS = 30
EXPECTED = 10
"""How many competencies a role expects, each at three levels."""

LEVELS = ((1, 3), (2, 4), (3, 5), (1, 4), (2, 5), (1, 5))
STATEMENTS = (2, 3, 3, 4)
EXPECTATIONS = ("entry", "desired", "exceptional")
SECTIONS = ("skills", "knowledge", "experience", "values", "other")


class Invention:
    """The records of a handbook with so many roles, as the files of `data/` hold them."""

    def __init__(self, roles: int) -> None:
        self.text = Sentences(SEED)
        self.choose = self.text.random
        self.number = roles
        self.paragraphs = self.text.keyed(self.text.paragraph, min(PARAGRAPHS, 3 + roles))
        self.criteria = self.text.keyed(self.text.criterion, min(CRITERIA, 21 + roles))
        self.duties = self.text.keyed(self.text.duty, SHARED_DUTIES)
        self.shared = list(self.duties)
        names = self.text.titles(competencies_at(roles), words.SKILLS, words.THINGS)
        self.competencies = {key: self.competency(title) for key, title in names.items()}
        self.teams = self.text.titles(max(2, roles // ROLES_PER_TEAM), words.PLACES, words.FIELDS, ["Team"])
        self.partners = self.text.titles(PARTNERS, words.FIELDS, ["Trust", "Association"])

    def files(self) -> Iterator[tuple[str, Any]]:
        """Every file, as (path in `data/`, what it holds); the duties last, as the roles bring their own."""
        for order, (key, record) in enumerate(self.competencies.items(), 1):
            yield f"competencies/{key}.yml", {**record, "order": order}
        for order, (key, title) in enumerate(self.text.titles(VALUES, words.VALUES).items(), 1):
            yield f"values/{key}.yml", {"title": title, "order": order, **self.value()}
        for key, title in self.teams.items():
            yield f"teams/{key}.yml", {"title": title, "context": self.text.keyed(self.text.paragraph, 1)}
        for key, title in self.partners.items():
            yield f"partners/{key}.yml", {"title": title, "type": "voluntary"}
        titles = self.text.titles(self.number, words.GRADES, words.FIELDS, words.JOBS, words.PLACES)
        for position, (key, title) in enumerate(titles.items()):
            yield f"roles/{key}.yml", {"title": title, **self.role(position)}
        yield "purpose-and-context.yml", self.paragraphs
        yield "person-specification.yml", self.filed(self.criteria, "section", SECTIONS)
        yield "accountabilities.yml", self.filed(self.duties, "heading", words.FIELDS)

    def competency(self, title: str) -> dict[str, Any]:
        """A competency with three to five levels of two to four statements."""
        lowest, highest = self.choose.choice(LEVELS)
        levels = {
            level: self.text.keyed(self.text.statement, self.choose.choice(STATEMENTS))
            for level in range(lowest, highest + 1)
        }
        return {"title": title, "relevance": self.text.statement(), "levels": levels}

    def value(self) -> dict[str, Any]:
        """What a value means and where it shows."""
        competencies = self.choose.sample(list(self.competencies), 6)
        shows = {
            "statements": [f"{key}.{self._statement_of(key)}" for key in competencies],
            "accountabilities": self.choose.sample(self.shared, 4),
            "criteria": self.choose.sample(list(self.criteria), 3),
        }
        return {"text": self.text.criterion(), "shows_in": shows}

    def role(self, position: int) -> dict[str, Any]:
        """A role of the team and partner whose turn it is, with duties of its own."""
        own = self.text.keyed(self.text.duty, OWN_DUTIES)
        self.duties |= own
        purpose, *context = self.choose.sample(list(self.paragraphs), 3)
        criteria = self.choose.sample(list(self.criteria), ESSENTIAL + DESIRABLE)
        return {
            "team": list(self.teams)[position % len(self.teams)],
            "employer": list(self.partners)[position % PARTNERS],
            "address": [f"{position + 1} High Street", "Bristol"],
            "purpose": [purpose],
            "context": context,
            "organisation": {"line_manager": "Service Manager", "direct_reports": "None at present"},
            "accountabilities": [*self.shared, *own],
            "performance_measures": self.text.keyed(self.text.statement, MEASURES),
            "person_specification": {"essential": criteria[:ESSENTIAL], "desirable": criteria[ESSENTIAL:]},
            "competencies": self.expected(),
        }

    def expected(self) -> dict[str, dict[int, str]]:
        """What a role expects: some competencies, each at three levels that follow each other."""
        chosen = self.choose.sample(list(self.competencies), EXPECTED)
        return {key: dict(zip(self._levels_of(key), EXPECTATIONS, strict=True)) for key in chosen}

    def filed(self, library: dict[str, str], field: str, choices: Any) -> dict[str, dict[str, str]]:
        """A library whose sentences each stand under one of `choices`."""
        return {key: {field: self.choose.choice(choices), "text": text} for key, text in library.items()}

    def _levels_of(self, key: str) -> list[int]:
        levels = list(self.competencies[key]["levels"])
        start = self.choose.randrange(len(levels) - len(EXPECTATIONS) + 1)
        return levels[start : start + len(EXPECTATIONS)]

    def _statement_of(self, key: str) -> str:
        levels = self.competencies[key]["levels"]
        return str(self.choose.choice([key for statements in levels.values() for key in statements]))


def competencies_at(roles: int) -> int:
    """How many competencies a handbook of so many roles has: 10 at 2 roles, 60 at 2,000."""
    return min(60, max(10, round(10 + 50 * math.log(roles / 2, 1000))))
