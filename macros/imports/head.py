"""The head of a profile: title, employer, address and year, down to what the consortium says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from macros.imports.known import letters
from macros.imports.names import Headings, plain
from macros.imports.parted import Part
from macros.imports.written import Cell, Grid, Line
from macros.model.consortium import Partner
from macros.model.keys import Key
from macros.model.role import Role

YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-/–]\s*\d{2,4})?")
LONG = 80
"""A line of more signs is a sentence, which ends the head."""

LABELLED = re.compile(r"(?P<label>[^:]{2,40}):(?!//)\s*(?P<text>.+)")
"""A line of the head that says itself what it is."""


@dataclass
class Head:
    """What the head says."""

    title: str = ""
    employer: str = ""
    address: list[str] = field(default_factory=list)
    year: str = ""
    rows: list[tuple[str, Line]] = field(default_factory=list)
    """What else stands there behind a label."""
    rest: list[Part] = field(default_factory=list)
    """What stands below it."""


def head_of(parts: list[Part], partners: Mapping[Key, Iterable[str]], headings: Headings) -> Head:
    """The head of a profile; `partners` are the names of each organisation that the handbook knows."""
    names = {letters(name): name for every in partners.values() for name in every}
    head = Head()
    for number, part in enumerate(parts):
        if isinstance(part, Line) and (field := _field(part)):
            _set(head, field, part.place())
            continue
        if isinstance(part, Grid) and _is_labelled(part):
            for row in part.rows:
                for label, cell in zip(row[::2], row[1::2], strict=True):
                    _take_row(head, label, cell, headings)
            continue
        if not isinstance(part, Line) or part.ids or part.listed or _ends(head, part):
            head.rest = parts[number:]
            break
        for line in part.place().split("\n"):
            _take(head, line, names, headings)
    return head


def _field(line: Line) -> str:
    """The field that a line of a document of the handbook's own is, if it is one of the head."""
    for name in line.ids:
        kind, way = name.partition("/")[0], name.partition("#")[2]
        if kind == Partner.kind and way == "title" and not line.listed:
            return "employer"
        if kind == Role.kind and way in ("title", "address", "year"):
            return way
    return ""


def _set(head: Head, field: str, text: str) -> None:
    if field == "address":
        head.address = text.split("\n")
    else:
        setattr(head, field, text)


def _ends(head: Head, line: Line) -> bool:
    """Whether the head ends above a line: with a sentence, or a heading below the title."""
    heads = bool(head.title and line.level and not LABELLED.fullmatch(line.text))
    return heads or len(line.text) > LONG or line.text.endswith((".", ":"))


def _take(head: Head, line: str, names: Mapping[str, str], headings: Headings) -> None:
    """Take in one line."""
    if found := LABELLED.fullmatch(line):
        _take_labelled(head, found["label"].strip(), found["text"], headings)
    elif YEAR.fullmatch(line):
        head.year = line
    elif not head.title:
        head.title, head.employer = _parted(line, names, headings)
    elif not head.employer:
        head.employer = line
    else:
        head.address.append(line)


def _is_labelled(grid: Grid) -> bool:
    """Whether a table only has labels, and a text beside each."""
    return all(
        len(row) % 2 == 0
        and all(len(label) <= 1 for label in row[::2])
        and not any(line.ids for cell in row for line in cell)
        for row in grid.rows
    )


def _take_row(head: Head, label: Cell, cell: Cell, headings: Headings) -> None:
    """Take in a text that stands beside its label."""
    if label and cell:
        label[0].head()
        text = "\n".join(line.place() for line in cell)
        _take_labelled(head, label[0].text.rstrip(" :"), text, headings)


def _take_labelled(head: Head, label: str, text: str, headings: Headings) -> None:
    field = headings.labels.get(plain(label), "")
    if field == "address":
        head.address += text.split("\n")
    elif field and not (field == "year" and not YEAR.fullmatch(text)):
        setattr(head, field, text)
    else:
        head.rows.append((label, Line(text)))


def _parted(line: str, names: Mapping[str, str], headings: Headings) -> tuple[str, str]:
    """The title in a line into which what it is, and who employs, may have run."""
    for frame in sorted(headings.frames, key=len, reverse=True):
        if plain(line).startswith(f"{frame} "):
            line = line[len(frame) :].strip(" :-–")
            break
    for start in (found.start() for found in re.finditer(r"(?<=\s)\S", line)):
        if letters(line[start:]) in names:
            return line[:start].strip(" ,-–"), line[start:]
    return line, ""
