"""What a reader sees in a file of a word processor: tracked changes as if accepted, boxes, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from macros.documents.origin import Marked
from macros.imports.written import BULLET, Cell, Grid, Line, tidy

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NOT_READ = {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sdtPr")} | {
    FALLBACK
}
"""What no reader sees, and what stands there a second time for old programs."""

LISTS = ("ListBullet", "ListNumber", "ListParagraph")
"""How the names of the styles of lists begin."""

TEXT = 9
"""The level in the outline of what is no heading."""

CONTENTS = re.compile(r"(?:\.{4,}|\t)\s*\d{1,3}\s*$")
"""How a line of a contents list ends."""


class Reader:
    """Reads the parts of one document; `names` are the handbook's texts in it by their bookmarks' numbers."""

    def __init__(self, names: Mapping[str, Marked]) -> None:
        self.names = names
        self.open: dict[str, str] = {}
        """The bookmarks that have begun: the name of each, by its number in the file."""

    def parts(self, tree: Any) -> Iterator[Line | Grid]:
        """The paragraphs and tables in something, in order."""
        for element in tree:
            if element.tag == f"{W}p":
                yield from self.paragraph(element)
            elif element.tag == f"{W}tbl":
                yield self.table(element)
            elif isinstance(element.tag, str) and element.tag not in NOT_READ:
                self.marked(element)
                yield from self.parts(element)

    def table(self, element: Any) -> Grid:
        """A table; what stands in tables within its cells stands in the cells."""
        rows = [row for row in element.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl")) is element]
        grid = Grid()
        for row in rows:
            if row.find(f"{W}trPr/{W}del") is None:
                cells = (cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row)
                grid.rows.append([found for cell in cells for found in self.cell(cell)])
        return grid

    def cell(self, element: Any) -> Iterator[Cell]:
        """A cell, and as many empty ones as it is wide beside its own column."""
        lines: Cell = []
        for part in self.parts(element):
            lines += part.lines() if isinstance(part, Grid) else [part] if part.ids else broken(part)
        yield [line for line in joined(lines) if isinstance(line, Line)]
        span = element.find(f"{W}tcPr/{W}gridSpan")
        wide = span.get(f"{W}val", "") if span is not None else ""
        yield from ([] for _ in range(1, int(wide) if wide.isdigit() else 1))

    def paragraph(self, element: Any) -> Iterator[Line | Grid]:
        """A paragraph, and what stands in boxes that hang on it."""
        marks = list(self.open.values())
        text = "".join(self.pieces(element, marks))
        ids = tuple(dict.fromkeys(self.names[mark].id for mark in marks))
        text = without_label(text, [self.names[mark].label for mark in marks])
        style = element.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val", "") if style is not None else ""
        numbered = element.find(f"{W}pPr/{W}numPr") is not None
        lines = "\n".join(line for raw in text.split("\n") if (line := tidy(raw)))
        if "\t" in text.strip() and not CONTENTS.search(text) and "\n" not in text.strip():
            yield Grid([[[Line(tidy(cell), ids)] if cell.strip() else [] for cell in text.split("\t")]])
        elif lines:
            level = heading_level(element, name)
            listed = not level and (numbered or name.startswith(LISTS) or bool(BULLET.match(lines)))
            contents = bool(CONTENTS.search(text)) or name.upper().startswith("TOC")
            yield Line(BULLET.sub("", lines), ids, listed, tuple(marks), contents, level, is_bold(element))
        for box in element.iter(f"{W}txbxContent"):
            if not any(above.tag == FALLBACK for above in box.iterancestors()):
                yield from self.parts(box)

    def pieces(self, element: Any, marks: list[str]) -> Iterator[str]:
        """The text of a paragraph; the names of the bookmarks in it are added to `marks`."""
        for part in element:
            if part.tag in NOT_READ or part.tag == f"{W}txbxContent":
                continue
            if part.tag == f"{W}t":
                yield part.text or ""
            elif part.tag in (f"{W}br", f"{W}cr"):
                yield "\n"
            elif part.tag == f"{W}tab":
                yield "\t"
            elif part.tag == f"{W}noBreakHyphen":
                yield "-"
            elif isinstance(part.tag, str):
                marks += self.marked(part)
                yield from self.pieces(part, marks)

    def marked(self, element: Any) -> list[str]:
        """Take note of a bookmark that begins or ends; gives the name of one that begins."""
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}bookmarkEnd":
            self.open.pop(number, None)
        if element.tag == f"{W}bookmarkStart":
            name = element.get(f"{W}name", "").removeprefix("_said")
            if name in self.names:
                self.open[number] = name
                return [name]
        return []


def broken(line: Line) -> Iterator[Line]:
    """What stands in the lines of a paragraph, which in a cell are items of their own."""
    return (replace(line, text=text) for text in line.text.split("\n"))


def heading_level(element: Any, style: str) -> int:
    """The level of a paragraph as a heading, by its style or its place in the outline; 0 where it is none."""
    if found := re.match(r"heading\s?(\d)", style, re.IGNORECASE):
        return int(found[1])
    outline = element.find(f"{W}pPr/{W}outlineLvl")
    level = outline.get(f"{W}val", "") if outline is not None else ""
    return int(level) + 1 if level.isdigit() and int(level) < TEXT else 0


def is_bold(element: Any) -> bool:
    """Whether each run of a paragraph that has letters is made bold by itself."""
    runs = [run for run in element.iter(f"{W}r") if "".join(run.itertext()).strip()]
    marks = [run.find(f"{W}rPr/{W}b") for run in runs]
    return bool(runs) and all(
        mark is not None and mark.get(f"{W}val") not in ("0", "false") for mark in marks
    )


def without_label(text: str, labels: Iterable[str]) -> str:
    """A text without the label that the handbook put before it; one that has nothing else stays."""
    for label in filter(None, labels):
        start, _, rest = text.partition(f"{label}:")
        if not start.strip() and len(start) < len(text):
            return rest if rest.strip() else label
    return text


def joined(parts: Iterable[Line | Grid]) -> Iterator[Line | Grid]:
    """The paragraphs of one text of the handbook as one line each, as the data have them."""
    last: Line | None = None
    item = False
    for part in parts:
        if isinstance(part, Line) and last and last.marks and part.marks == last.marks:
            between = "\n" if item and part.listed else "\n\n"
            last.text += between + ("- " if part.listed else "") + part.text
            item = part.listed
            continue
        last, item = (part, False) if isinstance(part, Line) else (None, False)
        yield part
