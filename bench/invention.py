"""Made-up records beside the real ones: as many facts to a role as those have, the same on every run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, ItemsView
from pathlib import Path
from typing import Any, get_args

import yaml

from bench import sentences as words
from bench.sentences import Sentences
from bench.shape import Shape
from macros.model.base import Record
from macros.model.competency import Competency, Statement
from macros.model.consortium import Partner, Team
from macros.model.library import Accountability, Criterion, Paragraph, Section
from macros.model.role import PersonSpecification, Role

SEED = 1

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
KINDS = (Paragraph, Criterion, Accountability, Competency, Team, Partner, Role)


class Invention:
    """What a handbook of so many roles has beside the records in `data`: `made`, by kind and key."""

    def __init__(self, data: Path, shape: Shape) -> None:
        self.shape = shape
        self.text = Sentences(SEED)
        self.choose = self.text.random
        real = {kind.kind: real_records(data, kind.kind) for kind in KINDS}
        self.ids = {kind: list(records) for kind, records in real.items()}
        self.levels = {key: [*record["levels"]] for key, record in real[Competency.kind].items()}
        self.shared = self.ids[Accountability.kind][:SHARED_DUTIES]
        self.made: dict[str, dict[str, Record]] = defaultdict(dict)
        self.groups = self.group_names()
        self.invent(shape.roles)

    def group_names(self) -> dict[str, str]:
        """The groups, by their keys."""
        return {words.slug(name): name for name in words.FIELDS[: self.shape.groups]}

    def group(self, number: int) -> str | None:
        """The key of the group whose turn it is, where there are any."""
        keys = list(self.groups)
        return keys[number % len(keys)] if keys else None

    def invent(self, roles: int) -> None:
        """Make what there is not yet, the roles last as they name the rest."""
        for key, text in self.texts(Paragraph, min(PARAGRAPHS, 1 + roles), self.text.paragraph):
            self.keep(key, Paragraph(text=text))
        for key, text in self.texts(Criterion, min(CRITERIA, 19 + roles), self.text.criterion):
            self.keep(key, Criterion(text=text, section=self.choose.choice(get_args(Section))))
        skills = (words.SKILLS, words.FIELDS if self.groups else [""], words.THINGS)
        for key, title in self.titles(Competency, self.shape.competencies, *skills):
            self.keep(key, self.competency(key, title))
        for key, title in self.titles(
            Team, roles // self.shape.roles_in_a_team, words.GRADES, words.FIELDS, words.PLACES, ["Team"]
        ):
            group = self.groups.get(self.group(len(self.ids[Team.kind])) or "")
            self.keep(key, Team(title=title, group=group, context=self.text.keyed(self.text.paragraph, 1)))
        for key, title in self.titles(Role, roles, words.GRADES, words.FIELDS, words.JOBS, words.PLACES):
            self.keep(key, self.role(title))

    def keep(self, key: str, record: Record) -> None:
        """Take a record in; from now on others may name it."""
        self.made[record.kind][key] = record
        self.ids[record.kind].append(key)

    def texts(self, kind: type[Record], total: int, make: Callable[[], str]) -> ItemsView[str, str]:
        """The keys and texts that a kind lacks of its total."""
        return self.text.keyed(make, total - len(self.ids[kind.kind])).items()

    def titles(self, kind: type[Record], total: int, *parts: list[str]) -> ItemsView[str, str]:
        """The keys and titles that a kind lacks of its total."""
        taken = self.ids[kind.kind]
        return self.text.titles(max(0, total - len(taken)), set(taken), *parts).items()

    def competency(self, key: str, title: str) -> Competency:
        """A competency with three to five levels of two to four statements."""
        lowest, highest = self.choose.choice(LEVELS)
        self.levels[key] = [str(level) for level in range(lowest, highest + 1)]
        relevance, levels = self.text.statement(), {level: self.statements() for level in self.levels[key]}
        group = self.group(len(self.levels))
        return Competency(
            title=title, order=len(self.levels), group=group, relevance=relevance, levels=levels
        )

    def statements(self) -> dict[str, Statement]:
        """What one level holds."""
        texts = self.text.keyed(self.text.statement, self.choose.choice(STATEMENTS))
        return {key: Statement(text=text) for key, text in texts.items()}

    def role(self, title: str) -> Role:
        """A role of the team and partner whose turn it is, with duties of its own."""
        number = len(self.ids[Role.kind])
        teams, partners = self.ids[Team.kind], self.ids[Partner.kind]
        purpose, *context = self.choose.sample(self.ids[Paragraph.kind], 3)
        criteria = self.choose.sample(self.ids[Criterion.kind], ESSENTIAL + DESIRABLE)
        return Role(
            title=title,
            team=teams[number % len(teams)],
            group=self.groups.get(self.group(number) or ""),
            employer=partners[number % len(partners)],
            address=[f"{number} High Street", "Bristol"],
            purpose=[purpose],
            context=context,
            organisation={"Line Manager": "Service Manager", "Direct Reports": "None at present"},
            accountabilities=[*self.shared, *self.own_duties()],
            performance_measures=self.text.keyed(self.text.statement, MEASURES),
            person_specification=PersonSpecification(
                essential=criteria[:ESSENTIAL], desirable=criteria[ESSENTIAL:]
            ),
            competencies=self.expected(),
        )

    def own_duties(self) -> list[str]:
        """Duties that no other role has."""
        duties = self.text.keyed(self.text.duty, OWN_DUTIES)
        for key, text in duties.items():
            self.keep(key, Accountability(text=text, heading=self.choose.choice(words.FIELDS)))
        return list(duties)

    def expected(self) -> dict[str, dict[str, str]]:
        """What a role expects: some competencies, each at three levels that follow each other."""
        able = [key for key, levels in self.levels.items() if len(levels) >= len(EXPECTATIONS)]
        chosen = self.choose.sample(able, EXPECTED)
        return {key: dict(zip(self.three_levels(key), EXPECTATIONS, strict=True)) for key in chosen}

    def three_levels(self, key: str) -> list[str]:
        """As many levels of a competency as there are expectations."""
        start = self.choose.randrange(len(self.levels[key]) - len(EXPECTATIONS) + 1)
        return self.levels[key][start : start + len(EXPECTATIONS)]


def real_records(data: Path, kind: str) -> dict[str, Any]:
    """The real records of one kind by key, as their files hold them."""
    files = sorted((data / kind).glob("*.yml"))
    return {file.stem: read(file) for file in files} or read(data / f"{kind}.yml")


def read(file: Path) -> Any:
    """What a data file holds, every scalar as text."""
    return yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)
