"""The entries of hand-written pages, as the theme's search plugin collects them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from macros.search.entry import Entry

TAG = re.compile(r"<pre\b.*?</pre>|<[^>]*>", re.DOTALL)
"""Tags, and examples as a whole: they show how a file looks and say nothing of the handbook."""


def written(sections: Iterable[Mapping[str, str]], trail: tuple[str, ...] = ()) -> Iterator[Entry]:
    """One entry a section; the plugin gives titles and texts as HTML."""
    titles: dict[str, str] = {}
    for section in sections:
        page = section["location"].split("#")[0]
        title = plain(section["title"])
        titles.setdefault(page, title)
        way = (titles[page],) if page != section["location"] else ()
        yield Entry(section["location"], title, plain(section["text"]), "pages", (*trail, *way))


def plain(text: str) -> str:
    """HTML as text on one line."""
    return " ".join(html.unescape(TAG.sub(" ", text)).split())
