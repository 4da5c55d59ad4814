"""The search, asked in two ways: typed into the box of a real page, and by its scripts alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import Any

from playwright.sync_api import Locator, Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.support.node import node

QUERIES = Path(__file__).parents[1] / "oracle/search-queries.tsv"

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
class SearchScripts:
    """The scripts of the search of a built site, in a process of their own."""

    process: Popen[str]

    def groups(self, query: str) -> list[list[dict[str, Any]]]:
        """What the scripts hand to the theme for a query."""
        assert self.process.stdin and self.process.stdout
        print(json.dumps(query), file=self.process.stdin, flush=True)
        groups: list[list[dict[str, Any]]] = json.loads(self.process.stdout.readline())
        return groups

    def shown(self, query: str, groups: int = 3) -> list[str]:
        """What the first groups show for a query, folded parts left out."""
        return [drawn(group) for group in self.groups(query)[:groups]]

    def addresses(self, query: str) -> list[str]:
        """Where the results for a query lead."""
        return [max(group, key=lambda item: item["score"])["location"] for group in self.groups(query)]


def drawn(group: list[dict[str, Any]]) -> str:
    """The text that the theme shows of a group: its page, and the sentences as good as the first item."""
    page = next(item for item in group if "#" not in item["location"])
    others = [item for item in group if item is not page and item["score"] >= group[0]["score"]]
    alone = page is group[0] and not others
    html = [
        page["title"],
        page["text"] * alone,
        *(item[part] for item in others for part in ("title", "text")),
    ]
    return LexborHTMLParser("\n".join(html)).text()


@contextmanager
def scripts_of(site: Path) -> Iterator[SearchScripts]:
    """The scripts of the built site in the folder `site`, ready to be asked."""
    with node("answers.mjs", site) as process:
        yield SearchScripts(process)


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
        """Type a query in place of the last one, and wait for its answer."""
        self.input.fill("")
        self.input.press("Backspace")
        expect(self.groups).to_have_count(0)
        self.input.press_sequentially(query)
        self.answer(query)

    def answer(self, query: str) -> None:
        """Wait until the list says that it answers a query."""
        expect(self.groups.locator("data").first).to_have_attribute("value", query)

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


Search = SearchBox | SearchScripts
