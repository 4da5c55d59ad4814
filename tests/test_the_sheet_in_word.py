"""The sheet as a file for word processors: made in the browser, and exact."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from macros.model.handbook import Handbook
from tests.conftest import Once
from tests.support import word_file
from tests.support.pages import BuiltSite, folded
from tests.support.server import serving
from tests.support.supervision import FIRST, ROLE, SECOND, chosen, note, opened, saved
from tests.support.word_file import WordFile
from tests.test_doubts_stand_wherever_the_words_stand import CUT_OFF
from tests.test_notes_for_supervision import statements_of
from tests.test_texts_keep_their_lines import tell_more

WRITTEN = "  two  blanks\tand a tab\n\n<b>&amp;</b> \\n 😀 שלום\u2028_x0041_"


def downloaded(page: Page) -> WordFile:
    return word_file.opened(Path(saved(page, "Download for Word").path()))


def test_it_holds_headings_tables_and_every_statement(page: Page, server: str, book: Handbook) -> None:
    opened(page, server)
    note(page).fill("mine")
    download = saved(page, "Download for Word")
    assert download.suggested_filename == f"supervision-{ROLE}.docx"
    file = word_file.opened(Path(download.path()))
    role = book.roles[ROLE]
    competencies = [one.title for key, one in book.competencies.items() if key in role.competencies]
    assert file.texts("Title") == ["A sheet for supervision"]
    assert file.texts("Heading1") == [*competencies, "What was agreed overall"]
    assert set(file.texts("Heading2")) >= {"Entry, Level 2", "Desired, Level 3", "One level up, Level 4"}
    assert {"Title", "Heading1", "Heading2"} <= file.named_styles()
    assert file.language() == "en-GB"
    assert {"Recovery Navigator", "Name: ", "Supervisor:", "Date:"} <= set(file.texts())
    tables = list(file.tables())
    assert file.heads() == len(tables)
    assert {tuple(head) for head, *_ in tables} == {("Statement", "Notes"), ("What was agreed", "By when")}
    said = {row[0].splitlines()[0] for table in tables for row in table if row[0].strip()}
    assert {folded(one) for one in statements_of(book, role)} <= {folded(one) for one in said}
    assert [FIRST, "mine"] in tables[0]


def test_a_note_comes_out_as_it_was_written(page: Page, server: str) -> None:
    opened(page, server)
    note(page).fill(WRITTEN)
    note(page, SECOND).evaluate(
        """one => {
          one.value = "a\\vb\\u0001c\\uffffd\\ud800e";
          one.dispatchEvent(new Event("input", {bubbles: true}));
        }"""
    )
    rows = [row for table in downloaded(page).tables() for row in table]
    assert [FIRST, WRITTEN] in rows
    assert [SECOND, "a\ufffdb\ufffdc\ufffdd\ufffde"] in rows


def test_it_says_whose_it_is_what_was_agreed_and_only_what_has_notes(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    chosen(page, "Zoë O’Hara")
    note(page).fill("an example")
    page.get_by_role("textbox", name="What was agreed on Achieving Results", exact=True).fill("Go on")
    page.get_by_role("textbox", name="By when What was agreed on Achieving Results").fill("in spring")
    page.get_by_label("How much to print or download").select_option("Only what has notes")
    download = saved(page, "Download for Word")
    assert download.suggested_filename == f"supervision-{ROLE}-zoë-o-hara.docx"
    file = word_file.opened(Path(download.path()))
    assert "Name: Zoë O’Hara" in file.texts()
    assert file.texts("Heading1") == ["Achieving Results"]
    assert list(file.tables()) == [
        [["Statement", "Notes"], [FIRST, "an example"]],
        [["What was agreed", "By when"], ["Go on", "in spring"]],
    ]


def test_it_tells_of_doubts(page: Page, server: str) -> None:
    opened(page, server)
    assert any(text.startswith(f"In doubt: {CUT_OFF}") for text in downloaded(page).texts())


def test_it_holds_what_else_a_statement_says(once: Once, page: Page) -> None:
    with serving(once("told-in-lines", tell_more).root) as server:
        opened(page, server)
        said = [row[0] for table in downloaded(page).tables() for row in table]
    assert any("For example: Notices who is left out." in text for text in said)


def test_its_library_is_fetched_when_it_is_asked_for_and_not_before(page: Page, server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, server)
    assert not [url for url in asked if "/word." in url]
    downloaded(page)
    assert len([url for url in asked if "/word." in url]) == 1


def test_the_licences_of_what_is_bundled_in_are_published(site: BuiltSite) -> None:
    for library in ("docx", "fflate", "nanoid", "minisearch"):
        assert "Permission is hereby granted" in (site.root / f"assets/{library}.LICENSE.txt").read_text(
            "utf-8"
        )
