"""A text that was taken from a document: lines, and tables whose cells stand between tabs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from macros.imports.written import BULLET, NUMBERED, Cell, Grid, Line, UnreadableError, Written, tidy

BOUNDARY = re.compile(r"</?(?:p|li|ul|ol|br|div)\b[^>]*>|(?=[•▪▫●■\uf0a7\uf0b7])", re.IGNORECASE)
"""Where one paragraph of a cell ends and the next begins."""

TAG = re.compile(r"</?[a-zA-Z][^>]*>")
EMPHASIS = re.compile(r"(\*\*|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*]))")
PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?", re.IGNORECASE)
OFTEN, SHORT = 3, 60
"""A short line that stands there so often is a running head."""

NO_TEXT = "this file holds no text that can be read; save it as UTF-8"


def from_text(content: bytes) -> Written:
    """The document that a text was taken from; raises UnreadableError where it is none."""
    written = Written()
    grid: Grid | None = None
    for raw in _decoded(content).splitlines():
        if "\t" in raw.strip(" "):
            if grid is None:
                written.parts.append(grid := Grid())
            grid.rows.append([_cell(cell) for cell in raw.split("\t")])
        elif text := tidy(EMPHASIS.sub("", TAG.sub("", raw))):
            grid = None
            _add(written, raw, text)
    _set_apart(written)
    return written


def _decoded(content: bytes) -> str:
    """The text in one of the ways that programs write it."""
    ways = ["utf-16"] if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1252"]
    for way in ways:
        try:
            text = content.decode(way)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableError(NO_TEXT)


def _cell(raw: str) -> Cell:
    """The paragraphs of a cell."""
    parts = (EMPHASIS.sub("", TAG.sub("", part)) for part in BOUNDARY.split(raw))
    return list(_lines(parts))


def _lines(parts: Iterator[str]) -> Iterator[Line]:
    for part in parts:
        if text := tidy(BULLET.sub("", part)):
            yield Line(text, listed=bool(BULLET.match(part)))


def _add(written: Written, raw: str, text: str) -> None:
    """A line of its own, or the rest of the one before it."""
    before = written.parts[-1] if written.parts else None
    item = BULLET.match(text)
    if isinstance(before, Line) and not item and goes_on(before.text, text):
        before.text = f"{before.text} {text}"
    else:
        written.parts.append(Line(BULLET.sub("", text), listed=bool(item)))


def goes_on(before: str, text: str) -> bool:
    """Whether a line is the rest of the one before it, which a page has broken."""
    return text[:1].islower() and before[-1:] not in ".:;!?" and not NUMBERED.match(text)


def _set_apart(written: Written) -> None:
    """Take out page numbers and running heads."""
    often = Counter(part.text for part in written.parts if isinstance(part, Line) and not part.listed)
    for part in [part for part in written.parts if isinstance(part, Line)]:
        repeated = often[part.text] >= OFTEN and len(part.text) <= SHORT and not part.listed
        if repeated or PAGE_NUMBER.fullmatch(part.text):
            written.parts.remove(part)
            written.running.append(part.text)
