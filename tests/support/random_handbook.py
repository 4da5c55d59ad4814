"""Small handbooks made by chance: a few records of each kind, every optional field in or out."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, get_args

from macros.loader.shape import fields_of, pieces_in
from macros.model.base import Record
from macros.model.competency import Competency, Link, Scope, Statement
from macros.model.consortium import (
    Consortium,
    Partner,
    PartnerType,
    Pillar,
    ShownItems,
    Spokes,
    Structure,
    Team,
    Value,
)
from macros.model.framework import Framework
from macros.model.glossary import Term
from macros.model.handbook import KEPT
from macros.model.help import ForOthers, Help, HelpLine
from macros.model.keyed import TextOfKey
from macros.model.library import Accountability, Criterion, Paragraph, Section
from macros.model.note import Note
from macros.model.notes import LooseNote
from macros.model.piece import Kept, Piece, Shelf
from macros.model.retired import Retired
from macros.model.role import PersonSpecification, Role
from macros.model.search_words import Elsewhere, SearchWords
from tests.support.project import write_yaml

MOST = 3
"""How many there are of anything at most."""

WORDS = """
    care for people who wait plan ahead and say so <b>now</b> &amp; then, 100% # sure: it's "fine" {{ here }}
"""
LABELS = ("Pay", "Line Manager", "Hours: a week", "=Base", "Reports to")
TYPES = ("council", "nhs", "Trust!")

Values = dict[str, Any]
Make = Callable[[], Any]


class RandomHandbook:
    """The records of one handbook as their files hold them, by kind and id.

    `inside` and `outside` tell which fields of which parts were said and which were left out.
    """

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.count = 0
        self.records: dict[type[Kept], dict[str, Values]] = defaultdict(dict)
        self.inside: set[tuple[str, str]] = set()
        self.outside: set[tuple[str, str]] = set()
        self.framework()
        self.libraries()
        self.people()
        self.texts()

    def chance(self, share: float = 0.5) -> bool:
        return self.random.random() < share

    def some(self, least: int = 0) -> range:
        return range(self.random.randint(least, MOST))

    def key(self, start: str = "key") -> str:
        self.count += 1
        return f"{start}-{self.count}"

    def line(self) -> str:
        """Words in one line, other than any before."""
        words = self.random.sample(WORDS.split(), self.random.randint(1, 8))
        self.count += 1
        return f"{' '.join(words)} {self.count}"

    def prose(self) -> Any:
        """A text of one line, of several, or of paragraphs and list lines."""
        shape = self.random.randint(0, 5)
        if shape == 0:
            return [self.line(), [self.line(), self.line()]]
        return f"{self.line()}\n{self.line()}" if shape == 1 else self.line()

    def said(self) -> Any:
        """What stands under a key: a text, bare or with the earlier names of the key."""
        return self.prose() if self.chance() else self.piece(TextOfKey, text=self.prose)

    def one_of(self, kind: type[Kept]) -> str | None:
        return self.random.choice([*self.records[kind], None])

    def several(self, kind: type[Kept]) -> list[str]:
        known = list(self.records[kind])
        return self.random.sample(known, self.random.randint(0, min(MOST, len(known))))

    def keyed(self, make: Make, least: int = 0) -> Values:
        return {self.key(): make() for _ in self.some(least)}

    def piece(self, model: type[Piece], **given: Make) -> Values:
        """A part of a record: its required fields, and some of the others; `given` says how some are made."""
        found = {}
        for name, info in fields_of(model).items():
            value = None
            if info.is_required() or self.chance():
                value = given[name]() if name in given else self.by_type(name, info.annotation)
            known = value not in (None, [], {})
            (self.inside if known else self.outside).add((model.__name__, name))
            if known:
                found[name] = value
        return found

    def by_type(self, name: str, annotation: Any) -> Any:
        """A value for a field by the type that it has."""
        kinds = {part for part in (annotation, *get_args(annotation)) if isinstance(part, type)}
        if name == "was":
            return [self.key("former")]
        if bool in kinds:
            return self.random.choice(["true", "false"])
        if int in kinds:
            return str(self.random.randint(1, 9))
        if name in ("reviewed", "checked", "day"):
            return "2025-01-31"
        return "2035-01-31" if name == "review_by" else self.line()

    def add(self, kind: type[Record], key: str, **given: Make) -> Values:
        """A record, which others can name from now on."""
        parts = [name for name in fields_of(kind) if name != "notes"]
        about = lambda: self.random.choice(parts)  # noqa: E731
        notes = lambda: self.keyed(lambda: self.note(Note, about=about)) if kind.takes_notes else {}  # noqa: E731
        self.records[kind][key] = self.piece(kind, **{"notes": notes, **given})
        return self.records[kind][key]

    def note(self, model: type[Note], **given: Make) -> Values:
        texts = dict.fromkeys(("printed", "doubt", "decided", "open", "ask"), self.prose)
        return self.piece(model, **texts, **given)

    def framework(self) -> None:
        """Levels, words and groups, or none of them."""
        levels = {self.random.choice((str(n), f"step-{n}")): self.line() for n in self.some()}
        words = {f"word-{n}": self.line() for n in self.some()}
        groups = {self.key("group"): self.line() for _ in self.some()}
        aim = self.random.choice(list(words)) if words else None
        record = self.add(
            Framework,
            "framework",
            levels=lambda: levels,
            expectations=lambda: words,
            aim=lambda: aim,
            groups=lambda: groups,
        )
        if aim and "expectations" in record:
            record["aim"] = aim
        else:
            record.pop("aim", None)
        self.levels, self.words, self.groups = (
            list(record.get(name, ())) for name in ("levels", "expectations", "groups")
        )

    def libraries(self) -> None:
        """What roles name."""
        for _ in self.some():
            self.add(Accountability, self.key("duty"), text=self.prose)
            section = self.random.choice(get_args(Section))
            self.add(
                Criterion, self.key("criterion"), text=self.prose, section=lambda section=section: section
            )
            self.add(Paragraph, self.key("paragraph"), text=self.prose)
        for _ in self.some():
            kind = self.random.choice(TYPES)
            self.add(Partner, self.key("partner"), type=lambda kind=kind: kind)
            self.team()
        for _ in self.some() if self.levels else ():
            self.competency()

    def team(self) -> None:
        context = self.keyed(self.said)
        key, beside = self.key("team"), self.one_of(Team)
        group = self.random.choice(["North", "South"])
        record = self.add(Team, key, context=lambda: context, structure=dict, group=lambda: group)
        if beside and (said := list(record.get("context", ()))):
            self.inside.add((Team.__name__, "structure"))
            record["structure"] = self.piece(
                Structure,
                spokes=lambda: self.piece(Spokes),
                beside=lambda: beside,
                said_in=lambda: self.random.choice(said),
            )

    def competency(self) -> None:
        chosen = [level for level in self.levels if self.chance()] or self.levels[:1]
        below: list[str] = []
        levels: Values = {}
        for level in chosen:
            levels[level] = {self.key("says"): self.statement(below) for _ in self.some(1)}
            below = list(levels[level])
        self.add(
            Competency,
            self.key("competency"),
            group=lambda: self.random.choice([*self.groups, None]),
            relevance=self.prose,
            scope=lambda: self.piece(Scope, items=lambda: self.keyed(self.said, 1)),
            levels=lambda: levels,
        )

    def statement(self, below: list[str]) -> Any:
        """A statement, bare or with more to say; it may grow from one of those `below`."""
        if self.chance():
            return self.prose()
        return self.piece(
            Statement,
            text=self.prose,
            includes=lambda: self.keyed(self.said),
            grows_from=lambda: self.random.choice(below or [None]),
            more=lambda: {self.line(): self.prose() for _ in self.some()},
            see=lambda: [self.piece(Link, url=lambda: "https://a.example/b") for _ in self.some()],
        )

    def people(self) -> None:
        """Roles, and the values that show in what they name."""
        for _ in self.some():
            self.role()
        for _ in self.some():
            if shown := self.shown():  # a value that shows in nothing is refused
                self.add(Value, self.key("value"), text=self.prose)["shows_in"] = shown
                self.inside.add((Value.__name__, "shows_in"))

    def role(self) -> None:
        needs = self.several(Criterion)
        cut = self.random.randint(0, len(needs))
        expected = {key: self.expected(key) for key in self.several(Competency)}
        self.add(
            Role,
            self.key("role"),
            team=lambda: self.one_of(Team),
            employer=lambda: self.one_of(Partner),
            group=lambda: self.random.choice(["Night", "Day"]),
            address=lambda: [self.line() for _ in self.some()],
            purpose=lambda: self.several(Paragraph),
            context=lambda: self.several(Paragraph),
            organisation=lambda: {label: self.prose() for label in LABELS if self.chance()},
            accountabilities=lambda: self.several(Accountability),
            performance_measures=lambda: self.keyed(self.said),
            person_specification=lambda: self.piece(
                PersonSpecification, essential=lambda: needs[:cut], desirable=lambda: needs[cut:]
            ),
            competencies=lambda: {key: levels for key, levels in expected.items() if levels},
        )

    def expected(self, competency: str) -> Values:
        """What some levels of a competency mean for a role."""
        levels = self.records[Competency][competency]["levels"] if self.words else ()
        return {level: self.random.choice(self.words) for level in levels if self.chance(0.7)}

    def shown(self) -> Values:
        """Where a value or a pillar shows."""
        said = [
            f"{key}.{statement}"
            for key, competency in self.records[Competency].items()
            for statements in competency["levels"].values()
            for statement in statements
        ]
        return self.piece(
            ShownItems,
            statements=lambda: self.random.sample(said, min(len(said), 2)),
            accountabilities=lambda: self.several(Accountability),
            criteria=lambda: self.several(Criterion),
        )

    def texts(self) -> None:
        """What stands beside roles and competencies."""
        if self.chance():
            names = ("introduction", "mission", "vision", "vision_and_values", "values_in_practice")
            more = ("pillars_introduction", "about_sources", "about_role_profiles")
            self.add(
                Consortium,
                "consortium",
                **dict.fromkeys((*names, *more), self.prose),
                pillars=lambda: self.keyed(lambda: self.piece(Pillar, shows_in=self.shown)),
                partner_types=lambda: {"nhs": self.piece(PartnerType)},
            )
        for _ in self.some():
            forms, see = [self.line()], self.several(Term)
            key = self.key("term")
            self.add(Term, key, text=self.prose, forms=lambda forms=forms: forms, see=lambda see=see: see)
        if self.chance():
            lines = [self.piece(HelpLine, link=lambda: "tel:999") for _ in self.some()]
            words = {"sought_with": ["want to die"], "sought_alone": ["help"], "between": ["so"]}
            self.add(
                Help,
                "help",
                lines=lambda: lines,
                alike=lambda: {"myself": ["herself"]},
                for_others=lambda: self.piece(ForOthers, who=lambda: ["she"], see=self.pages),
                **{name: lambda held=held: held for name, held in words.items()},
            )
        if self.chance():
            pairs = {
                "everyday": {"hello": ["care"]},
                "spelling": {"kare": "care"},
                "ignored": ["the"],
                "no_slips": ["cart"],
            }
            asks = dict.fromkeys(("words", "otherwise"), lambda: [self.line()])
            self.add(
                SearchWords,
                "search",
                elsewhere=lambda: [self.piece(Elsewhere, **asks) for _ in self.some()],
                **{name: lambda held=held: held for name, held in pairs.items()},
            )
        for _ in self.some():
            note = self.note(LooseNote, records=lambda: [self.noted()], about=lambda: "text")
            self.records[LooseNote][self.key("note")] = note

        for _ in self.some():
            self.records[Retired][f"/roles/{self.key('gone')}/"] = self.piece(
                Retired,
                words=self.prose,
                parts=lambda: self.keyed(self.prose),
                because=self.prose,
                instead=lambda: ["/roles/"],
            )

    def pages(self) -> list[str]:
        """Some duties, as kind/id."""
        return [f"{Accountability.kind}/{key}" for key in self.several(Accountability)]

    def noted(self) -> str:
        """What a loose note is about."""
        kinds = (kind for kind in self.records if issubclass(kind, Record) and kind.takes_notes)
        many = (kind for kind in kinds if kind.shelf is not Shelf.SINGLE)
        known = (f"{kind.kind}/{key}" for kind in many for key in self.records[kind])
        return self.random.choice([*known, "sources"])

    def write(self, data: Path) -> None:
        """Write the files of the handbook in place of what the folder `data` holds."""
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir()
        for kind, records in self.records.items():
            if kind.shelf is Shelf.LIBRARY and records:
                write_yaml(data / kind.home(), records)
            for key, record in records.items() if kind.shelf is not Shelf.LIBRARY else ():
                if record:
                    write_yaml(data / kind.home().format(id=key), record)


def options() -> set[tuple[str, str]]:
    """Every optional field of every part of a record, as (part, field)."""
    waiting: list[type[Piece]] = list(KEPT)
    seen: set[type[Piece]] = set()
    found = set()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            unnoted = set() if getattr(model, "takes_notes", True) else {"notes"}
            own = {name for name, info in fields_of(model).items() if not info.is_required()}
            found |= {(model.__name__, name) for name in own - unnoted}
            waiting += [piece for info in model.model_fields.values() for piece in pieces_in(info.annotation)]
    return found
