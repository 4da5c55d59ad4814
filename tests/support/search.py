"""The search box in a real page: what is typed, and what a reader then sees."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

QUERIES = Path(__file__).parents[1] / "oracle/search-queries.tsv"

QUIET = """() => new Promise(done => {
  const list = document.querySelector(".md-search-result__list");
  let timer = setTimeout(done, 400);
  new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 400); })
    .observe(list, { childList: true });
})"""
"""Settles when the list of results has stayed as it is for a while."""

BEST = """groups => {
  const base = new URL(JSON.parse(document.getElementById("__config").textContent).base, location).href;
  const score = link => Number(link.firstElementChild.dataset.mdScore);
  return groups.map(group => {
    const [best] = [...group.querySelectorAll("a")].sort((a, b) => score(b) - score(a));
    const url = new URL(best.href);
    return (url.origin + url.pathname).replace(base, "") + url.hash;
  });
}"""
"""Where Enter would lead from each group."""


@dataclass(frozen=True)
class SearchBox:
    """The search box of an open page."""

    page: Page

    @property
    def input(self) -> Locator:
        return self.page.locator(".md-search__input")

    @property
    def groups(self) -> Locator:
        return self.page.locator(".md-search-result__item")

    @property
    def status(self) -> Locator:
        return self.page.locator(".md-search-result__meta")

    def type(self, query: str) -> None:
        """Type a query in place of the last one, and wait until the list is still."""
        self.input.fill("")
        self.input.press("Backspace")
        expect(self.groups).to_have_count(0)
        self.input.press_sequentially(query)
        expect(self.groups).not_to_have_count(0)
        self.page.evaluate(QUIET)

    def shown(self, query: str, groups: int = 3) -> list[str]:
        """What the first groups show for a query, folded parts left out."""
        self.type(query)
        return [group.inner_text() for group in self.groups.all()[:groups]]

    def addresses(self, query: str) -> list[str]:
        """Where the results for a query lead."""
        self.type(query)
        return self.leads_to()

    def leads_to(self) -> list[str]:
        """Where the results lead, best first, from the root of the site and without marked words."""
        addresses: list[str] = self.groups.evaluate_all(BEST)
        return addresses
