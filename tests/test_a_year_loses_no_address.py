"""Whoever comes by an address that was ever given finds the sentence, or is told what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.conftest import Once
from tests.support.pages import BuiltSite, folded
from tests.support.server import serving
from tests.support.year import Given, given, live

SHARE = 0.5
"""How many of its former words a sentence that was reworded has at least."""

ROOTS = ["", "handbook/"]

FILE = r"^[^#]*\.(json|csv|xml)$"
"""What a browser does not show as a page."""

DRAWN = ("/compare/#", "/find/#found", "/find/#lists", "/reflect/#paper")
"""What a script draws, or what stands in its place where there are none: one of both is on the page."""

PATIENCE = 500
"""How often a page is asked whether it has gone on."""

LANDED = """([anchor, scripts]) => {
  const named = decodeURIComponent(location.hash.slice(1));
  const place = named ? document.getElementById(named) : document.querySelector("h1");
  const told = document.querySelector("article .kind")?.textContent === "Retired";
  const seen = Boolean(place?.checkVisibility()) && place.getBoundingClientRect().height > 0;
  const page = document.querySelector("article")?.textContent ?? "";
  const kept = Boolean(document.getElementById(anchor));
  const words = (scripts || !place?.querySelector("summary") ? place?.innerText : place.textContent) ?? "";
  const leading = !document.querySelector("article") || document.readyState !== "complete";
  return {named, seen, told, kept, words, sort: place?.className ?? "", page, leading,
          lost: document.title.startsWith("Page not found")};
}"""
"""Where a browser is; without scripts what is folded is one press away, with scripts it must be open."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def year(once: Once) -> BuiltSite:
    return once("year", live)


@pytest.fixture(scope="module", params=ROOTS, ids=["at the root", "under a folder"])
def address(
    request: pytest.FixtureRequest, year: BuiltSite, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where the site of the last release is served."""
    top = year.root
    if request.param:
        top = tmp_path_factory.mktemp("server")
        (top / request.param.rstrip("/")).symlink_to(year.root, target_is_directory=True)
        (top / "404.html").write_bytes((year.root / "404.html").read_bytes())
    with serving(top) as root:
        yield root + request.param


def pages(year: BuiltSite) -> list[Given]:
    """Every address that a browser shows."""
    return [one for one in given(year) if not re.search(FILE, one.address)]


def test_the_year_has_seen_everything(year: BuiltSite) -> None:
    told = (year.root / "data/moved.json").read_text("utf-8")
    assert all(name in told for name in ("recovery-navigator", "plans-own-work", "crisis-team", "privacy"))
    assert len(pages(year)) > 1000


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_every_address_of_the_year_leads_somewhere(
    browser: Browser, address: str, year: BuiltSite, scripts: bool
) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    lost = [f"{one.address}: {why}" for one in pages(year) if (why := fault(page, address, one, scripts))]
    page.context.close()
    assert not lost, "\n".join(lost)


def fault(page: Page, root: str, one: Given, scripts: bool) -> str | None:
    """What is wrong where an address leads to, if anything."""
    anchor = one.address.partition("#")[2]
    page.goto("about:blank")
    page.goto(root + one.address[1:], wait_until="domcontentloaded")
    landed = arrived(page, anchor, scripts)
    if landed["sort"] == "moved":  # a script would have gone on by itself
        page.locator(".moved:target a").click()
        landed = arrived(page, anchor, scripts)
    if landed["lost"]:
        return "not found"
    if not anchor:
        return None if landed["seen"] else "an empty page"
    return amiss(landed, one, scripts)


def arrived(page: Page, anchor: str, scripts: bool) -> dict[str, str]:
    """Where a browser is once nothing leads it on by itself."""
    landed: dict[str, str] = {}
    for _ in range(PATIENCE):
        with suppress(Error):  # it has just gone on to another page
            landed = page.evaluate(LANDED, [anchor, scripts])
            if not landed["leading"] and not (scripts and landed["sort"] == "moved"):
                break
        page.wait_for_timeout(20)
    return landed


def amiss(landed: dict[str, str], one: Given, scripts: bool) -> str | None:
    """What is wrong with the place that was landed on."""
    if landed["told"] or landed["sort"] in ("retired", "left"):
        return None
    if one.address.startswith(DRAWN):
        return None
    if not landed["named"] and not scripts:  # only a server's own redirect keeps the place without scripts
        return None if landed["kept"] or says(landed["page"], one.words) else "the page does not say it"
    if not landed["seen"]:
        return "no such place"
    return None if says(landed["words"], one.words) else f"says {landed['words'][:80]!r}"


def says(text: str, words: str) -> bool:
    """Whether a text says what stood at an address, perhaps in other words."""
    former, today = (set(re.findall(r"\w+", folded(one).casefold())) for one in (words, text))
    return len(former & today) >= SHARE * len(former)


def test_the_data_of_every_release_can_be_fetched(year: BuiltSite) -> None:
    files = [one.address[1:] for one in given(year) if re.search(FILE, one.address)]
    assert len(files) > 15
    assert [name for name in files if not (year.root / name).is_file()] == []


def test_the_ledger_has_them_all(year: BuiltSite) -> None:
    held = set((year.root.parent / "data/addresses.txt").read_text("utf-8").splitlines())
    assert [one.address for one in given(year) if one.address not in held] == []
