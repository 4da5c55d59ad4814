"""The rows of the organisation, each a label and a text, however they stand in a document."""

from __future__ import annotations

from collections.abc import Iterator

from macros.imports.parted import Part
from macros.imports.written import Grid, Line

LONGEST_LABEL = 60


def rows_of(parts: list[Part]) -> Iterator[tuple[str, Line]]:
    """The rows in some parts, as (label, line with the text); what is none stays unplaced."""
    for part in parts:
        if isinstance(part, Grid):
            for row in part.rows:
                yield from _row(
                    [line for cell in row[:1] for line in cell], [line for cell in row[1:] for line in cell]
                )
        else:
            yield from _in_line(part)


def _row(first: list[Line], rest: list[Line]) -> Iterator[tuple[str, Line]]:
    if first and rest:
        label = " ".join(line.place() for line in first).rstrip(" :")
        main, *others = rest
        if others:
            main.text = "\n\n".join([main.text, *(line.place() for line in others)])
        yield label, main
    elif len(first) == 1:
        yield from _in_line(first[0])


def _in_line(line: Line) -> Iterator[tuple[str, Line]]:
    label, colon, text = line.text.partition(":")
    if colon and text.strip() and len(label) <= LONGEST_LABEL:
        line.text = text.strip()
        yield label.strip(), line
