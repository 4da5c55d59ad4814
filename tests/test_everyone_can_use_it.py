"""Every kind of page in a real browser: accessible, private, usable by keyboard on a narrow screen."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import slow
from tests.support.axe import STILL, faults
from tests.support.pages import BuiltSite

KINDS = [
    "",
    "404.html",
    "roles/",
    "roles/recovery-navigator/",
    "competencies/",
    "competencies/working-with-change/",
    "values/",
    "values/compassion/",
    "teams/",
    "teams/crisis-team/",
    "partners/",
    "partners/awp/",
    "accountabilities/",
    "accountabilities/build-trusting-relationships/",
    "person-specification/",
    "about/",
    "sources/",
    "framework/",
    "compare/",
    "find/",
    "glossary/",
    "guide/",
    "privacy/",
    "help/",
    "reflect/?role=recovery-navigator",
    "i-work-here/",
    "i-manage-or-recruit/",
    "i-am-applying/",
]


def found_by_axe(page: Page, server: str, addresses: list[str]) -> dict[str, Any]:
    """What is wrong with the unfolded pages at `addresses`."""
    found: dict[str, Any] = {}
    for address in addresses:
        page.goto(server + address)
        page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true })")
        if wrong := faults(page):
            found[address] = wrong
    return found


def test_axe_finds_nothing_on_any_kind_of_page_unfolded(view: Page, server: str) -> None:
    assert not found_by_axe(view, server, KINDS)


@pytest.mark.slow
def test_axe_finds_nothing_on_any_page_in_any_view(view: Page, server: str, site: BuiltSite) -> None:
    assert not found_by_axe(view, server, sorted(site.pages))


@pytest.mark.parametrize("until", ["load", slow("networkidle")])
def test_nothing_is_asked_of_any_other_server_and_the_policy_holds(
    context: BrowserContext, server: str, site: BuiltSite, until: Literal["load", "networkidle"]
) -> None:
    page = context.new_page()
    outside: list[str] = []
    complaints: list[str] = []
    page.on(
        "request",
        lambda request: (
            outside.append(request.url) if not request.url.startswith((server, "data:")) else None
        ),
    )
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for address in KINDS if until == "load" else {*KINDS, *site.pages}:
        page.goto(server + address, wait_until=until)
        page.evaluate(STILL)
    page.goto(f"{server}?q=recovery")
    page.wait_for_selector(".md-search-result__item")
    assert not outside
    assert not complaints


def test_the_menu_opens_and_closes_by_keyboard_on_a_narrow_screen(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{server}roles/recovery-navigator/")
    button = page.locator(".menu-open")
    for _ in range(6):
        page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    assert button.evaluate("one => one === document.activeElement")
    assert button.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('#__menu')"
        )
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("one => one === document.activeElement")


@pytest.mark.parametrize("width", [1280, 360])
def test_a_linked_statement_is_unfolded_in_view_and_marked(page: Page, server: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}roles/recovery-navigator/#achieving-results.plans-own-work")
    statement = page.locator("[id='achieving-results.plans-own-work']")
    statement.wait_for(state="visible")
    header = page.locator(".md-header").evaluate("one => one.getBoundingClientRect().bottom")
    assert header > 0
    assert statement.evaluate(
        "(one, header) => { const box = one.getBoundingClientRect(); "
        "return box.top >= header && box.bottom <= innerHeight }",
        header,
    )
    other = page.locator("[id='achieving-results.level-2'] li:not(:target)").first
    shadow = "one => getComputedStyle(one).backgroundColor + getComputedStyle(one).boxShadow"
    assert statement.evaluate(shadow) != other.evaluate(shadow)


@pytest.mark.parametrize("width", [1280, 1000])
@pytest.mark.parametrize(
    "place",
    [
        "roles/recovery-navigator/#next",
        "roles/recovery-navigator/#context",
        "glossary/#recovery",
        "guide/#retire-a-role",
    ],
)
def test_the_contents_list_marks_the_section_that_was_reached(
    page: Page, server: str, place: str, width: int
) -> None:
    address, _, anchor = place.partition("#")
    page.set_viewport_size({"width": width, "height": 900})
    marked = page.locator(".contents .md-nav__link--active")
    page.goto(server + place)
    expect(marked).to_have_attribute("href", f"#{anchor}")
    page.goto(server + address)
    page.locator(f".contents a[href='#{anchor}']").click()
    expect(marked).to_have_attribute("href", f"#{anchor}")


def test_copy_link_copies_the_address_and_says_so(context: BrowserContext, server: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{server}competencies/achieving-results/")
    page.locator("#plans-own-work .copy-link").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Link copied")).to_be_attached()
    assert (
        page.evaluate("navigator.clipboard.readText()")
        == f"{server}competencies/achieving-results/#plans-own-work"
    )
    assert page.url.endswith("#plans-own-work")


def test_each_link_to_copy_is_named_by_its_sentence(page: Page, server: str) -> None:
    page.goto(f"{server}competencies/achieving-results/")
    expect(page.locator("#plans-own-work .copy-link")).to_have_accessible_name(
        "Copy link to this: Plans own work and meets agreed goals within the time available"
    )
    names = page.locator(".copy-link").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert len(names) == len(set(names)) > 1


def test_the_menu_sets_sections_without_pages_apart(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{server}roles/")
    page.locator(".menu-open").click()
    menu = page.get_by_role("navigation", name="Menu")
    look = (
        "one => { const own = getComputedStyle(one); "
        "return [own.borderInlineStartWidth, own.paddingInlineStart] }"
    )
    assert menu.get_by_text("Accountabilities").evaluate(look) == ["0px", "0px"]
    assert menu.get_by_text("Find a statement").evaluate(look) != ["0px", "0px"]


def test_what_only_serves_on_a_screen_is_not_printed(page: Page, server: str) -> None:
    page.goto(f"{server}roles/recovery-navigator/#next")
    link = page.get_by_role("link", name="To print only this part, follow this link and print")
    expect(link).to_be_visible()
    page.emulate_media(media="print")
    expect(link).to_be_hidden()


def test_levels_are_open_on_paper(page: Page, server: str) -> None:
    page.goto(f"{server}roles/recovery-navigator/")
    assert not page.locator("[id='achieving-results.plans-own-work']").is_visible()
    page.emulate_media(media="print")
    assert page.locator("[id='achieving-results.plans-own-work']").is_visible()


@pytest.mark.parametrize("address", ["", "no/such/page/"])
def test_search_is_at_hand_on_the_home_page_and_where_a_page_is_missing(
    page: Page, server: str, address: str
) -> None:
    page.goto(server + address)
    page.locator("form.find input").press_sequentially("stigma")
    page.wait_for_selector(".md-search-result__item")
    assert page.locator("ul.doors a").count() == 3


def test_essential_and_desirable_are_told_apart_by_words(page: Page, server: str) -> None:
    page.goto(f"{server}roles/recovery-navigator/")
    assert page.locator("#essential").inner_text() == "Essential"
    assert page.locator("#desirable").inner_text() == "Desirable"
