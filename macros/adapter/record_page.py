"""Pages without a file of their own: the records make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from macros.pages.catalogue import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

CALL = "{{ handbook_page() }}"
"""The source of every record's page."""


class RecordPage(MkDocsPage):
    """A page whose source is one macro call: what it yields is no Markdown."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the source as the macro made it."""
        self.content = self.markdown
        self.toc = get_toc([])
        self.present_anchor_ids, self.links_to_anchors = set(), {}


def address_of(file: File) -> str:
    """The address of a page from the root of the site; empty for the home page."""
    return "" if file.url == "./" else file.url


def generated(page: Page, config: MkDocsConfig) -> File:
    """A page without a file: its source is a macro call, never data."""
    uri = "index.md" if not page.address else f"{page.address.rstrip('/')}.md"
    if page.kind and not page.record:
        uri = f"{page.address}index.md"
    file = File.generated(config, uri, content=CALL, inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = f"../{page.source}"
    if page.record:  # the others stand in the navigation, under the names it gives them
        RecordPage(None, file, config)
    return file
