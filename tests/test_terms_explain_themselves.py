"""A term of the glossary is explained where it is used: by mouse, touch and keyboard, hiding nothing."""

from __future__ import annotations

from collections import Counter

from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborNode

from macros.model.handbook import Handbook
from tests.support.axe import faults
from tests.support.pages import BuiltSite

PAGE = "roles/recovery-navigator/"


def keys_marked_in(node: LexborNode) -> list[str]:
    return [(link.attributes["href"] or "").split("#")[1] for link in node.css("a.term")]


def test_terms_explained_in_place_are_those_of_the_glossary(site: BuiltSite, book: Handbook) -> None:
    marked = {key for page in site.pages.values() for key in keys_marked_in(page.article)}
    assert marked == set(book.glossary)
    assert set(book.glossary) <= site["glossary/"].ids


def test_a_term_is_marked_once_in_a_section(site: BuiltSite) -> None:
    for section in site[PAGE].article.css("details.level"):
        assert max(Counter(keys_marked_in(section)).values(), default=1) == 1


def test_each_term_lists_where_it_is_used(site: BuiltSite, book: Handbook) -> None:
    for key in book.glossary:
        entry = site["glossary/"].tree.css_first(f'section:has(> h2[id="{key}"])')
        assert entry is not None and entry.css("li a"), key


def test_an_explanation_opens_and_closes_by_keyboard(page: Page, server: str, book: Handbook) -> None:
    page.goto(server + PAGE)
    term = page.locator("a.term").first
    card = page.locator("#term-card")
    term.focus()
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    key = (term.get_attribute("href") or "").split("#")[1]
    expect(card).to_contain_text(book.glossary[key].text)
    assert page.url == server + PAGE
    assert not faults(page)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert term.evaluate("one => one === document.activeElement")


def test_an_explanation_opens_by_touch_and_hides_no_part_of_its_term(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(server + PAGE)
    page.eval_on_selector_all("article details", "all => all.forEach(one => { one.open = true })")
    card = page.locator("#term-card")
    for number in range(0, page.locator("a.term").count(), 7):
        term = page.locator("a.term").nth(number)
        term.evaluate("one => one.scrollIntoView({block: 'center'})")
        term.tap()
        expect(card).to_be_visible()
        shown, said = card.bounding_box(), term.bounding_box()
        assert shown and said
        assert shown["y"] >= said["y"] + said["height"] - 1 or shown["y"] + shown["height"] <= said["y"] + 1
        assert shown["x"] >= 0 and shown["x"] + shown["width"] <= 360
        page.touchscreen.tap(350, 70)
        expect(card).to_be_hidden()
    context.close()


def test_without_scripts_a_term_leads_to_the_glossary(plain_page: Page, server: str) -> None:
    plain_page.goto(server + PAGE)
    plain_page.locator("a.term").first.click()
    assert "/glossary/#" in plain_page.url
