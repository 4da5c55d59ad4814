"""For whoever is lost: the list of all addresses, and a page that finds its way to the root."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from macros.adapter.record_page import RecordPage, address_of
from macros.exports.addresses import addresses
from macros.search.hand_written import plain

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from macros.model.retired import Retired

NO_ADDRESS = (
    "Without SITE_URL, the site's address, role profiles have no QR code, no e-mail and no preview in chats, "
    "documents do not name their page, and the page for lost addresses finds its way only at the root of a "
    "server."
)


def write_addresses(
    site_dir: Path, pages: Iterable[Page], moved: Mapping[str, str], retired: Mapping[str, Retired]
) -> None:
    """Write the list of the addresses of all `pages`, and of those that are `moved` or `retired`."""
    titles = {address_of(page.file): _title(page) for page in pages}
    listed = addresses(titles, moved, retired)
    content = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
    (site_dir / "addresses.json").write_text(content, "utf-8")


def _title(page: Page) -> str:
    """As text; a hand-written page has it as HTML."""
    return page.rendered.title.unescape() if isinstance(page, RecordPage) else plain(str(page.title))


def say_what_is_missing(config: MkDocsConfig) -> None:
    """Say so where the site does not know its address, without which that page cannot know its folder."""
    if not config.site_url:
        print(NO_ADDRESS, file=sys.stderr)
