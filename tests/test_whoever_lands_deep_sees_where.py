"""Whoever comes by a link to one sentence sees, and hears, what it is and which way is up."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import slow
from tests.support.pages import folded
from tests.test_everyone_can_use_it import SPACED

ROLE = "roles/recovery-navigator/"
CHANGE = "competencies/working-with-change/"
PLACES = {
    f"{ROLE}#person-specification.people-with-multiple-needs": [
        "Recovery Navigator",
        "Person specification",
        "Essential",
        "Experience",
    ],
    f"{ROLE}#accountabilities.work-within-rota": ["Recovery Navigator", "Accountabilities"],
    f"{ROLE}#performance-measures.effectiveness-of-the-team": ["Recovery Navigator", "Performance measures"],
    f"{ROLE}#context.practical-advice-and-support": ["Recovery Navigator", "Job context"],
    f"{ROLE}#customer-care.level-3": ["Recovery Navigator", "Competencies", "Customer Care"],
    f"{ROLE}#achieving-results.plans-own-work": [
        "Recovery Navigator",
        "Competencies",
        "Achieving Results",
        "Entry 2",
    ],
    f"{ROLE}#recovery-orientated-practice.listening-to-peoples-stories": [
        "Recovery Navigator",
        "Competencies",
        "Recovery Orientated Practice",
        "Entry 2",
        "Has an understanding of recovery principles and values…",
    ],
    f"{CHANGE}#implements-new-strategies": ["Working with Change", "Level 4", "Exceptional for 2 roles"],
    "accountabilities/#manage-risk": ["Accountabilities", "Risk and safeguarding"],
}
"""Each address of a sentence, and where it stands."""


@pytest.mark.parametrize("width", [slow(1280), 360])
def test_a_strip_above_the_sentence_says_where_it_stands(page: Page, server: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for address, steps in PLACES.items():
        page.goto("about:blank")
        page.goto(server + address)
        strip = page.get_by_role("navigation", name="Where this stands")
        expect(strip).to_be_in_viewport()
        assert [folded(step) for step in strip.locator("li").all_inner_texts()] == steps
        covered = "one => one.getBoundingClientRect().top < document.querySelector('.top').offsetHeight"
        assert not strip.evaluate(covered), address
        expect(
            page.locator("[role=status]", has_text=f"Where this stands: {', '.join(steps)}")
        ).to_be_attached()


def test_its_steps_lead_up(page: Page, server: str) -> None:
    page.goto(f"{server}{ROLE}#person-specification.people-with-multiple-needs")
    page.get_by_role("navigation", name="Where this stands").get_by_text("Person specification").click()
    expect(page).to_have_url(f"{server}{ROLE}#person-specification")
    expect(page.locator(".landing")).to_have_count(0)


def test_headings_and_controls_get_none(page: Page, server: str) -> None:
    for anchor in ("person-specification", "working-with-change", "next", "related"):
        page.goto(f"{server}{ROLE}#{anchor}")
        page.wait_for_load_state("load")
        expect(page.locator(".landing")).to_have_count(0)
    page.goto(f"{server}{CHANGE}")
    page.locator("#implements-new-strategies .copy-link").click()
    expect(page.get_by_text("Link copied")).to_be_attached()
    expect(page.locator(".landing")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 360])
def test_wider_text_moves_nothing_that_was_landed_on_under_the_head(
    page: Page, server: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{server}{CHANGE}#creates-a-sense-of-ownership")
    expect(page.locator(".landing")).to_be_visible()
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet] }",
        SPACED,
    )
    gap = (
        "() => document.querySelector('.landing').getBoundingClientRect().top"
        " - document.querySelector('.top').getBoundingClientRect().bottom"
    )
    page.wait_for_function(f"() => (({gap})()) >= 0 && (({gap})()) < 60")


@pytest.mark.parametrize("left", ["scrollTo(0, 0)", "document.querySelector('.wordmark').focus()"])
def test_the_page_never_jumps_back_once_its_reader_has_left(page: Page, server: str, left: str) -> None:
    page.goto(f"{server}{CHANGE}#creates-a-sense-of-ownership")
    expect(page.locator(".landing")).to_be_in_viewport()
    page.evaluate(f"new Promise((left) => {{ {left}; scrollTo(0, 0); requestAnimationFrame(left) }})")
    page.evaluate("document.querySelector('article').append(document.createElement('hr'))")
    page.set_viewport_size({"width": 700, "height": 640})
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert page.evaluate("scrollY") == 0


def test_loading_again_leads_to_where_the_reader_was(page: Page, server: str) -> None:
    page.goto(f"{server}{CHANGE}#creates-a-sense-of-ownership")
    expect(page.locator(".landing")).to_be_in_viewport()
    page.evaluate("new Promise((left) => { scrollTo(0, 0); requestAnimationFrame(left) })")
    page.reload()
    expect(page.locator(".landing")).to_be_attached()
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("anchor", ["%", "50%&h=own%", "plans-own-work&h=%"])
def test_an_address_that_was_cut_off_harms_nothing(page: Page, server: str, anchor: str) -> None:
    page.goto(f"{server}competencies/achieving-results/#{anchor}")
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1")).to_be_visible()


def test_the_way_up_from_a_comparison_keeps_it(page: Page, server: str) -> None:
    compared = f"{server}compare/?roles=recovery-navigator,mental-health-crisis-worker"
    page.goto(f"{compared}#accountabilities")
    steps = page.locator(".landing li")
    expect(steps).to_have_text(["Compare roles", "The same in both roles"])
    assert steps.first.locator("a").evaluate("one => one.href") == compared


def test_of_headings_side_by_side_the_contents_mark_the_one_landed_under(page: Page, server: str) -> None:
    page.goto(f"{server}{ROLE}#person-specification.people-with-multiple-needs")
    expect(page.locator(".contents [aria-current=location]")).to_have_attribute("href", "#essential")
    page.goto(f"{server}{ROLE}#person-specification.a-years-experience")
    expect(page.locator(".contents [aria-current=location]")).to_have_attribute("href", "#desirable")
