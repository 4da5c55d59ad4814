"""A first visit costs little: few requests, few bytes, and full marks from Lighthouse."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from typing import IO, Any

import brotli
import pytest
from playwright.sync_api import Browser, BrowserContext, Response

from tests.conftest import slow
from tests.support.browser import found
from tests.support.node import node_path
from tests.support.pace import slowness
from tests.support.pages import BuiltSite
from tests.support.project import ROOT
from tests.support.server import Handler, serving

LIMITS = {
    "": 15_000,
    "competencies/achieving-results/": 16_000,
    "roles/recovery-navigator/": 24_000,
    "find/": 30_000,
    "compare/": 30_000,
    "reflect/?role=recovery-navigator": 30_000,
}
"""By page the most bytes of a first visit; data that it shows is left out."""

REQUESTS = 8
BLOCKING = 300
"""Bytes of a script that the page waits for."""

LIGHTHOUSE = ROOT / ".browser/lighthouse/node_modules/lighthouse/cli/index.js"
MARKS = ("performance", "accessibility", "best-practices", "seo")
PHONE = 4
"""How many times slower a phone is taken to be, as by Lighthouse; less where this machine is slow itself."""
TRIES = 5
"""A busy machine gets more tries, not less to reach."""


def first_visit(context: BrowserContext, address: str) -> dict[str, bytes]:
    """What a browser fetches that has nothing yet, the icon included, by address."""
    page = context.new_page()
    answers: dict[str, Response] = {}
    page.on("response", lambda answer: answers.update({answer.url: answer}))
    page.goto(address, wait_until="networkidle")
    fetched = {url: answer.body() for url, answer in answers.items()}
    icon = page.evaluate("document.querySelector('link[rel=icon]').href")
    return {icon: page.request.get(icon).body(), **fetched}


@pytest.mark.parametrize(("address", "limit"), LIMITS.items())
def test_a_first_visit_is_few_requests_and_few_bytes(
    context: BrowserContext, server: str, address: str, limit: int
) -> None:
    fetched = first_visit(context, server + address)
    sizes = {url: len(brotli.compress(body)) for url, body in fetched.items() if ".json" not in url}
    assert len(sizes) <= REQUESTS, sizes
    assert sum(sizes.values()) <= limit, sizes


def test_a_page_has_two_scripts_and_two_styles_at_most_and_waits_for_a_few_bytes_only(
    site: BuiltSite,
) -> None:
    for page in site.pages.values():
        waiting, *late = page.tree.css("script[src]")
        assert len((site.root / (waiting.attributes["src"] or "").lstrip("./")).read_bytes()) < BLOCKING
        assert len(late) <= 2, page.address
        assert all(script.attributes.get("type") == "module" for script in late), page.address
        assert len(page.tree.css("link[rel=stylesheet]")) <= 2, page.address


SHIFTS = """window.shifts = [];
new PerformanceObserver((seen) => {
  for (const { value, sources } of seen.getEntries()) {
    shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
  }
}).observe({ type: "layout-shift", buffered: true });"""
LATE = 0.2
"""Seconds that data take to come."""

PIECE = 0.05
"""Seconds that a piece of a page takes to come, long enough to be painted."""

FILLED = [
    *LIMITS,
    "reflect/",
    "compare/?roles=recovery-navigator,mental-health-crisis-worker",
]


@pytest.mark.parametrize("width", [slow(1280), 412])
def test_nothing_moves_when_late_data_come(browser: Browser, server: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 823})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.route("**/*.json", lambda route: (time.sleep(LATE), route.continue_()))
    moved = {}
    for address in FILLED:
        page.goto(server + address, wait_until="networkidle")
        if shifts := page.evaluate("shifts"):
            moved[address] = shifts
    context.close()
    assert not moved


class InPieces(Handler):
    """Sends what stands above a page's text piece by piece, as a slow network does."""

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:
        for piece in re.split(rb"(?=<)(?=.*<main)", source.read(), flags=re.DOTALL):
            outputfile.write(piece)
            time.sleep(PIECE)


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 412, 1280])
def test_nothing_moves_while_a_page_comes_in_pieces(browser: Browser, site: BuiltSite, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 823})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    with serving(site.root, kind=InPieces) as server:
        page.goto(f"{server}compare/", wait_until="networkidle")
    moved = page.evaluate("shifts")
    context.close()
    assert not moved


def lighthouse(address: str, chromium: str) -> Any:
    """What Lighthouse says of a page."""
    command = [
        node_path(),
        str(LIGHTHOUSE),
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(MARKS)}",
        f"--throttling.cpuSlowdownMultiplier={PHONE / slowness()}",
        "--chrome-flags=--headless=new --no-sandbox",
    ]
    environment = {**os.environ, "CHROME_PATH": chromium}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def marks(said: Any) -> dict[str, float]:
    return {name: said["categories"][name]["score"] for name in MARKS}


def missed(said: Any) -> list[Any]:
    """What is less than full: the audit, and what it saw."""
    audits = said["audits"].values()
    return [(one["id"], one.get("displayValue")) for one in audits if one["score"] not in {None, 1}]


@pytest.mark.slow
@pytest.mark.alone
@pytest.mark.parametrize("address", LIMITS)
def test_lighthouse_gives_full_marks_and_nothing_shifts(site: BuiltSite, address: str) -> None:
    if not (chromium := found()):
        pytest.skip("Lighthouse was not asked: this machine lacks a Chromium of its own")
    with serving(site.root, compressed=True) as server:
        for _ in range(TRIES):
            said = lighthouse(server + address, chromium)
            assert said["audits"]["cumulative-layout-shift"]["numericValue"] == 0, missed(said)
            if set(marks(said).values()) == {1}:
                return
    pytest.fail(f"{marks(said)}: {missed(said)}")
