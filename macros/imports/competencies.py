"""The competency tables of a document: for each competency what it is, and the lines under each level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.imports.from_text import goes_on
from macros.imports.known import letters
from macros.imports.levels import Column, column_of
from macros.imports.names import Headings, plain
from macros.imports.parted import Part
from macros.imports.written import Cell, Grid, Line
from macros.model.framework import Framework

TITLE_WORDS = 8
"""How many words the title of a competency has at most."""


@dataclass
class ToldCompetency:
    """What a document says of one competency."""

    about: Cell = field(default_factory=list)
    columns: list[tuple[Column, Cell]] = field(default_factory=list)

    def add(self, cells: list[Cell]) -> None:
        """Take in a further row: what a page or a line has cut goes on in each column."""
        for held, more in zip([self.about, *(cell for _, cell in self.columns)], cells, strict=False):
            rest = bool(held and more) and _is_rest(held[-1], more[0], bare=not cells[0])
            if rest:
                held[-1].text = f"{held[-1].text} {more[0].place()}"
            held.extend(more[rest:])


def _is_rest(before: Line, line: Line, *, bare: bool) -> bool:
    """Whether a line is the rest of one; in a row whose first cell is `bare`, a capital does not tell."""
    if line.ids or line.listed:
        return False
    return goes_on(before.text, line.text) or (bare and before.text[-1:] not in ".:;!?")


@dataclass
class Tables:
    """Reads the tables of one document; `titles` are the letters of those of the handbook's competencies."""

    headings: Headings
    framework: Framework
    titles: frozenset[str]

    def told(self, parts: list[Part]) -> Iterator[ToldCompetency]:
        """What some tables say, competency by competency."""
        columns: list[Column] = []
        current: ToldCompetency | None = None
        fresh = headless = False
        for row in (row for part in parts if isinstance(part, Grid) for row in part.rows):
            if not any(row):
                continue
            if header := self.header(row):
                columns, fresh, headless = header, True, not self.headed(row)
                continue
            first, *others = self.squared(row, len(columns))
            if current is None or headless or (first and (fresh or self.begins(first, others))):
                if current:
                    yield current
                current = ToldCompetency(columns=[(column, []) for column in columns])
            current.add([first, *others])
            fresh = headless = False
        if current:
            yield current

    def header(self, row: list[Cell]) -> list[Column]:
        """The levels that a row heads; none where it is no header."""
        texts = [" ".join(line.text for line in cell) for cell in row]
        rest = texts[1:] if texts and plain(texts[0]) in self.headings.competency | {""} else texts
        found = [column_of(text, self.framework) for text in rest if text]
        if not found or not all(found):
            return []
        for cell in row:
            for line in cell:
                line.head()
        return [column for column in found if column]

    def headed(self, row: list[Cell]) -> bool:
        """Whether a header has a head for the first column."""
        return bool(row[0]) and plain(row[0][0].text) in self.headings.competency

    def squared(self, row: list[Cell], columns: int) -> list[Cell]:
        """A row with one cell before those of the levels, whatever was lost."""
        if len(row) == columns:
            return [[], *row]
        return [*row, *([] for _ in range(columns + 1 - len(row)))]

    def begins(self, first: Cell, others: list[Cell]) -> bool:
        """Whether a row is the first of a competency, by the title that it begins with."""
        title = self.title(first[0].text)[0]
        if letters(title) in self.titles:
            return True
        words = title.split()
        return all(others) and len(words) <= TITLE_WORDS and title[:1].isupper() and ":" not in title

    def title(self, text: str) -> tuple[str, str]:
        """The title at the beginning of a text, and what stands behind it."""
        for label in sorted(
            self.headings.relevance | {plain(self.framework.relevance or "")} - {""}, key=len, reverse=True
        ):
            if found := re.search(rf"\b{re.escape(label)}\b[^:.]{{0,40}}:", text, re.IGNORECASE):
                return text[: found.start()].strip(" ."), text[found.start() :]
        return text.strip(" ."), ""
