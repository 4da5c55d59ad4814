"""The person specification of a document: its lines by need and by part, from tables or from lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.imports.names import Headings, plain
from macros.imports.parted import Part
from macros.imports.written import Cell, Grid, Line
from macros.views.crosslinks import NEEDS

REST = "other"
"""The part for what stands under no other."""


@dataclass
class Asked:
    """A line, what need it names, and the part of the person specification that it stands in."""

    line: Line
    need: str
    part: str


class Specification:
    """Reads the person specification of one document."""

    def __init__(self, headings: Headings) -> None:
        self.headings = headings
        self.need, self.part = "", ""
        self.columns: list[str] = []
        """The need that each column of the table has; none for the first."""

    def asked(self, parts: list[Part]) -> Iterator[Asked]:
        """Every line that asks something."""
        for part in parts:
            if isinstance(part, Grid):
                for row in part.rows:
                    yield from self.row(row)
            else:
                yield from self.line(part)

    def row(self, row: list[Cell]) -> Iterator[Asked]:
        """What a row asks, unless it is the header."""
        needs = [self.headings.needs.get(plain(_said(cell)), "") for cell in row]
        if any(needs):
            self.columns = needs
            _head(row)
            return
        columns = self.columns or ["", *NEEDS][-len(row) :]
        named = bool(row) and not columns[0]
        if named and row[0]:
            known = self.headings.parts.get(plain(_said(row[0])))
            self.part = known or REST
            if known or any(row[1:]):
                _head(row[:1])
        for need, cell in zip(columns, row, strict=False):
            if need:
                yield from (Asked(line, need, self.part or REST) for line in cell)

    def line(self, line: Line) -> Iterator[Asked]:
        """What a line asks, unless it heads others."""
        words = plain(line.text)
        if not line.listed and words in self.headings.needs:
            self.need = self.headings.needs[words]
            line.head()
        elif not line.listed and words in self.headings.parts:
            self.part = self.headings.parts[words]
            line.head()
        elif self.need:
            yield Asked(line, self.need, self.part or REST)


def _said(cell: Cell) -> str:
    return " ".join(line.text for line in cell)


def _head(row: list[Cell]) -> None:
    for cell in row:
        for line in cell:
            line.head()
