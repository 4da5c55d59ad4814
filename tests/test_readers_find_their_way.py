"""From home to anywhere and back by keyboard; what stands around every page; paper; privacy."""

from __future__ import annotations

import brotli
import pytest
from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from tests.support.pages import BuiltSite, folded
from tests.support.paper import letters, printed


def follow(page: Page, name: str) -> None:
    """Tab to the first link that bears this name in the main text and press Enter."""
    page.locator("article").focus()
    for _ in range(200):
        page.keyboard.press("Tab")
        said = page.evaluate("document.activeElement.innerText?.trim() || document.activeElement.ariaLabel")
        if said == name:
            page.keyboard.press("Enter")
            page.wait_for_load_state()
            return
    pytest.fail(f'no stop is called "{name}"')


def test_home_to_a_statement_a_value_a_team_and_back_by_keyboard(page: Page, server: str) -> None:
    page.goto(server)
    follow(page, "Recovery Navigator")
    expect(page.locator("h1")).to_have_text("Recovery Navigator")
    follow(page, "Achieving Results")
    follow(page, "Copy link to this: Plans own work and meets agreed goals within the time available")
    expect(page).to_have_url(f"{server}competencies/achieving-results/#plans-own-work")
    page.goto(server)
    follow(page, "Compassion")
    expect(page.locator("h1")).to_have_text("Compassion")
    page.go_back()
    follow(page, "Recovery Navigator")
    follow(page, "Assessment and Recovery Team")
    expect(page.locator("h1")).to_have_text("Assessment and Recovery Team")
    page.locator("nav[aria-label=Breadcrumb] a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Staff handbook")


def test_the_sections_are_called_as_the_navigation_names_them(site: BuiltSite) -> None:
    for page in site.pages.values():
        names = [folded(tab.text()) for tab in page.tree.css(".tabs a")]
        assert names[:3] == ["Home", "Roles", "Competencies"], page.address


def test_help_in_distress_stands_on_every_page(site: BuiltSite) -> None:
    for page in site.pages.values():
        links = {link.attributes["href"] for link in page.tree.css(".help-line li a")}
        assert links == {"tel:999", "tel:111", "tel:116123", "sms:85258"}, page.address
        assert "Numbers last checked on" in page.text_of(".help-line")


def test_every_value_and_pillar_names_where_it_shows(site: BuiltSite, book: Handbook) -> None:
    for value in book.values.values():
        links = {a.attributes["href"] for a in site[value.address].article.css("ul.entries a")}
        assert links, value.id
        assert "Editors drew these links" in site[value.address].text
    for key, pillar in book.consortium.pillars.items():
        section = site["about/"].tree.css_first(f'section:has(> h3[id="{key}"])')
        assert section is not None
        assert len(section.css("ul.entries a")) == sum(len(keys) for _, keys in pillar.shows_in)


def test_the_hub_is_drawn_from_the_data_and_said_in_words(site: BuiltSite) -> None:
    figure = site["teams/crisis-team/"].tree.css_first("figure.hub")
    assert figure is not None
    assert len(figure.css("circle.spoke")) == 3
    assert "3 locality spokes" in figure.text()
    assert "24 hour hub" in figure.text()


def test_a_partner_page_says_where_it_is_named(site: BuiltSite) -> None:
    assert "A gap left to fill" in site["partners/missing-link/"].text
    assert "None of the role profiles" in site["partners/nilaari/"].text
    assert "Recovery Navigator" in site["partners/second-step/"].text


def test_a_partner_page_names_the_roles_it_employs_once_and_claims_no_more(site: BuiltSite) -> None:
    page = site["partners/second-step/"]
    links = [link.attributes["href"] for link in page.article.css("a")]
    assert links.count("../../roles/recovery-navigator/") == 1
    assert "../../roles/recovery-navigator/#organisation" not in links
    assert "say no more" not in page.text
    assert "say no more" in site["partners/nilaari/"].text
    for item in page.article.css("li"):
        assert item.css_first("a") is not None, item.text()


def test_both_roles_say_that_their_address_is_as_printed_and_in_doubt(
    site: BuiltSite, book: Handbook
) -> None:
    for role in book.roles.values():
        fact = site[role.address].tree.css_first(".facts div:has(.line)")
        assert fact is not None
        assert folded(fact.text()).startswith("Address in the profile")
        link = fact.css_first("a")
        assert link is not None and link.attributes["href"] == "../../sources/#notes.two-addresses"


def test_levels_without_entry_are_said_to_be_as_printed(site: BuiltSite, book: Handbook) -> None:
    note = "sources/#notes.two-exceptional-levels"
    assert any(a.attributes["href"] == f"../{note}" for a in site["i-am-applying/"].article.css("a"))
    without = {
        key
        for role in book.roles.values()
        for key, levels in role.competencies.items()
        if "entry" not in levels.values()
    }
    noted = {
        key
        for key, competency in book.competencies.items()
        if any(a.attributes["href"] == f"../../{note}" for a in site[competency.address].article.css("a"))
    }
    assert noted == without


def test_the_framework_holds_every_statement(site: BuiltSite, book: Handbook) -> None:
    text = site["framework/"].text
    for statement in book.statements.values():
        assert statement.text in text
    assert text.count("Desired for") == 10


def test_the_framework_prints_on_landscape_paper_with_nothing_cut(
    page: Page, server: str, book: Handbook
) -> None:
    page.goto(f"{server}framework/")
    (width, height), text = printed(page)
    assert width > height
    for statement in book.statements.values():
        assert letters(statement.text) in text


@pytest.mark.parametrize(
    "address", ["roles/recovery-navigator/", "competencies/customer-care/", "sources/", "glossary/"]
)
def test_other_pages_print_upright_without_the_shell(page: Page, server: str, address: str) -> None:
    page.goto(server + address)
    (width, height), text = printed(page)
    assert width < height
    assert letters("Search this handbook") not in text


def test_a_role_page_is_light(site: BuiltSite, book: Handbook) -> None:
    for role in book.roles.values():
        assert len(brotli.compress(site[role.address].html.encode())) <= 12_000


def test_only_the_choice_of_colours_is_stored(page: Page, server: str) -> None:
    for address in ("", "roles/recovery-navigator/", "competencies/customer-care/", "framework/"):
        page.goto(server + address)
    page.goto(f"{server}#q=recovery")
    page.wait_for_selector("[role=option]")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.goto(server)
    page.locator(".palette summary").click()
    page.get_by_label("Dark colours").check()
    assert page.evaluate("Object.keys(localStorage).every(key => key.endsWith('__palette'))")
    assert page.evaluate("localStorage.length") == 1
    assert "__palette" in page.request.get(f"{server}privacy/").text()


def test_reporting_a_fault_names_page_key_and_version(grown: BuiltSite) -> None:
    page = grown["roles/recovery-navigator/"]
    link = page.tree.css_first(".feedback a")
    assert link is not None
    assert (link.attributes["href"] or "").startswith(
        "mailto:handbook@example.org?subject=Recovery%20Navigator&body=roles/recovery-navigator/ "
    )
    assert "Looked after by The people team." in page.text
    assert "To be reviewed by 3 February 2031." in folded(page.text)


def test_nothing_about_faults_is_shown_while_no_address_is_set(site: BuiltSite) -> None:
    for page in site.pages.values():
        assert not page.tree.css(".feedback"), page.address
