"""What a search costs a reader with an empty cache: `python -m bench.search`, or with sizes in roles."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from bench import synthetic
from bench.measure import Build, packed
from bench.report import aim
from bench.shape import consortium
from tests.support.browser import launch
from tests.support.server import serving

ROOT = Path(__file__).parents[1]
SIZES = (2000,)
TURNS = 3
"""How often each query is typed; for each key the least time counts, as a busy machine only adds."""

QUERIES = ("support plans", "customer care level 3", "recovery navigator", "comunication")
BETWEEN_KEYS = 200
"""Milliseconds from key to key, as an unhurried hand types."""

MOST_KB = 400
MOST_FIRST = 1000
MOST_LATER = 100

WATCH = """() => {
  const list = document.querySelector("#__found");
  let pressed = 0;
  window.waits = [];
  const box = document.querySelector("#__search input");
  box.addEventListener("keydown", () => { pressed ||= performance.now(); });
  new MutationObserver(() => {
    if (list.firstChild && pressed) window.waits.push(performance.now() - pressed);
    pressed = 0;
  }).observe(list, { childList: true });
}"""
"""Notes the milliseconds until the list is drawn, from the first key that waits for it."""


@dataclass(frozen=True)
class Search:
    """One query typed into a fresh browser: kB with brotli, and milliseconds from key to list."""

    query: str
    first_kb: float
    all_kb: float
    first: float
    later: list[float]


def main() -> None:
    """Measure each size asked for, and say which aims are met."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("roles", nargs="*", type=int, default=list(SIZES), help="sizes, in roles")
    for roles in parser.parse_args().roles:
        with tempfile.TemporaryDirectory() as folder:
            handbook = Path(folder) / "handbook"
            synthetic.write(ROOT, handbook, consortium(roles))
            Build.of(handbook)
            print(*report(roles, list(measured(handbook / "site"))), sep="\n")


def measured(site: Path, queries: Iterable[str] = QUERIES) -> Iterator[Search]:
    """Each query, every key at its quickest."""
    with sync_playwright() as playwright, serving(site) as address:
        browser = launch(playwright)
        for query in queries:
            turns = [typed(browser, site, address, query) for _ in range(TURNS)]
            later = [min(waits) for waits in zip(*(turn.later for turn in turns), strict=False)]
            yield replace(turns[0], first=min(turn.first for turn in turns), later=later)
        browser.close()


def typed(browser: Browser, site: Path, address: str, query: str) -> Search:
    """One query typed into the home page with an empty cache."""
    context = browser.new_context()
    page = context.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(urlsplit(request.url).path.strip("/")))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    fetched.clear()
    page.evaluate(WATCH)
    page.locator(".search-open").click()
    box = page.locator("#__search input")
    box.press_sequentially(query[:2])
    page.wait_for_selector("[role=option]")
    first_kb = kilobytes(site, fetched)
    for key in query[2:]:
        box.press_sequentially(key)
        page.wait_for_timeout(BETWEEN_KEYS)
    page.wait_for_load_state("networkidle")
    waits: list[float] = page.evaluate("() => window.waits")
    all_kb = kilobytes(site, fetched)
    context.close()
    return Search(query, first_kb, all_kb, waits[0], waits[1:])


def kilobytes(site: Path, fetched: list[str]) -> float:
    """The weight of these files with brotli, in kB (1000 bytes)."""
    return sum(packed(file) for file in {site / one for one in fetched} if file.is_file())


def report(roles: int, searches: list[Search]) -> Iterator[str]:
    """The figures as lines to read, then the aims with whether they are met."""
    yield f"Search at {roles} roles, empty cache          kB until  kB in     ms to      ms to later results"
    yield "                                          first     all       first      median   worst"
    for one in searches:
        yield (
            f"  {one.query:38} {one.first_kb:7.1f} {one.all_kb:9.1f} {one.first:9.0f}"
            f" {median(one.later):11.0f} {max(one.later):7.0f}"
        )
    worst = max(searches, key=lambda one: max(one.later))
    for asked, value, limit in (
        ("kB until the first result", max(one.first_kb for one in searches), MOST_KB),
        ("ms to the first result", max(one.first for one in searches), MOST_FIRST),
        ("ms to each later result", max(worst.later), MOST_LATER),
    ):
        yield aim(f"at most {limit} {asked}", value, limit)


if __name__ == "__main__":
    main()
