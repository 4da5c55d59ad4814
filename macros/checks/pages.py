"""The links that hand-written pages set to records lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.checks.references import Targets, statements, targets
from macros.loader.characters import end_of
from macros.model.base import Record
from macros.model.glossary import Term
from macros.model.handbook import PAGED, Handbook
from macros.problem import Problem

FOLDER = "docs"
LINKED: tuple[type[Record], ...] = (*PAGED, Term)
"""The kinds of record that a page can name."""

# What stands between raw and endraw is shown as it is, and what stands in {# #} is not shown.
CALL = re.compile(
    r"""\{%-?\s*raw\b.*?\bendraw\s*-?%\}|\{\#.*?\#\}|\{\{-?\s*(?P<macro>\w+)\(\s*(["'])(?P<key>.*?)\2\s*\)""",
    re.DOTALL,
)


def dead_calls(root: Path, book: Handbook) -> Iterator[Problem]:
    """Each record that a page names in double braces exists."""
    known = {kind.one(): targets(book, kind) for kind in LINKED} | {"statement": statements(book)}
    for path in sorted((root / FOLDER).rglob("*.md")):
        if path.is_file():
            text = path.read_text("utf-8", "replace")
            yield from _dead_in(text, path.relative_to(root).as_posix(), known)


def _dead_in(text: str, file: str, known: dict[str, Targets]) -> Iterator[Problem]:
    for call in CALL.finditer(text):
        sort, key = known.get(call["macro"] or ""), call["key"]
        if sort and key not in sort.known and not sort.excused(key):
            yield Problem(end_of(text[: call.start("key")], file), sort.no_such(key))
