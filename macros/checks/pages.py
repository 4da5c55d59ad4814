"""The links that hand-written pages set to records and notes lead somewhere, and go on doing so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath

from macros.checks.references import Targets, note_anchors, statements, targets
from macros.loader.characters import end_of
from macros.model.handbook import LINKED, PAGED, Handbook
from macros.problem import Problem

FOLDER = "docs"
LISTS = {"glossary.md": "term", "sources.md": "note"}
"""Pages whose anchors are the keys of what a macro can name."""

# What stands between raw and endraw is shown as it is, and what stands in {## ##} is not shown.
UNREAD = r"\{%-?\s*raw\b.*?\bendraw\s*-?%\}|\{\#\#.*?\#\#\}"
CALL = re.compile(
    rf"""{UNREAD}|\{{\{{-?\s*(?P<macro>\w+)\(\s*(["'])(?P<key>.*?)\2\s*[,)]""",
    re.DOTALL,
)
LINK = re.compile(
    rf"""{UNREAD}|^```.*?^```|`[^`]*`|\[(?P<words>[^\[\]]*)\]\((?P<path>[^()\s#]*\.md)(?:\#(?P<anchor>[^()\s]*))?""",
    re.DOTALL | re.MULTILINE,
)
BARE = 'a bare address breaks when this {macro} goes; write {{{{ {macro}("{key}", "{words}") }}}} instead'


def dead_links(root: Path, book: Handbook) -> Iterator[Problem]:
    """Each record and note that a page names exists, and is named so that its end would be noticed."""
    sorts = {kind.one(): targets(book, kind) for kind in LINKED}
    sorts |= {"statement": statements(book)}
    if not book.unread:  # a note may stand in what could not be read
        sorts["note"] = note_anchors(book)
    for path in sorted((root / FOLDER).rglob("*.md")):
        if path.is_file():
            page = _Page(root / FOLDER, path, sorts)
            yield from page.dead_calls()
            yield from page.bare_links()


@dataclass(frozen=True)
class _Page:
    """A hand-written page, and what its macros can name."""

    folder: Path
    path: Path
    sorts: dict[str, Targets]

    @cached_property
    def text(self) -> str:
        return self.path.read_text("utf-8", "replace")

    @cached_property
    def name(self) -> str:
        return self.path.relative_to(self.folder).as_posix()

    def dead_calls(self) -> Iterator[Problem]:
        """Macros that name what is not there."""
        for call in CALL.finditer(self.text):
            sort, key = self.sorts.get(call["macro"] or ""), call["key"]
            if sort and sort.misses(key):
                yield self._problem(call.start("key"), sort.no_such(key))

    def bare_links(self) -> Iterator[Problem]:
        """Addresses in place of macros."""
        for link in LINK.finditer(self.text):
            for macro, key in self._named(link["path"] or "", link["anchor"] or ""):
                sort, bare = self.sorts[macro], BARE.format(macro=macro, key=key, words=link["words"])
                yield self._problem(link.start("path"), sort.no_such(key) if sort.misses(key) else bare)

    def _named(self, path: str, anchor: str) -> Iterator[tuple[str, str]]:
        """The macro and the key for what a link's path and anchor lead to, if it is something that may go."""
        target = normpath(join(dirname(self.name), path)).removesuffix(".md")
        if anchor and (macro := LISTS.get(f"{target}.md")) in self.sorts:
            yield str(macro), anchor
        folder, _, key = target.rpartition("/")
        if key != "index" and not (self.folder / f"{target}.md").exists():
            yield from ((kind.one(), key) for kind in PAGED if kind.kind == folder)

    def _problem(self, position: int, message: str) -> Problem:
        return Problem(end_of(self.text[:position], f"{FOLDER}/{self.name}"), message)
