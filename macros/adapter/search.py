"""What the search fetches: entries of the records, and of the pages that have none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from macros.adapter.record_page import RecordPage
from macros.search.entry import Entry
from macros.search.files import search_files
from macros.search.hand_written import EDITORS, READERS, written

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

    from macros.adapter.site import Site


def index(site: Site) -> dict[str, bytes]:
    """The files that the search fetches, by their addresses."""
    home = (site.words.shared["home"],)
    pages = (site.rendered(file) for address, file in site.files.items() if _speaks(site, address))
    entries = (entry for page in pages if page for entry in _entries(page, home))
    files = search_files(site.views, site.words, entries, site.history.earlier_names)
    return {f"search/{name}": content for name, content in files.items()}


def _speaks(site: Site, address: str) -> bool:
    """Whether a page says anything beside the records: a record's own does not, nor a part of a list.

    Of the pages about changes the first is found, which leads to the others.
    """
    if not isinstance(site.files[address].page, RecordPage):
        return True
    made = site.pages[address]
    silent = made.record or made.retired or (made.listing and made.listing.names)
    return not silent and not made.template.startswith("changes/")


def _entries(page: Page, home: tuple[str, ...]) -> Iterable[Entry]:
    """What a page says beside the records."""
    asked_for = tuple(_texts(page.meta.get("asked_for")))
    if not isinstance(page, RecordPage):
        kind = EDITORS if page.meta.get("readers") == "editors" else READERS
        description = str(page.meta.get("description") or "")
        entry = Entry(page.url, str(page.title), description, kind, home, asked_for=asked_for)
        return written(entry, page.content or "")
    title, description = page.rendered.title.unescape(), page.rendered.description.unescape()
    return (Entry(page.made.address, title, description, READERS, home, asked_for=asked_for),)


def _texts(said: object) -> list[str]:
    """What the head of a page says, one text or a list of them."""
    texts = said if isinstance(said, list | tuple) else [said] if said else []
    return [str(text) for text in texts]
