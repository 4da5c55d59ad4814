"""What the search fetches: entries of the records, and of the pages that have none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from macros.adapter.record_page import RecordPage
from macros.search.entry import Entry
from macros.search.files import search_files
from macros.search.hand_written import EDITORS, READERS, written

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

    from macros.views.views import Views
    from macros.words import Words


def write_index(
    site_dir: Path,
    views: Views,
    words: Words,
    pages: Iterable[Page],
    earlier_titles: Mapping[str, tuple[str, ...]],
) -> None:
    """Write the files that the search fetches; `pages` are all pages of the site.

    `earlier_titles` are those that records had, by their kinds and ids.
    """
    folder = site_dir / "search"
    folder.mkdir(exist_ok=True)
    entries = (entry for page in pages for entry in _entries(page, (words.shared["home"],)))
    for name, content in search_files(views, words, entries, earlier_titles).items():
        (folder / name).write_bytes(content)


def _entries(page: Page, home: tuple[str, ...]) -> Iterable[Entry]:
    """What a page says beside the records: a record's own page nothing, nor a part of a list.

    Of the pages about changes the first is found, which leads to the others.
    """
    asked_for = tuple(_texts(page.meta.get("asked_for")))
    if not isinstance(page, RecordPage):
        kind = EDITORS if page.meta.get("readers") == "editors" else READERS
        description = str(page.meta.get("description") or "")
        entry = Entry(page.url, str(page.title), description, kind, home, asked_for=asked_for)
        return written(entry, page.content or "")
    listing = page.made.listing
    if page.made.record or page.made.retired or (listing and listing.names):
        return ()
    if page.made.template.startswith("changes/"):
        return ()
    title, description = page.rendered.title.unescape(), page.rendered.description.unescape()
    return (Entry(page.made.address, title, description, READERS, home, asked_for=asked_for),)


def _texts(said: object) -> list[str]:
    """What the head of a page says, one text or a list of them."""
    texts = said if isinstance(said, list | tuple) else [said] if said else []
    return [str(text) for text in texts]
