"""A piece of a page, ready to be put in, with what MkDocs must know of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

ID = re.compile(r'\sid="([^"]+)"')
HEADING = re.compile(r'<h([23])[^>]*\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def plain(html: str) -> str:
    """Escaped text without tags, white space folded."""
    return " ".join(TAG.sub("", html).split())


@dataclass(frozen=True)
class Heading:
    """A heading that the contents list names; `name` is escaped text."""

    level: int
    id: str
    name: str


@dataclass(frozen=True)
class Piece:
    """A piece of a page: HTML, and the addresses and anchors it links to."""

    html: Markup
    links: frozenset[tuple[str, str]]
    title: Markup
    description: Markup
    shell: Mapping[str, tuple[str, ...]]
    """What the template sets of SHELL, by name."""

    @property
    def ids(self) -> set[str]:
        """The anchors that this piece offers."""
        return set(ID.findall(self.html))

    @property
    def headings(self) -> list[Heading]:
        """Its headings of the second and third level that have an id."""
        found = HEADING.findall(self.html)
        return [Heading(int(level), anchor, plain(name)) for level, anchor, name in found]
