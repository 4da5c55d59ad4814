"""What a role asks of a person, as tables: the person specification and the competencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.documents import sayings
from macros.documents.blocks import Block, Cell, Paragraph, Said, Table
from macros.model.competency import Competency
from macros.model.keys import Key
from macros.model.role import Role
from macros.releases.texts import owner
from macros.views.crosslinks import NEEDS
from macros.views.views import Views
from macros.words import Words

SIDE_BY_SIDE = 4
"""How many levels stand beside one another; of a competency with more each has a row."""


@dataclass(frozen=True)
class Asked:
    """What one role asks."""

    views: Views
    words: Words
    role: Role

    def person_specification(self) -> Iterator[Block]:
        """Essential beside desirable, a row for each section."""
        found = {need: dict(self.criteria(need)) for need in NEEDS}
        named = self.words.shared["sections"].items()
        rows = tuple(
            ((Said(name),), *(found[need][section] for need in NEEDS))
            for section, name in named
            if any(held[section] for held in found.values())
        )
        needs = tuple(self.words.shared["needs"][need] for need in NEEDS)
        name = next(one.heading for one in self.words.outline if one.key == "person-specification")
        yield Table(name, ("", *needs), rows, (2, 5, 5))

    def criteria(self, need: str) -> Iterator[tuple[str, Cell]]:
        """The essential or the desirable criteria, by section."""
        held = dict(self.views.crosslinks.criteria_of(self.role, need))
        for section in self.words.shared["sections"]:
            yield section, tuple(sayings.sentence(one, self.views.doubts) for one in held.get(section, ()))

    def competencies(self) -> Iterator[Block]:
        """A table for each competency."""
        if self.views.book.framework.cumulative:
            yield Paragraph(Said(self.words.shared["cumulative"]))
        for competency, levels in self.views.crosslinks.competencies_of(self.role):
            yield self._table(competency, levels)

    def _table(self, competency: Competency, levels: tuple[tuple[Key, Key], ...]) -> Table:
        """What each level asks: beside one another, or a row each where they are many."""
        heads = [self.head(level, word) for level, word in levels]
        cells = [self.level(competency, level) for level, _ in levels]
        about, first = self.about(competency), self.words.shared["kinds"][Competency.kind]["one"]
        if len(levels) <= SIDE_BY_SIDE:
            return Table(competency.title, (first, *heads), ((about, *cells),), (3, *(3 for _ in heads)))
        rows = tuple(((Said(head),), cell) for head, cell in zip(heads, cells, strict=True))
        return Table(competency.title, (first, competency.title), (((Said(""),), about), *rows), (1, 4))

    def head(self, level: Key, word: Key) -> str:
        """What a level is called, and what it means for the role."""
        framework = self.views.book.framework
        return f"{framework.expectations[word]}: {framework.levels[level]}"

    def about(self, competency: Competency) -> Cell:
        """The title of a competency, why it matters, and what a word of it takes in."""
        doubts, said = self.views.doubts, []
        title = sayings.of(
            competency, "title", competency.title, doubts.elsewhere(competency), competency.address
        )
        if competency.relevance:
            label = self.views.book.framework.relevance or self.words.shared["relevance"]
            found = sayings.titles(doubts.on(competency, "relevance"))
            said.append(Said(competency.relevance, f"{owner(competency)}#relevance", label, doubts=found))
        if scope := competency.scope:
            items = tuple(sayings.of(competency, key, text) for key, text in scope.items.items())
            found = sayings.titles(doubts.on(competency, "scope", *scope.items))
            said.append(Said("", f"{owner(competency)}#scope", scope.title, points=items, doubts=found))
        return title, *said

    def level(self, competency: Competency, level: Key) -> Cell:
        """The statements of a level."""
        found = sayings.titles(self.views.doubts.level(competency, level))
        own = [Said(doubt, label=self.words.shared["doubt"]) for doubt in found]
        return *own, *(sayings.statement(placed, self.views.doubts) for placed in competency.at(level))
