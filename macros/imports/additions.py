"""Competencies and levels that the framework does not have yet, from the tables of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.imports.about import About
from macros.imports.competencies import ToldCompetency
from macros.imports.ground import Ground
from macros.imports.held import rank
from macros.imports.keys import readable_key
from macros.imports.levels import Column
from macros.imports.written import Cell, Line
from macros.loader.unwritten import TO_WRITE_HERE
from macros.model.base import anchor
from macros.model.competency import Competency
from macros.model.framework import Framework
from macros.model.keys import Key

FILE = f"data/{Framework.home()}"
START = f"{Competency.kind}/"
NO_LEVELS = "{title}: no column says which level it is"


@dataclass
class Additions:
    """Takes down what is to be added."""

    ground: Ground

    def competency(self, about: About, told: ToldCompetency) -> Key | None:
        """Add a competency; gives its id, or nothing where the document does not say what it is called."""
        if about.title is None or not told.columns:
            return None
        framework = self.ground.views.book.framework
        if any(not column.level for column, _ in told.columns):
            self.ground.outcome.remarks.append(NO_LEVELS.format(title=about.title.text))
        key = self._id(about.title)
        taken: set[Key] = set()
        levels = {column.level: self._statements(cell, taken, key) for column, cell in told.columns if cell}
        record: dict[str, Any] = {"title": about.title.place(), "order": str(self._order())}
        if about.relevance:
            record["relevance"] = about.relevance.place()
            if about.label and not framework.relevance:
                self.ground.entries.setdefault(FILE, {}).setdefault("relevance", about.label)
        if about.scope and about.items:
            items: dict[Key, str] = {}
            for line in about.items:
                items[self._key(line, {*items, *taken}, key)] = line.place()
            record["scope"] = {"title": about.scope.place(), "items": items}
        record["levels"] = dict(sorted(levels.items(), key=lambda item: rank(item[0])))
        self.ground.records[f"data/{Competency.home().format(id=key)}"] = record
        self.ground.outcome.new.append((f"{START}{key}", about.title.text))
        return key

    def level(self, competency: Competency, column: Column, cell: Cell) -> None:
        """Add the statements of a level that a competency of the handbook has not yet."""
        taken = {placed.key for placed in competency.statements()}
        statements = self._statements(cell, taken, competency.id)
        entries = self.ground.entries.setdefault(competency.source.file, {})
        entries.setdefault("levels", {})[column.level] = statements

    def framework(self, columns: list[Column]) -> None:
        """Add the levels and words of expectation of some columns that the framework does not know."""
        held = self.ground.views.book.framework
        every = sorted(columns, key=lambda column: rank(column.level))
        levels = {one.level: one.level_name or f"Level {one.level}" for one in every}
        words = {one.expectation: one.word for one in every}
        new = {
            "levels": {key: name for key, name in levels.items() if key not in held.levels},
            "expectations": {key: word for key, word in words.items() if key not in held.expectations},
        }
        if new["expectations"] and not held.aim:
            self.ground.entries.setdefault(FILE, {})["aim"] = TO_WRITE_HERE
        if any(new.values()):
            found = {name: value for name, value in new.items() if value}
            self.ground.entries.setdefault(FILE, {}).update(found)

    def _statements(self, cell: Cell, taken: set[Key], competency: Key) -> dict[Key, Any]:
        """New statements under keys made from their words; a list that follows a colon stands under it."""
        found: dict[Key, Any] = {}
        last: Key | None = None
        for line in cell:
            key = self._key(line, taken, competency)
            taken.add(key)
            self.ground.outcome.new.append((f"{START}{anchor(competency, key)}", line.text))
            if line.listed and last and _introduces(found[last]):
                above = found[last]
                whole = above if isinstance(above, dict) else {"text": above, "includes": {}}
                whole["includes"][key] = line.place()
                found[last] = whole
            else:
                found[key] = line.place()
                last = key
        return found

    def _key(self, line: Line, taken: set[Key], competency: Key) -> Key:
        """The key that a statement had, or one made from its words."""
        own = (key for key in line.within(f"{START}{competency}#") if key not in taken and "." not in key)
        return next(own, None) or readable_key(line.text, taken)

    def _id(self, title: Line) -> Key:
        """The id that a competency had, or one made from its title."""
        held = self.ground.views.book.competencies
        own = (way.partition("#")[0] for way in title.within(START))
        free = next((key for key in own if key not in held), None)
        return free or readable_key(title.text, {*held, *self._new()})

    def _new(self) -> list[Key]:
        """The ids of the competencies that are added."""
        files = (file for file in self.ground.records if file.startswith(f"data/{START}"))
        return [file.rpartition("/")[2].removesuffix(".yml") for file in files]

    def _order(self) -> int:
        """The place of a competency behind all others."""
        held = self.ground.views.book.competencies.values()
        return max((one.order for one in held), default=0) + len(self._new()) + 1


def _introduces(value: Any) -> bool:
    return str(value["text"] if isinstance(value, dict) else value).endswith(":")
