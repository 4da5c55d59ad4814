"""From level to level: pairs of statements stand side by side; scripts mark the words that differ."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model.handbook import Handbook
from tests.support.pages import BuiltSite, folded

LADDER = "competencies/customer-care/"
MARKED_ANEW = """async (texts) => {
  const pair = [...document.querySelectorAll(".growth-pair p > a")].slice(0, 2);
  pair.forEach((one, n) => { one.textContent = texts[n]; });
  const { src } = [...document.scripts].find((script) => script.src.includes("/growth."));
  await import(`${src}?again`);
  const marks = (one) => [...one.children].map((mark) => [mark.localName, mark.textContent]);
  return pair.map((one) => [one.textContent, marks(one)]);
}"""
"""The first pair with other texts, marked once more: each text, and what is marked in it."""


@pytest.mark.parametrize(
    ("old", "new", "lower", "upper"),
    [
        ("good with users, visitors too", "good with users too", [", visitors"], []),
        ("Knows users.", "Knows users and carers.", [], ["and carers"]),
        ("Knows users", "Knows users.", [], ["."]),
        ("Plans own work", "Leads whole teams well", [], []),
        ("Plans own work", "Plans whole teams and other things", [], []),
        ("Plans own work", "Plans whole work", ["own"], ["whole"]),
    ],
)
def test_only_words_that_differ_are_marked(
    page: Page, server: str, old: str, new: str, lower: list[str], upper: list[str]
) -> None:
    page.goto(server + LADDER)
    below, above = page.evaluate(MARKED_ANEW, [old, new])
    assert below == [old, [["del", words] for words in lower]]
    assert above == [new, [["ins", words] for words in upper]]


def test_the_marks_are_explained_where_they_stand(page: Page, server: str) -> None:
    page.goto(server + LADDER)
    expect(page.locator(".growth > p")).to_contain_text("words struck through stand only at the lower level")
    expect(page.locator(".growth-marks")).to_be_visible()
    pair = page.locator(".growth-pair")
    expect(pair.locator("> :first-child del").first).to_be_visible()
    expect(pair.locator("> :last-child ins").first).to_be_visible()
    expect(pair.locator("> :first-child ins, > :last-child del")).to_have_count(0)


def test_without_scripts_both_texts_stand_whole_and_no_marks_are_promised(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + LADDER)
    expect(page.locator(".growth > p")).to_be_visible()
    expect(page.locator(".growth-marks")).to_be_hidden()
    expect(page.locator(".growth-pair :is(del, ins)")).to_have_count(0)
    context.close()


def test_each_statement_stands_beside_the_one_it_grows_from(site: BuiltSite, book: Handbook) -> None:
    for competency in book.competencies.values():
        pairs = [
            [(link.attributes["href"], folded(link.text())) for link in row.css("a")]
            for row in site[competency.address].tree.css(".growth-pair")
        ]
        texts = {placed.key: placed.statement for placed in competency.statements()}
        assert pairs == [
            [(f"#{one}", folded(texts[one].text)) for one in (statement.grows_from, key)]
            for key, statement in texts.items()
            if statement.grows_from
        ]
