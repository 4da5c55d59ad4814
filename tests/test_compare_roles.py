"""Roles side by side: what they share, what sets them apart, what one asks beyond the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model.handbook import Handbook
from tests.conftest import Once
from tests.support.axe import faults
from tests.support.pages import BuiltSite
from tests.support.server import serving
from tests.support.team_lead import LEAD, OWN_DUTY, add_lead

NAVIGATOR, CRISIS = "recovery-navigator", "mental-health-crisis-worker"
PAIR = f"compare/?roles={NAVIGATOR},{LEAD}"
THREE = f"compare/?roles={NAVIGATOR},{CRISIS},{LEAD}"


@pytest.fixture(scope="session")
def wider(once: Once) -> BuiltSite:
    """The site with a third role, which differs from the other two."""
    return once("with-lead", add_lead)


@pytest.fixture(scope="session")
def address(wider: BuiltSite) -> Iterator[str]:
    with serving(wider.root) as address:
        yield address


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator(".comparison [data-section=competencies] table").wait_for()
    return page


def section(page: Page, key: str) -> Any:
    return page.locator(f".comparison [data-section={key}]")


def press_on(page: Page, name: str) -> None:
    """Tab on to the stop that bears this name and press Enter."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.replace(/\\s+/g, ' ').trim()") == name:
            page.keyboard.press("Enter")
            return
    pytest.fail(f'no stop is called "{name}"')


def test_what_two_roles_share_and_what_only_one_has(page: Page, address: str) -> None:
    opened(page, address + PAIR)
    duties = section(page, "accountabilities")
    expect(duties.locator(".group", has_text="In both roles").locator("li")).to_have_count(16)
    only = duties.locator(".group", has_text="Only in Team Lead")
    expect(only.locator("li")).to_have_text([OWN_DUTY["text"]])
    needs = section(page, "person-specification").locator("h3")
    assert "Desirable for Recovery Navigator; Essential for Team Lead" in " ".join(
        "; ".join(sorted(heading.split("; "))) for heading in needs.all_inner_texts()
    )
    expect(section(page, "organisation").locator("tbody tr", has_text="Team").first).to_contain_text(
        "Differs"
    )
    change = section(page, "competencies").locator("tbody tr", has_text="Working with Change").first
    expect(change).to_contain_text("Differs")
    expect(change.locator("td").last).to_contain_text("Desired: Level 5")


def test_words_that_differ_are_marked_by_more_than_colour(page: Page, address: str) -> None:
    opened(page, address + PAIR)
    marked = section(page, "accountabilities").locator(".wordings mark")
    expect(marked).to_have_text(["members", "leads"])
    look = marked.first.evaluate(
        "one => { const own = getComputedStyle(one); return [own.fontWeight, own.textDecorationLine] }"
    )
    assert look == ["700", "underline"]
    expect(section(page, "context").locator(".wordings mark").first).to_have_text("Assessment and Recovery")


def test_a_group_alone_takes_the_whole_width(page: Page, address: str) -> None:
    opened(page, f"{address}compare/?roles={NAVIGATOR},{CRISIS}")
    context = section(page, "context")
    width = "one => one.getBoundingClientRect().width"
    alone = context.locator(".group", has_text="Only in Mental Health Crisis Worker").first
    assert alone.evaluate(width) == context.evaluate(width)


def test_no_role_is_asked_for_where_none_is_left(page: Page, server: str, address: str) -> None:
    opened(page, f"{server}compare/?roles={NAVIGATOR},{CRISIS}")
    expect(page.locator(".add-role")).to_be_hidden()
    opened(page, f"{address}compare/?roles={NAVIGATOR},{CRISIS}")
    expect(page.locator("#role optgroup")).to_have_count(1)
    page.get_by_role("button", name="Add this role").click()
    assert page.locator("#role").evaluate("one => one.matches(':invalid')")
    expect(page).to_have_url(f"{address}compare/?roles={NAVIGATOR},{CRISIS}")


def test_three_roles_stand_side_by_side(page: Page, address: str) -> None:
    opened(page, address + THREE)
    expect(section(page, "competencies").locator("thead th")).to_have_text(
        ["Recovery Navigator", "Mental Health Crisis Worker", "Team Lead"]
    )
    headings = section(page, "accountabilities").locator("h3")
    expect(headings).to_have_text(["In all three roles", "Only in Team Lead", "Worded differently"])
    reworded = section(page, "accountabilities").locator(".wordings > div > p:first-child")
    expect(reworded).to_have_text(
        ["In Recovery Navigator and Mental Health Crisis Worker", "Only in Team Lead"]
    )
    expect(page.locator(".moves h2")).to_have_count(2)
    expect(page.locator(".add-role")).to_be_hidden()


def test_differences_only_is_kept_in_the_address(page: Page, address: str) -> None:
    opened(page, address + PAIR)
    shared = page.get_by_role("heading", name="In both roles").first
    switch = page.get_by_role("switch", name="Differences only")
    switch.focus()
    page.keyboard.press("Space")
    expect(shared).to_be_hidden()
    expect(page).to_have_url(f"{address}{PAIR}&differences=only")
    expect(section(page, "purpose")).to_contain_text("No differences.")
    page.reload()
    expect(switch).to_be_checked()
    expect(page.get_by_role("heading", name="Only in Team Lead").first).to_be_visible()
    expect(shared).to_be_hidden()
    switch.uncheck()
    page.go_back()
    expect(switch).to_be_checked()
    page.go_forward()
    expect(switch).not_to_be_checked()
    expect(shared).to_be_visible()


