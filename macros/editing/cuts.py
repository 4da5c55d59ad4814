"""Which stretch of a file goes with an entry: its lines and remarks, or its place in brackets."""

from __future__ import annotations

import re

from macros.editing.layout import Layout, Node, Span
from macros.model.source import Path

REMARK = "#"
COMMA = re.compile(r"\s*,")
DASH = re.compile(r"-(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*\Z")
BLANK = re.compile(r"[ \t\r]*")
TOP = ("", "---")
"""What may stand above the remarks that are about a whole file."""


class UnspliceableError(Exception):
    """A file is written in a form in which it cannot be changed here."""


def pruned(layout: Layout, path: Path) -> Path:
    """What goes with the entry at `path`: itself, or the list or mapping that would be left empty."""
    while len(path) > 1 and len(layout.inside(path[:-1])) == 1:
        path = path[:-1]
    return path


def cut(layout: Layout, path: Path) -> Span:
    """The stretch that goes with the entry at `path`, or with what would be left empty without it."""
    path = pruned(layout, path)
    node = layout.nodes[path]
    if layout.nodes[path[:-1]].bracketed:
        return _in_brackets(layout, node)
    return lines_of(layout, node)


def lines_of(layout: Layout, node: Node) -> Span:
    """The lines of an entry that stands on lines of its own, with the remarks directly above."""
    begin = node.begin if node.key else _dash(layout, node)
    start, end = layout.line_start(begin), layout.line_end(node.span.end)
    if layout.text[start:begin].strip() or layout.text[node.span.end : end].strip():
        raise UnspliceableError
    return Span(_with_remarks(layout, start, begin - start), end)


def _dash(layout: Layout, node: Node) -> int:
    """Where the hyphen of a list entry stands."""
    found = DASH.search(layout.text[: node.span.start])
    if not found:
        raise UnspliceableError
    return found.start()


def _with_remarks(layout: Layout, start: int, column: int) -> int:
    """Where the remarks begin that stand directly above a line, as far in; those of the whole file stay."""
    first = start
    while first and _is_remark(layout.text[layout.line_start(first - 1) : first], column):
        first = layout.line_start(first - 1)
    return start if layout.text[:first].strip() in TOP else first


def _is_remark(line: str, column: int) -> bool:
    return line[column:].startswith(REMARK) and not line[:column].strip()


def _in_brackets(layout: Layout, node: Node) -> Span:
    """The stretch of an entry between brackets, with the comma that belongs to it."""
    text, start, end = layout.text, node.begin, node.span.end
    if comma := COMMA.match(text, end):
        return _with_blanks(layout, Span(start, comma.end()))
    before = [other for other in layout.inside(node.path[:-1]) if other.span.end <= start]
    if before and REMARK not in text[before[-1].span.end : start]:
        return Span(before[-1].span.end, end)
    return _with_blanks(layout, Span(start, end))


def _with_blanks(layout: Layout, span: Span) -> Span:
    """A stretch with the blanks beside it, and the lines that it would leave empty."""
    text, line = layout.text, layout.line_start(span.start)
    behind = _behind(text, span.end)
    if behind < len(text) and text[behind] != "\n":
        return Span(span.start, behind)
    if not text[line : span.start].strip():
        return Span(line, layout.line_end(span.end))
    return Span(line + len(text[line : span.start].rstrip()), span.end)


def _behind(text: str, position: int) -> int:
    """The first sign from a position on that is no blank."""
    found = BLANK.match(text, position)
    return found.end() if found else position
