"""What a site tells of its changes: pages, a feed, and on every page as of when its words stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from macros.model.ledger import Address
from macros.model.role import Role
from macros.pages.catalogue import Page
from macros.pages.change_pages import change_pages, told_in
from macros.pages.feed import FEED, feed
from macros.pages.renderer import Renderer
from macros.releases.account import HOME
from macros.releases.as_of import AsOf, as_of, as_of_accounts, as_of_written
from macros.releases.changelog import ChangeLog
from macros.releases.history import History
from macros.releases.made_of import shown_by
from macros.releases.shown import page_texts
from macros.views.views import Views

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class Telling:
    """The changes of one build."""

    def __init__(self, views: Views, history: History) -> None:
        self.views = views
        self.history = history
        self.log = ChangeLog(views, history)

    def pages(self, words: Mapping[str, Any]) -> Iterator[Page]:
        """The pages about changes; `words` are the shared ones."""
        return change_pages(self.log, words["kinds"])

    @property
    def moved(self) -> dict[Address, Address]:
        """For the pages about changes of what was renamed their earlier addresses, with those of today."""
        changed = (self.log.record(kind, key) for kind, keys in self.log.changed.items() for key in keys)
        return {
            (f"{HOME}{record.kind}/{old}/", ""): (f"{HOME}{record.address}", "")
            for record in changed
            for old in record.was
        }

    def of_page(self, made: Page) -> AsOf:
        """As of when the words of a page stand that the records make; those about changes, as of these."""
        if accounts := self.log.all.every if made.address == HOME else told_in(made):
            return as_of_accounts(self.history, accounts)
        return as_of(self.history, page_texts(self.views, made), self.log.page_of(made.record))

    def of_role(self, role: Role) -> AsOf:
        """As of when the words of a role's profile stand."""
        return as_of(self.history, shown_by(self.views, role))

    def of_written(self, uri: str) -> AsOf:
        """As of when a hand-written page stands, by its path in docs/."""
        return as_of_written(self.history, uri.removesuffix(".md"))

    @property
    def feeds(self) -> tuple[str, ...]:
        """The address of the feed, where there is a release."""
        return (FEED,) if self.log.last else ()

    def feed(self, renderer: Renderer, config: MkDocsConfig) -> bytes:
        """What the feed holds."""
        return feed(renderer, self.history, config.site_url or "", config.site_name).encode()
