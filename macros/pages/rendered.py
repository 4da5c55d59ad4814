"""A page, or a piece of one, as it was rendered: with all that the frame around it must know."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

ID = re.compile(r'\sid="([^"]+)"')
HEADING = re.compile(r'<h([23])[^>]*\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
CONTROL = re.compile(r'<(?:template|input|select|textarea|button|form)\b[^>]*\sid="([^"]+)"')
DRAWN = re.compile(r'\sdata-place="([^"]+)"')
"""What a script draws, and the anchor that it gives it."""
OWN = "__"
"""How the ids begin that the frame and its scripts use for themselves."""
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
class Rendered:
    """HTML, the (address, anchor) of each link in it, and what the template sets for its page."""

    html: Markup
    links: frozenset[tuple[str, str]]
    title: Markup
    description: Markup
    about: Markup
    """What stands in the fold about the text, at the foot of the page."""
    shell: Mapping[str, tuple[str, ...]]
    """What it sets for its page, by the names of SHELL."""

    @property
    def anchors(self) -> set[str]:
        """The anchors that it offers."""
        return {*ID.findall(self.html), *ID.findall(self.about)}

    @property
    def places(self) -> set[str]:
        """The anchors that an address may name: those of sentences and parts, not those of fields."""
        names = self.anchors - set(CONTROL.findall(self.html))
        return {name for name in names if not name.startswith(OWN)} | set(DRAWN.findall(self.html))

    @property
    def contents(self) -> list[Heading]:
        """Its headings of the second and third level that have an id."""
        found = HEADING.findall(self.html)
        return [Heading(int(level), anchor, plain(name)) for level, anchor, name in found]
