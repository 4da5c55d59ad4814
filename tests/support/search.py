"""The search, asked in two ways: typed into the dialog of a real page, and of its worker alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import Any

from playwright.sync_api import Locator, Page, expect

from macros.search.entry import Entry
from tests.support.node import node

QUERIES = Path(__file__).parents[1] / "oracle/search-queries.tsv"

BEST = """groups => {
  const base = new URL("../", document.querySelector("script[type=module]").src).href;
  const best = groups.map((group) => group.querySelector("a").href.split("&h=")[0]);
  return best.map((address) => address.replace(/#$/, "").replace(base, ""));
}"""
"""Where Enter would lead from each group."""

Group = dict[str, list[dict[str, Any]]]
"""The options of a page that stand open, and those that unfold."""


@dataclass(frozen=True)
class SearchScripts:
    """The scripts of the search of a built site, in a process of their own."""

    process: Popen[str]

    def answer(self, query: str) -> dict[str, Any]:
        """What the worker answers to a query."""
        assert self.process.stdin and self.process.stdout
        print(json.dumps(query), file=self.process.stdin, flush=True)
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    def groups(self, query: str) -> list[Group]:
        """What the dialog shows for a query, a group for each page."""
        groups: list[Group] = self.answer(query)["groups"]
        return groups

    def kinds(self, query: str) -> list[str]:
        """What the best of each group is called."""
        return [group["shown"][0]["kind"] for group in self.groups(query)]

    def shown(self, query: str, groups: int = 3) -> list[str]:
        """What the first groups show for a query, folded parts left out."""
        return ["\n".join(map(said, group["shown"])) for group in self.groups(query)[:groups]]

    def addresses(self, query: str) -> list[str]:
        """Where the results for a query lead."""
        return [group["shown"][0]["location"] for group in self.groups(query)]


def entries_of(site: Path) -> Iterator[Entry]:
    """Every entry that the search of the built folder `site` can find."""
    start = json.loads((site / "search/first.json").read_text("utf-8"))
    later = (file.partition("?")[0] for file in (*start["shared"], *start["single"]))
    lines = (line for file in later for line in (site / "search" / file).read_text("utf-8").split("\n"))
    for kind, trail, rows, asides in (*start["entries"], *map(json.loads, lines)):
        for short, title, text in rows:
            location = short[1:] if short.startswith("/") else f"{kind}/{short}"
            yield Entry(location, title, text, kind, tuple(trail), tuple(map(tuple, asides)))


def said(option: dict[str, Any]) -> str:
    """The text of one option."""
    title, text = ("".join(part for part, _ in option[field]) for field in ("title", "text"))
    return "\n".join([option["kind"], title, option["trail"], text])


@contextmanager
def scripts_of(site: Path) -> Iterator[SearchScripts]:
    """The scripts of the built site in the folder `site`, ready to be asked."""
    with node("answers.mjs", site) as process:
        yield SearchScripts(process)


@dataclass(frozen=True)
class SearchBox:
    """The search of an open page."""

    page: Page

    @property
    def dialog(self) -> Locator:
        return self.page.locator("#__search")

    @property
    def input(self) -> Locator:
        return self.dialog.get_by_role("combobox")

    @property
    def groups(self) -> Locator:
        return self.dialog.get_by_role("group")

    @property
    def options(self) -> Locator:
        return self.dialog.get_by_role("option")

    @property
    def active(self) -> Locator:
        """The option that Enter follows."""
        return self.dialog.get_by_role("option", selected=True)

    @property
    def status(self) -> Locator:
        return self.dialog.get_by_role("status")

    def open(self) -> None:
        """Open the dialog by its button, if it is closed."""
        if not self.dialog.is_visible():
            self.page.locator(".search-open").click()

    def type(self, query: str) -> None:
        """Type a query in place of the last one, and wait for its answer."""
        self.open()
        self.input.fill("")
        expect(self.groups).to_have_count(0)
        self.input.press_sequentially(query)
        self.answer(query)

    def answer(self, query: str) -> None:
        """Wait until the dialog says that it answers a query."""
        expect(self.dialog).to_have_attribute("data-answers", query)

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