def test_to_move_lists_what_the_other_asks_beyond_with_links_that_exist(
    page: Page, address: str, wider: BuiltSite
) -> None:
    opened(page, address + PAIR)
    moves = page.locator(".moves")
    expect(moves.locator("h2")).to_have_text("Moving from Recovery Navigator to Team Lead")
    expect(moves.locator("h3")).to_have_text(
        [
            "2 more accountabilities",
            "1 more performance measure",
            "1 more criterion",
            "1 competency at a higher level",
        ]
    )
    expect(moves).to_contain_text("Essential, now desirable")
    expect(moves).to_contain_text("worded otherwise now")
    expect(moves).to_contain_text("Desired: Level 5 (now Level 3)")
    for link in moves.locator("li a").all():
        where, anchor = urldefrag(link.evaluate("one => one.href").removeprefix(address))
        assert where in wider.pages
        assert not anchor or anchor in wider[where].ids


def test_a_role_asks_nothing_beyond_one_that_asks_the_same(page: Page, address: str) -> None:
    opened(page, f"{address}compare/?roles={NAVIGATOR},{CRISIS}")
    expect(page.locator(".moves")).to_contain_text(
        "Mental Health Crisis Worker asks nothing that Recovery Navigator does not ask already."
    )


def test_from_a_role_page_to_a_comparison_of_three_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}roles/{NAVIGATOR}/")
    page.locator("#related").evaluate("one => { one.tabIndex = -1; one.focus() }")
    press_on(page, "compare with Mental Health Crisis Worker")
    page.locator(".comparison h3").first.wait_for()
    expect(page).to_have_url(f"{address}compare/?roles={NAVIGATOR},{CRISIS}")
    page.get_by_label("Team", exact=True).focus()
    page.keyboard.type("Crisis")
    page.keyboard.press("Tab")
    expect(page.locator("#role optgroup")).to_have_count(1)
    page.keyboard.type("Team Lead")
    press_on(page, "Add this role")
    expect(page).to_have_url(address + THREE)
    expect(page.locator(".chosen-heading")).to_be_focused()
    press_on(page, "Put first: Mental Health Crisis Worker")
    expect(page).to_have_url(f"{address}compare/?roles={CRISIS},{NAVIGATOR},{LEAD}")
    press_on(page, "Remove: Recovery Navigator")
    expect(page).to_have_url(f"{address}compare/?roles={CRISIS},{LEAD}")
    expect(page.locator(".moves h2")).to_have_text("Moving from Mental Health Crisis Worker to Team Lead")
    expect(page.get_by_role("status").filter(has_text="Comparing")).to_contain_text(
        "Comparing Mental Health Crisis Worker and Team Lead"
    )
    page.go_back()
    expect(page.locator(".chosen > li")).to_have_count(3)
    page.go_back()
    expect(page.locator(".chosen h3").first).to_have_text("Recovery Navigator")


def test_only_the_chosen_profiles_are_loaded_and_statements_on_demand(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    opened(page, f"{address}compare/?roles={NAVIGATOR},{LEAD}")
    page.wait_for_load_state("networkidle")
    data = sorted(url for url in asked if url.startswith("data/"))
    assert data == ["data/roles.json", f"data/roles/{NAVIGATOR}.json", f"data/roles/{LEAD}.json"]
    folded = section(page, "competencies").locator("details").first
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(folded).to_contain_text("Plans own work and meets agreed goals within the time available")
    expect(folded).to_contain_text("Level 3 Desired for both roles")
    assert sum(url.startswith("data/competencies/") for url in asked) == 1


def test_a_role_that_is_gone_is_named_and_can_be_removed(page: Page, address: str) -> None:
    page.goto(f"{address}compare/?roles={NAVIGATOR},no-such-role")
    gone = page.locator(".chosen > li", has_text="no-such-role")
    expect(gone).to_contain_text("could not be loaded")
    gone.get_by_role("button", name="Remove").click()
    expect(page).to_have_url(f"{address}compare/?roles={NAVIGATOR}")
    expect(page.locator(".comparison")).to_be_hidden()


def test_the_link_to_a_comparison_can_be_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page(), f"{address}{PAIR}&differences=only")
    page.get_by_role("button", name="Copy link to this comparison").press("Enter")
    expect(page.get_by_text("Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}{PAIR}&differences=only"
    context.close()


def test_without_scripts_the_page_leads_to_what_serves_instead(plain_page: Page, address: str) -> None:
    plain_page.goto(address + PAIR)
    assert plain_page.get_by_text("Comparing needs scripts").is_visible()
    assert not plain_page.locator(".compare").is_visible()
    plain_page.locator(".without-scripts").get_by_role("link", name="Team Lead").click()
    assert "Shares 16 accountabilities with Recovery Navigator" in plain_page.locator("aside").inner_text()
    plain_page.go_back()
    plain_page.locator(".without-scripts").get_by_role("link", name="competencies").click()
    assert plain_page.locator(".matrix").is_visible()


def test_every_role_page_leads_to_its_comparison(site: BuiltSite, book: Handbook) -> None:
    for role in book.roles.values():
        links = [link.attributes["href"] or "" for link in site[role.address].article.css(".related a")]
        assert any(link.startswith(f"../../compare/?roles={role.id}") for link in links), role.id


def test_axe_finds_nothing_in_any_state(view: Page, address: str) -> None:
    found = {}
    for state in (
        "compare/",
        f"compare/?roles={LEAD}",
        "compare/?roles=gone",
        PAIR,
        f"{PAIR}&differences=only",
        THREE,
    ):
        view.goto(address + state)
        view.wait_for_load_state("networkidle")
        for summary in view.locator("tr.below:not(.same) summary").all():
            summary.click()
        view.wait_for_load_state("networkidle")
        if wrong := faults(view):
            found[state] = wrong
    assert not found
