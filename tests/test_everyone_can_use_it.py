"""Every kind of page in a real browser: accessible, private, usable by keyboard on a narrow screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.conftest import Scheme, slow
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
    "changes/",
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
        page.eval_on_selector_all("article details", "all => all.forEach(one => { one.open = true })")
        if wrong := faults(page):
            found[address] = wrong
    return found


def test_axe_finds_nothing_on_any_kind_of_page_unfolded(
    kept: Callable[[Scheme, int], Page], server: str
) -> None:
    assert not found_by_axe(kept("dark", 320), server, KINDS)


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
    page.goto(f"{server}#q=recovery")
    page.wait_for_selector("[role=option]")
    assert not outside
    assert not complaints


def test_the_menu_opens_and_closes_by_keyboard_on_a_narrow_screen(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{server}roles/recovery-navigator/")
    menu, button = page.locator(".menu"), page.locator(".menu summary")
    reach(page, button)
    expect(menu).not_to_have_attribute("open", "")
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("open", "")
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('#__menu')"
        )
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(button).to_be_focused()


def test_without_scripts_the_menu_works_by_keyboard_on_a_narrow_screen(plain_page: Page, server: str) -> None:
    plain_page.set_viewport_size({"width": 360, "height": 640})
    plain_page.goto(f"{server}roles/recovery-navigator/")
    reach(plain_page, plain_page.locator(".menu summary"))
    plain_page.keyboard.press("Enter")
    link = plain_page.get_by_role("navigation", name="Menu").get_by_role("link", name="Glossary")
    reach(plain_page, link)
    expect(link).to_be_in_viewport()
    plain_page.keyboard.press("Enter")
    plain_page.wait_for_url(f"{server}glossary/")
    expect(plain_page.get_by_role("button", name="Search")).to_have_count(0)
    expect(plain_page.get_by_role("searchbox")).to_have_count(0)


def reach(page: Page, wanted: Locator) -> None:
    """Tab to an element."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    pytest.fail(f"Tab does not reach {wanted}")


def test_the_colours_say_which_is_chosen_and_stay_so(page: Page, server: str) -> None:
    page.goto(server)
    reach(page, page.locator(".palette summary"))
    page.keyboard.press("Enter")
    chosen = page.get_by_role("radio", checked=True)
    expect(chosen).to_have_accessible_name("Colours as on this device")
    reach(page, page.get_by_role("radio", name="Colours as on this device"))
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(chosen).to_have_accessible_name("Dark colours")
    assert page.evaluate(paper) != light
    page.reload()
    assert page.evaluate(paper) != light
    page.locator(".palette summary").click()
    expect(chosen).to_have_accessible_name("Dark colours")
    page.get_by_label("Colours as on this device").check()
    assert page.evaluate("localStorage.length") == 0
    page.keyboard.press("Escape")
    expect(page.locator(".palette summary")).to_be_focused()
    expect(chosen).not_to_be_visible()


COVERED = """() => {
  const bottom = document.querySelector(".top").getBoundingClientRect().bottom;
  const { activeElement, body } = document;
  const reached = activeElement === body ? document.querySelector(":target") : activeElement;
  const box = reached.getBoundingClientRect();
  return box.bottom > 0 && box.top < bottom && box.top > -innerHeight;
}"""
SPACED = "* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}"


@pytest.mark.parametrize("width", [1280, 320])
def test_the_head_never_covers_what_is_reached_even_with_wider_text(
    page: Page, server: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{server}roles/recovery-navigator/")
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet] }",
        SPACED,
    )
    height = page.locator(".top").evaluate("one => one.offsetHeight")
    expect(page.locator("html")).to_have_css("scroll-padding-top", f"{height + 12}px")
    for anchor in ("organisation", "competencies", "related"):
        page.evaluate("anchor => { location.hash = anchor; document.activeElement.blur() }", anchor)
        assert not page.evaluate(COVERED), anchor
    page.locator("article").focus()
    for _ in range(60):
        page.keyboard.press("Tab")
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        outside = "!document.activeElement.closest('.top, .skip, .contents')"
        assert not (page.evaluate(outside) and page.evaluate(COVERED)), page.evaluate(
            "document.activeElement.outerHTML"
        )


@pytest.mark.parametrize("width", [1280, 360])
def test_a_linked_statement_is_unfolded_in_view_and_marked(page: Page, server: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}roles/recovery-navigator/#achieving-results.plans-own-work")
    statement = page.locator("[id='achieving-results.plans-own-work']")
    statement.wait_for(state="visible")
    header = page.locator(".top").evaluate("one => one.getBoundingClientRect().bottom")
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
        "roles/recovery-navigator/#competencies",
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
    marked = page.locator(".contents [aria-current=location]")
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


def test_each_link_to_copy_has_a_short_name_of_its_own(page: Page, server: str) -> None:
    page.goto(f"{server}competencies/achieving-results/")
    expect(page.locator("#plans-own-work .copy-link")).to_have_accessible_name("Copy link: plans own work")
    names = page.locator(".copy-link").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert len(names) == len(set(names)) > 1


def test_the_menu_sets_sections_without_pages_apart(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{server}roles/")
    page.locator(".menu summary").click()
    menu = page.get_by_role("navigation", name="Menu")
    look = (
        "one => { const own = getComputedStyle(one); "
        "return [own.borderInlineStartWidth, own.paddingInlineStart] }"
    )
    assert menu.get_by_text("Roles", exact=True).evaluate(look) != ["0px", "0px"]  # the page itself
    page.goto(f"{server}glossary/")
    page.locator(".menu summary").click()
    assert menu.get_by_text("Roles", exact=True).evaluate(look) == ["0px", "0px"]
    assert menu.get_by_text("Find a statement").evaluate(look) != ["0px", "0px"]


def test_what_only_serves_on_a_screen_is_not_printed(page: Page, server: str) -> None:
    page.goto(f"{server}roles/recovery-navigator/#next")
    link = page.get_by_text("To print only that, follow this link and print.")
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
    page.wait_for_selector("[role=option]")
    assert page.locator("ul.doors a").count() == 3


def test_essential_and_desirable_are_told_apart_by_words(page: Page, server: str) -> None:
    page.goto(f"{server}roles/recovery-navigator/")
    assert page.locator("#essential").inner_text() == "Essential"
    assert page.locator("#desirable").inner_text() == "Desirable"
