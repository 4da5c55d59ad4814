"""The entries of hand-written pages: one for the page, one for each section."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from macros.search.entry import Entry

READERS, EDITORS = "pages", "guide"
"""The kinds of pages that no record makes; those for editors say `readers: editors` at their head."""

HEADING = re.compile(r'<h[1-6][^>]*\sid="([^"]+)"[^>]*>(.*?)</h[1-6]>', re.DOTALL)
TAG = re.compile(r"<pre\b.*?</pre>|<[^>]*>", re.DOTALL)
"""Tags, and examples as a whole: they show how a file looks and say nothing of the handbook."""


def written(page: Entry, content: str) -> Iterator[Entry]:
    """The entries of a hand-written page, whose title is HTML; `content` is its HTML.

    What the page is about is said where it says nothing before its first section.
    What stands before the second heading, that of the first section, belongs to the page itself.
    """
    name = plain(page.title)
    before, *parts = HEADING.split(content)
    sections = list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))
    if sections and plain(sections[0][1]) == name:
        before += sections.pop(0)[2]
    yield page._replace(title=name, text=introduction(page, plain(before)))
    for anchor, heading, text in sections:
        location, trail = f"{page.location}#{anchor}", (*page.trail, name)
        yield Entry(location, plain(heading), plain(said(page, text)), page.kind, trail)


def introduction(page: Entry, before: str) -> str:
    """What the search knows of a page itself: of one for editors what it is about, in few words."""
    return (page.text or before) if page.kind == EDITORS else (before or page.text)


def said(page: Entry, text: str) -> str:
    """So much of a section's HTML as the search knows: where only editors need it, its first paragraph."""
    return text.partition("</p>")[0] if page.kind == EDITORS else text


def plain(text: str) -> str:
    """HTML as text on one line."""
    return " ".join(html.unescape(TAG.sub(" ", text)).split())
