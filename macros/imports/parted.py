"""A document by its parts: what stands above the sections, and the lines and tables of each section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.imports.names import LONGEST, NUMBER, Headings, plain
from macros.imports.written import NUMBERED, Grid, Line, Written

Part = Line | Grid

ASKED = "person-specification"
"""The section that words such as "essential" begin, where nothing else does."""

IN_LISTS = ("accountabilities", "performance-measures", ASKED)
"""The sections whose items may have numbers that somebody typed."""

LAID_OUT = 2
"""How many columns a table has at most that only lays out the page."""


@dataclass
class Parted:
    """The parts of a role profile."""

    head: list[Part] = field(default_factory=list)
    """What stands above every heading: title, employer, address, year, and what the consortium is."""
    front: dict[str, list[Part]] = field(default_factory=dict)
    frame: list[Part] = field(default_factory=list)
    """What stands under a heading that holds others, before the first of these."""
    sections: dict[str, list[Part]] = field(default_factory=dict)
    elsewhere: list[Part] = field(default_factory=list)
    """What stands under a heading of no known meaning."""

    def of(self, section: str) -> list[Part]:
        """What stands in a section."""
        return self.sections.get(section, [])


def parted(written: Written, headings: Headings) -> Parted:
    """The parts of a document, found by their headings."""
    found = Parted()
    here, above, heading = found.head, True, Line("")
    for part in (one for whole in written.parts for one in _laid_out(whole, headings)):
        if isinstance(part, Grid):
            if section := _section_of(part, headings, free=here is found.head or here is found.frame):
                here, above = found.sections.setdefault(section, []), False
            here.append(part)
        elif part.listed or part.ids:
            here.append(part)
        elif section := headings.section(part.text):
            part.head()
            here, above, heading = found.sections.setdefault(section, []), False, part
        elif headings.is_frame(part.text):
            part.head()
            here = found.frame if found.head else here
        elif above and (name := headings.above(part.text)):
            part.head()
            here = found.front.setdefault(name, [])
        else:
            words = plain(part.text)
            if words in headings.needs and here is not found.sections.get("competencies"):
                here, above = found.sections.setdefault(ASKED, []), False
            elif _heads_alike(part, heading) and not (
                words in headings.parts and here is found.sections.get(ASKED)
            ):
                here = found.elsewhere
            here.append(part)
    for section in IN_LISTS:
        _without_numbers(list(lines(found.of(section))))
    return found


def _heads_alike(line: Line, heading: Line) -> bool:
    """Whether a line heads something as the heading does under which it stands, so that this ends there."""
    if line.level or heading.level:
        return 0 < line.level <= heading.level
    if len(line.text.split()) > LONGEST or line.text.endswith((".", ",", ";", ":")):
        return False
    forms = [(one.bold, one.text.isupper(), _depth(one.text)) for one in (line, heading)]
    return any(forms[1]) and forms[0] == forms[1]


def _depth(text: str) -> int:
    """How many points stand between the numbers with which a heading begins, such as 1 in "1.4 Duties"."""
    number = NUMBER.match(text)
    return number.group().rstrip(" .):").count(".") if number else 0


def _laid_out(part: Part, headings: Headings) -> Iterator[Part]:
    """A part; a table that only lays out the page as what stands in it, the labels of rows as headings."""
    if isinstance(part, Line) or not _only_lays_out(part, headings):
        yield part
        return
    begun = False
    for row in part.rows:
        label = row[0][0] if len(row) == LAID_OUT and len(row[0]) == 1 else None
        begun = begun or bool(label and headings.section(label.text))
        if label and begun and plain(label.text) not in headings.needs:
            label.level = 1
        yield from (line for cell in row for line in cell) if begun or not label else [Grid([row])]


def _only_lays_out(grid: Grid, headings: Headings) -> bool:
    """Whether a table has one column, or texts beside the headings of sections."""
    widest = max(map(len, grid.rows), default=0)
    heads = {headings.section(row[0][0].text) for row in grid.rows if row and len(row[0]) == 1} - {""}
    return widest == 1 or (widest <= LAID_OUT and len(heads) > 1)


def _section_of(grid: Grid, headings: Headings, *, free: bool) -> str:
    """The section that a table begins: by needs in its first row, or by its first cell where it is `free`."""
    first = next((row for row in grid.rows if any(row)), [])
    if any(plain(cell[0].text) in headings.needs for cell in first[1:] if len(cell) == 1):
        return ASKED
    return headings.section(next(grid.lines()).text) if free and first else ""


def _without_numbers(found: list[Line]) -> None:
    """Make those lines items of a list that begin with a number, if several do."""
    numbered = [line for line in found if not line.ids and NUMBERED.match(line.text)]
    if len(numbered) > 1:
        for line in numbered:
            line.text, line.listed = NUMBERED.sub("", line.text), True


def lines(parts: list[Part]) -> Iterator[Line]:
    """Every line in some parts."""
    for part in parts:
        yield from part.lines() if isinstance(part, Grid) else [part]
