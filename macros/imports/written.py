"""A document as it was written: its lines and tables in order, and what stands at the edge of its pages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.documents.origin import Origin

PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " "),
        **dict.fromkeys("\u00ad\u200b\u200c\u2060\ufeff", None),
        "\u2011": "-",
    }
)
"""What word processors write in place of plain signs, and what takes no room."""

BULLET = re.compile(r"^\s*(?:[-*–•▪▫◦·●○■□➢✓\uf0a7\uf0b7\uf0fc]|o(?=\s\S))\s+")
"""How an item of a list begins."""

NUMBERED = re.compile(
    r"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?)\s+", re.IGNORECASE
)
"""How an item of a list begins whose number was typed."""


def tidy(text: str) -> str:
    """A text on one line, in plain signs."""
    return " ".join(unicodedata.normalize("NFC", text.translate(PLAIN)).split())


@dataclass(eq=False)
class Line:
    """A paragraph of a document."""

    text: str
    ids: tuple[str, ...] = ()
    """The ids of the texts of the handbook that stand in it, where the handbook made the document."""
    listed: bool = False
    """Whether it is an item of a list."""
    marks: tuple[str, ...] = ()
    """The names of the bookmarks over it."""
    contents: bool = False
    """Whether it is a line of a contents list."""
    level: int = 0
    """Its level as a heading, where the document says that it is one."""
    bold: bool = False
    """Whether all of it is bold."""
    under: str = ""
    """The heading above it that a new sentence keeps."""
    placed: bool = False
    """Whether it is known what becomes of it."""
    heading: bool = False
    """Whether it only says what others are, as headings do and the heads of rows and columns."""

    def within(self, start: str) -> list[str]:
        """What stands behind `start` in those of its ids that begin so."""
        return [name.removeprefix(start) for name in self.ids if name.startswith(start)]

    def head(self) -> None:
        """Take note that it only says what others are."""
        self.placed = self.heading = True

    def place(self) -> str:
        """Take note that it is known what becomes of it; gives its text."""
        self.placed = True
        return self.text


Cell = list[Line]


@dataclass(eq=False)
class Grid:
    """A table: rows of cells."""

    rows: list[list[Cell]] = field(default_factory=list)

    def lines(self) -> Iterator[Line]:
        """Every line in it."""
        yield from (line for row in self.rows for cell in row for line in cell)


@dataclass
class Written:
    """A document."""

    parts: list[Line | Grid] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    """Heads and feet of pages, and contents lists."""
    beside: list[str] = field(default_factory=list)
    """Comments and footnotes."""
    origin: Origin | None = None
    """What it carries of its origin, where the handbook made it."""

    def lines(self) -> Iterator[Line]:
        """Every line, those in tables too."""
        for part in self.parts:
            yield from part.lines() if isinstance(part, Grid) else [part]


class UnreadableError(Exception):
    """A document cannot be read; the text says why, and what to do."""
