"""What pages are called that the records make, without rendering them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from macros.model.consortium import Partner
from macros.model.library import Criterion
from macros.pages.catalogue import Page
from macros.releases.account import Account
from macros.views.views import Views


class Titles:
    """The titles of the pages of one handbook; `words` are the shared ones, `sheet` is called so."""

    def __init__(self, views: Views, words: Mapping[str, Any], sheet: str) -> None:
        self.views, self.words, self.sheet = views, words, sheet

    def of(self, page: Page) -> str:
        """The title of a page, as text."""
        if page.record:
            return page.record.title_of_page
        if page.retired:
            return page.retired.name
        whole = self._whole(page)
        names = [self._part(page, name) for name in page.listing.names] if page.listing else []
        return f"{whole}: {', '.join(names)}" if names else whole

    def _whole(self, page: Page) -> str:
        """What a page is called, without the part of a list that it shows."""
        titles, changes, consortium = self.words["titles"], self.words["changes"], self.views.book.consortium
        made: dict[str, Callable[[], str]] = {
            "about": lambda: " ".join(filter(None, [self._kind("about"), consortium.title])),
            "changes/record": lambda: f"{self._kind('changes')}: {page.told['subject'].name}",
            "changes/records": lambda: changes["by"][page.kind],
            "changes/release": lambda: self.release(page.told["account"]),
            "help": lambda: self.views.book.help.title,
            "home": lambda: titles["home_of" if consortium.title else "home"].format(title=consortium.title),
            "reflect": lambda: self.sheet,
        }
        name = page.template
        return made[name]() if name in made else str(titles.get(name) or self._kind(name))

    def _kind(self, name: str) -> str:
        return str(self.words["kinds"][name]["many"])

    def release(self, account: Account) -> str:
        """What a release is called, or what is not yet released."""
        words, release = self.words["changes"], account.release
        if not release:
            return str(words["unreleased"])
        return f"{words['release']} {release.number}, {release.day.day} {release.day:%B %Y}"

    def _part(self, page: Page, name: str) -> str:
        """What a part of a list is called."""
        called: Mapping[str, Mapping[str, str]] = {
            Partner.kind: self.views.indexes.types,
            Criterion.kind: self.words["sections"],
        }
        return called.get(page.kind or "", {}).get(name, name) or str(self.words["without_group"])
