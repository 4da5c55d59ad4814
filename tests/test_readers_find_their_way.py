"""From home to anywhere and back by keyboard; what stands around every page; paper; privacy."""

from __future__ import annotations

import re

import brotli
import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from macros.model.handbook import Handbook
from tests.support.pages import BuiltSite, folded
from tests.support.paper import letters, printed

ROLE = "roles/recovery-navigator/"


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
    follow(page, "Copy link: plans own work")
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


DOORS = ["Roles", "Competencies", "Values, teams and partners", "Tools", "About"]


def test_five_doors_stand_on_every_page(site: BuiltSite) -> None:
    for page in site.pages.values():
        assert [folded(tab.text()) for tab in page.tree.css(".tabs a")] == DOORS, page.address
        menu = page.tree.css(".menu__pages > ul > li > :is(a, .heading)")
        assert [folded(door.text()) for door in menu] == DOORS, page.address


def test_all_pages_share_one_left_edge(page: Page, server: str) -> None:
    edges = set()
    for address in ("", "roles/", ROLE, "competencies/", "glossary/", "find/", "guide/", "reflect/"):
        page.goto(server + address)
        edges.add(page.locator("h1").evaluate("one => one.getBoundingClientRect().left"))
    assert len(edges) == 1


def test_roles_lead_to_what_they_are_made_of(site: BuiltSite) -> None:
    for kind in ("accountabilities/", "person-specification/"):
        assert any(link.attributes["href"] == f"../{kind}" for link in site["roles/"].article.css("a"))
        [record] = [page for page in site.pages if page.startswith(kind) and page != kind][:1]
        marked = site[record].tree.css_first(".tabs [aria-current]")
        assert marked is not None and marked.text() == "Roles"
        trail = [folded(step.text()) for step in site[record].tree.css(".trail a")]
        assert trail[:2] == ["Home", "Roles"]


def test_how_to_change_the_handbook_is_for_editors(site: BuiltSite) -> None:
    for page in site.pages.values():
        assert not any("guide/" in (a.attributes["href"] or "") for a in page.article.css("a")), page.address


def test_the_home_page_has_one_search_field(page: Page, server: str) -> None:
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(server)
        expect(page.locator(".find input")).to_be_visible()
        assert page.locator(".search-open").evaluate("one => one.offsetWidth") < 60


def test_the_home_page_shows_the_framework_in_levels_and_words(site: BuiltSite, book: Handbook) -> None:
    rows = site[""].article.css(".glance tbody tr")
    assert len(rows) == len(book.competencies)
    for row, competency in zip(rows, book.competencies.values(), strict=True):
        cells = {cell.attributes.get("data-level"): cell for cell in row.css("td") if cell.css("a")}
        assert list(cells) == [book.framework.levels[level] for level in competency.levels]
        for role in book.roles.values():
            for level, word in role.competencies[competency.id].items():
                said = cells[book.framework.levels[level]]
                assert book.framework.expectations[word] in said.text()
                link = said.css_first("a")
                assert link is not None
                assert link.attributes["href"] == f"{competency.address}#level-{level}"


def test_role_cards_fill_their_row(page: Page, server: str) -> None:
    page.goto(server)
    cards = page.locator("section:has(> #roles) .cards")
    ends = "one => one.getBoundingClientRect().right"
    assert cards.locator("li").last.evaluate(ends) == cards.evaluate(ends)


def test_help_in_distress_stands_on_every_page(site: BuiltSite) -> None:
    for page in site.pages.values():
        links = {link.attributes["href"] for link in page.tree.css(".help-line li a")}
        assert links == {"tel:999", "tel:111", "tel:116123", "sms:85258"}, page.address
        assert "Numbers last checked on" in page.text_of(".help-line")


def test_what_only_editors_need_stands_folded_at_the_foot(
    page: Page, server: str, site: BuiltSite, book: Handbook
) -> None:
    for built in site.pages.values():
        if built.address == "404.html":
            continue
        page_again = LexborHTMLParser(built.html)
        [fold] = page_again.css(".about-text")
        assert "open" not in fold.attributes, built.address
        said = folded(fold.text())
        assert "overrides/" not in said, built.address
        assert re.search(r"Version [0-9a-f]{10}\.", said), built.address
        fold.decompose()
        rest = folded(page_again.css("article")[0].text().replace("Note: bring a pen", ""))
        for word in (
            "Note: ",
            "made from the file",
            "Editors drew",
            "As the profile prints",
            "with no claim",
        ):
            assert word not in rest, (built.address, word)
    assert "Source: docs/guide.md" in site["guide/"].text_of(".about-text")
    role = book.roles["recovery-navigator"]
    page.goto(f"{server}{role.address}#notes")
    for entry in book.notes_on(role):
        expect(page.locator(".about-text").get_by_role("link", name=entry.note.title)).to_be_visible()


def test_the_page_of_one_sentence_says_it_once_under_its_short_name(site: BuiltSite, book: Handbook) -> None:
    named = {**book.accountabilities, **book.criteria}
    assert len({one.label for one in named.values()}) == len(named)
    for sentence in named.values():
        page = site[sentence.address]
        assert page.text_of("h1") == sentence.label
        assert len(sentence.label) <= 50
        assert page.text.count(folded(sentence.text)) == 1, sentence.id
        for entry in book.notes_on(sentence):
            assert folded(entry.note.doubt) in page.text
    near = site["accountabilities/manage-risk/"].tree.css_first("ul.near")
    assert near is not None and "safeguarding training" in near.text()


def test_every_value_and_pillar_names_where_it_shows(site: BuiltSite, book: Handbook) -> None:
    for value in book.values.values():
        links = {a.attributes["href"] for a in site[value.address].article.css("ul.entries a")}
        assert links, value.id
        assert "Editors linked the value to sentences" in site[value.address].text_of(".about-text")
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
    for item in page.article.css("li"):
        assert item.css_first("a") is not None, item.text()


def test_both_roles_say_that_their_address_is_as_printed_and_in_doubt(
    site: BuiltSite, book: Handbook
) -> None:
    for role in book.roles.values():
        assert site[role.address].text_of("p:has(.line)").startswith("Address in the profile")
        notes = [link.attributes["href"] for link in site[role.address].tree.css(".about-text a")]
        assert "../../sources/#notes.two-addresses" in notes


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
