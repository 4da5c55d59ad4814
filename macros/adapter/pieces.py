"""The pieces that macros leave in hand-written pages, which Markdown would not pass unharmed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from macros.adapter.record_page import links_to_anchors
from macros.pages.rendered import Rendered

if TYPE_CHECKING:
    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

TOKEN = re.compile(r"<p>handbookpiece(\d+)end</p>|handbookpiece(\d+)end")
"""What stands for a piece until the page is HTML."""


class Pieces:
    """The pieces of one build; `files` are all pages by address."""

    def __init__(self, files: Mapping[str, File]) -> None:
        self.files = files
        self.held: list[Rendered] = []

    def token(self, piece: Rendered) -> str:
        """A word that passes through Markdown untouched and stands for `piece`."""
        self.held.append(piece)
        return f"handbookpiece{len(self.held) - 1}end"

    def put_in(self, html: str, page: Page) -> str:
        """The HTML of a page with its pieces put in; MkDocs is told their anchors and links."""
        for found in TOKEN.finditer(html):
            self._declare(self._piece(found), page)
        return TOKEN.sub(lambda found: self._piece(found).html, html)

    def _piece(self, found: re.Match[str]) -> Rendered:
        return self.held[int(found[1] or found[2])]

    def _declare(self, piece: Rendered, page: Page) -> None:
        page.present_anchor_ids = (page.present_anchor_ids or set()) | piece.anchors
        links = page.links_to_anchors = page.links_to_anchors or {}
        for file, anchors in links_to_anchors(piece, self.files).items():
            links.setdefault(file, {}).update(anchors)
