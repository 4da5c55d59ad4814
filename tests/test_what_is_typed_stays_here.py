"""What readers type reaches no server: not in an address, not in a header, not in a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import BuiltSite
from tests.support.server import serving

SEARCHED, FILTERED, WRITTEN = "anxieties", "ethnicity", "a quince for the zeppelin"
TYPED = re.compile("anxiet|ethnic|quince|zeppelin", re.IGNORECASE)
ROLES = "recovery-navigator,mental-health-crisis-worker"


@pytest.fixture
def log() -> list[str]:
    return []


@pytest.fixture
def told(site: BuiltSite, log: list[str]) -> Iterator[str]:
    """The address of a server that writes down what it is told."""
    with serving(site.root, log=log) as address:
        yield address


def heard(log: list[str]) -> list[str]:
    """The requests that hold something typed."""
    return [request for request in log if TYPED.search(unquote_plus(request))]


def search(page: Page) -> None:
    """Search by the dialog, follow what is found, and come back to it."""
    page.keyboard.press("Control+k")
    page.keyboard.type(SEARCHED)
    page.locator("#__search a[role=option]").first.click()
    expect(page.locator("article mark").first).to_have_text(re.compile(SEARCHED, re.IGNORECASE))
    page.reload()
    page.go_back()
    page.reload()
    expect(page.locator("#__search input")).to_have_value(SEARCHED)


def find(page: Page, address: str) -> None:
    """Type words into the finder, choose beside them, come back to them, and follow a result."""
    page.goto(f"{address}find/")
    page.locator(".finder:not([hidden])").wait_for()
    page.locator("#words").press_sequentially(FILTERED)
    page.get_by_label("Role", exact=True).select_option("recovery-navigator")
    expect(page.locator(".found > li").first).to_be_visible()
    page.reload()
    page.locator(".finder:not([hidden])").wait_for()
    expect(page.locator("#words")).to_have_value(FILTERED)
    page.go_back()
    page.go_forward()
    page.locator(".found > li a").first.click()
    page.wait_for_url(lambda url: "/find/" not in url)


def write(page: Page, address: str) -> None:
    """Write a note on the sheet."""
    page.goto(f"{address}reflect/?role=recovery-navigator")
    page.locator(".sheet-part").first.wait_for()
    page.eval_on_selector_all("article details", "all => all.forEach(one => { one.open = true })")
    page.locator("article textarea").first.fill(WRITTEN)
    page.locator("article textarea").first.blur()
    page.reload()
    page.locator(".sheet-part").first.wait_for()


def test_no_typed_word_reaches_the_server(page: Page, told: str, log: list[str], site: BuiltSite) -> None:
    page.route("**/*", lambda route: route.continue_())  # so all is asked for each time
    assert not [address for address in site.pages if TYPED.search(address)]
    page.goto(told)
    search(page)
    find(page, told)
    page.goto(f"{told}compare/?roles={ROLES}")
    page.locator("[data-section=competencies]").first.wait_for()
    page.get_by_role("button", name="Remove").first.press("Enter")
    page.get_by_label("Role", exact=True).press_sequentially("Recovery")
    write(page, told)
    page.wait_for_load_state("networkidle")
    for asked in ("assets/search.", "find/?role=recovery-navigator ", "compare/?roles=", "reflect/?role="):
        assert any(request.startswith(f"GET /{asked}") for request in log), asked
    assert not heard(log)


@pytest.mark.parametrize(
    "older",
    [
        f"find/?words={FILTERED}",
        f"?q={SEARCHED}",
        f"about/?q={SEARCHED}",
        f"competencies/achieving-results/?h={SEARCHED}",
        f"nowhere/?h={SEARCHED}",
    ],
)
def test_what_an_older_link_sent_is_not_sent_again(page: Page, told: str, log: list[str], older: str) -> None:
    page.goto(told + older)
    page.wait_for_load_state("networkidle")
    assert len(heard(log)) == 1
    page.reload()
    page.wait_for_load_state("networkidle")
    if page.locator("#__search[open]").count():
        page.keyboard.press("Escape")
    page.locator("a.wordmark").click()
    page.wait_for_url(told)
    page.wait_for_load_state("networkidle")
    assert len(log) > 5
    assert len(heard(log)) == 1


def test_older_links_to_what_a_search_found_still_mark_it(page: Page, told: str) -> None:
    page.goto(f"{told}competencies/achieving-results/?h=Goals+own#plans-own-work")
    expect(page).to_have_url(f"{told}competencies/achieving-results/#plans-own-work")
    expect(page.locator("#plans-own-work mark")).to_have_text(["own", "goals"])
    page.goto(f"{told}about/?h=mental&from=mail")
    expect(page).to_have_url(f"{told}about/?from=mail")
    expect(page.locator("article mark").first).to_have_text(re.compile("mental", re.IGNORECASE))


def test_no_page_says_where_its_reader_came_from(
    site: BuiltSite, page: Page, told: str, log: list[str]
) -> None:
    for built in site.pages.values():
        (said,) = built.tree.css("meta[name=referrer]")
        assert said.attributes["content"] == "no-referrer", built.address
    page.goto(f"{told}find/?role=recovery-navigator")
    page.locator(".found > li a").first.click()
    page.wait_for_url(lambda url: "/find/" not in url)
    page.wait_for_load_state("networkidle")
    assert not [request for request in log if re.search("^referer:.*(find|role)", request, re.M | re.I)]


def test_the_page_on_privacy_names_all_that_is_kept(site: BuiltSite, page: Page, told: str) -> None:
    page.goto(told)
    page.locator(".palette > summary").click()
    page.get_by_label("Dark colours").check()
    search(page)
    find(page, told)
    write(page, told)
    names = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    kept = page.evaluate("async () => [document.cookie, ...await caches.keys(), await indexedDB.databases()]")
    assert kept == ["", []]
    told_of = [code.text() for code in site["privacy/"].article.css("dd code")]
    assert len(names) >= 2
    for name in names:
        assert any(part in name for part in told_of), name
    for part in told_of:
        assert any(part in name for name in names), part
