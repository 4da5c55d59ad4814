"""For whoever is lost: the list of all addresses, and a page that finds its way to the root."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from macros.adapter.record_page import RecordPage
from macros.exports.addresses import Row, addresses
from macros.search.hand_written import plain

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from macros.adapter.site import Site

NO_ADDRESS = (
    "Without SITE_URL, the site's address, role profiles have no QR code, no e-mail and no preview in chats, "
    "documents do not name their page, and the page for lost addresses finds its way only at the root of a "
    "server."
)


def address_list(site: Site) -> dict[str, list[Row]]:
    """The addresses of all pages, and of those that have moved or are retired."""
    titles = {address: _title(file.page) for address, file in site.files.items() if file.page}
    return addresses(titles, site.addresses.moved_pages(), site.book.retired)


def _title(page: Page) -> str:
    """As text; a hand-written page has it as HTML."""
    return page.frame.title(page.made) if isinstance(page, RecordPage) else plain(str(page.title))


def say_what_is_missing(config: MkDocsConfig) -> None:
    """Say so where the site does not know its address, without which that page cannot know its folder."""
    if not config.site_url:
        print(NO_ADDRESS, file=sys.stderr)
