"""The first cell of a competency: its title, why it matters, and a list of what a word of it takes in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.imports.competencies import Tables
from macros.imports.from_text import goes_on
from macros.imports.written import Line

INCLUDE = re.compile(r"^(?P<title>[^:]{1,60}\binclud\w*)\s*:\s*(?P<items>.*)$", re.IGNORECASE)
"""How a list begins that says what a word takes in."""

NEXT_ITEM = re.compile(r"\s+(?=[A-Z])")
"""Where the next item of a list begins whose lines were run together."""

FEW = 6
"""How many words an item of such a list has at most, where nothing says that it is one."""


class About:
    """What one such cell says; the tables tell how a title ends."""

    def __init__(self, tables: Tables, cell: Iterable[Line]) -> None:
        self.tables = tables
        self.title: Line | None = None
        self.relevance: Line | None = None
        self.label = ""
        """What the document calls why it matters."""
        self.scope: Line | None = None
        self.items: list[Line] = []
        self.divided = ""
        """The title of a list whose items were run together, and divided at capital letters."""
        for line in cell:
            if line.ids and self.title is not None:
                self._known(line)
            else:
                self._take(line)

    def _known(self, line: Line) -> None:
        """Take in a line of a document of the handbook's own, which says itself what it is."""
        way = line.ids[0].partition("#")[2]
        if way == "relevance":
            self.relevance = line
        elif way == "scope":
            self.scope = line
        else:
            self.items.append(line)

    def _take(self, line: Line) -> None:
        """Take in a line by its words."""
        if self.title is None:
            self._begin(line)
        elif found := INCLUDE.match(line.text):
            self.scope = Line(found["title"])
            line.place()
            if items := found["items"]:
                self.divided = found["title"]
                self.items += [Line(item) for item in NEXT_ITEM.split(items)]
        elif self.scope and (line.listed or len(line.text.split()) <= FEW):
            self.items.append(line)
        elif self.relevance is None:
            self.relevance = line
            label, colon, text = line.text.partition(":")
            if colon and self.tables.title(line.text)[1]:
                self.label, line.text = label, text.strip()
        elif goes_on(self.relevance.text, line.text):
            self.relevance.text = f"{self.relevance.text} {line.place()}"
        elif self.scope:
            self.items.append(line)

    def _begin(self, line: Line) -> None:
        """Take in the line with the title, into which more may have run."""
        title, rest = self.tables.title(line.text)
        self.title = Line(title, line.ids)
        line.place()
        if rest:
            self._take(Line(rest))
