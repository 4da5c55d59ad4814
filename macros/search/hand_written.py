"""The entries of hand-written pages: one for the page, one for each section."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from macros.search.entry import Entry

HEADING = re.compile(r'<h[1-6][^>]*\sid="([^"]+)"[^>]*>(.*?)</h[1-6]>', re.DOTALL)
TAG = re.compile(r"<pre\b.*?</pre>|<[^>]*>", re.DOTALL)
"""Tags, and examples as a whole: they show how a file looks and say nothing of the handbook."""


def written(address: str, title: str, content: str, trail: tuple[str, ...] = ()) -> Iterator[Entry]:
    """The entries of the page at `address`; its title and its content are HTML.

    What stands before the second heading, that of the first section, belongs to the page itself.
    """
    name = plain(title)
    before, *parts = HEADING.split(content)
    sections = list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))
    if sections and plain(sections[0][1]) == name:
        before += sections.pop(0)[2]
    yield Entry(address, name, plain(before), "pages", trail)
    for anchor, heading, text in sections:
        yield Entry(f"{address}#{anchor}", plain(heading), plain(text), "pages", (*trail, name))


def plain(text: str) -> str:
    """HTML as text on one line."""
    return " ".join(html.unescape(TAG.sub(" ", text)).split())
