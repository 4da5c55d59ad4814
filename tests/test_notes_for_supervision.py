"""The sheet for supervision: notes stay in the browser, and none is ever lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.views.growth import next_levels
from tests.conftest import slow
from tests.support import word_file
from tests.support.axe import faults
from tests.support.pages import BuiltSite
from tests.support.paper import letters, printed
from tests.support.supervision import (
    FIRST,
    ROLE,
    SECOND,
    SHEET,
    cleared,
    note,
    opened,
    press,
    said,
    saved,
    stored,
)

FORBIDDEN = """
    Object.defineProperty(window, "localStorage", {
      get() { throw new DOMException("denied", "SecurityError") },
    })
"""


def statements_of(book: Handbook, role: Role) -> set[str]:
    """What the sheet must hold: the entry and desired levels, and the next above them."""
    levels = {
        (competency, level)
        for competency in role.competencies
        for level, word in role.expected_levels(competency)
        if word in {"entry", "desired"}
    }
    levels |= {(step.competency.id, step.level) for step in next_levels(book, role) if step.level}
    return {
        statement.text
        for competency, level in levels
        for statement in book.competencies[competency].levels[level].values()
    }


def test_each_role_has_the_statements_of_entry_desired_and_next_level(
    page: Page, server: str, book: Handbook
) -> None:
    for role in book.roles.values():
        opened(page, server, f"reflect/?role={role.id}")
        page.locator(".sheet-part").nth(len(role.competencies) - 1).wait_for()
        assert set(page.locator(".sheet-words > p").all_text_contents()) == statements_of(book, role)
        rooms = page.locator(".sheet-words + .sheet-room textarea")
        assert rooms.count() == page.locator(".sheet-words").count()
        assert not page.locator("article :is([type=checkbox], [type=radio], [type=number])").count()
        expect(page.locator(".sheet h2")).to_have_text(role.title)


def test_a_role_page_leads_to_its_sheet_and_loads_nothing_of_it(site: BuiltSite, book: Handbook) -> None:
    for role in book.roles.values():
        page = site[role.address]
        assert page.tree.css(f'.actions a[href="../../reflect/?role={role.id}"]')
        assert "scripts/reflect" not in page.html and "reflect.css" not in page.html


def test_notes_are_kept_as_they_are_typed_and_the_address_holds_the_role_only(
    page: Page, server: str
) -> None:
    opened(page, server)
    assert not stored(page)
    note(page).press_sequentially("An example,\nin two lines")
    page.reload()
    expect(note(page)).to_have_value("An example,\nin two lines")
    expect(page.locator(".sheet-part summary").first).to_contain_text("Notes: 1")
    assert page.url == server + SHEET
    assert set(stored(page)) == {f"{ROLE}.achieving-results.plans-own-work"}
    note(page).fill("")
    assert not stored(page)


def test_everything_is_cleared_once_that_is_confirmed_and_can_be_taken_back(page: Page, server: str) -> None:
    opened(page, server)
    note(page).fill("one")
    note(page, SECOND).fill("two")
    press(page, "Clear everything")
    expect(said(page)).to_contain_text("Notes: 2")
    expect(page.get_by_role("button", name="Keep")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Clear everything")).to_be_focused()
    assert len(stored(page)) == 2
    cleared(page)
    expect(said(page)).to_contain_text("Notes: 2")
    assert not stored(page)
    expect(note(page)).to_have_value("")
    note(page).fill("written since")
    press(page, "Take it back")
    expect(note(page)).to_have_value("one\n\nwritten since")
    expect(note(page, SECOND)).to_have_value("two")


def test_whatever_is_pressed_after_clearing_all_comes_back_until_the_page_is_left(
    page: Page, server: str
) -> None:
    opened(page, server)
    note(page).fill("first")
    cleared(page)
    press(page, "Clear everything")
    expect(said(page)).to_contain_text("There are no notes")
    note(page).fill("second")
    cleared(page)
    press(page, "Close")
    undo = page.get_by_role("button", name="Undo the last change")
    undo.click()
    expect(note(page)).to_have_value("second")
    undo.click()
    expect(note(page)).to_have_value("first\n\nsecond")
    expect(undo).to_be_hidden()
    expect(said(page)).to_be_focused()


def test_notes_go_into_a_file_and_come_back_elsewhere(
    browser: Browser, context: BrowserContext, server: str, tmp_path: Path
) -> None:
    page = opened(context.new_page(), server)
    note(page).fill("from the first browser")
    note(page, SECOND).fill("the same in both")
    file = tmp_path / "notes.json"
    saved(page).save_as(file)
    other = browser.new_context()
    page = opened(other.new_page(), server)
    page.locator("#sheet-file").set_input_files(file)
    expect(note(page)).to_have_value("from the first browser")
    expect(said(page)).to_contain_text("Notes: 2")
    press(page, "Take it back")
    expect(note(page)).to_have_value("")
    assert not stored(page)
    other.close()


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Both, one below the other", "here\n\nin the file"),
        ("The file’s", "in the file"),
        ("This browser’s", "here"),
        ("Close", "here"),
    ],
)
def test_where_file_and_browser_differ_the_reader_decides(
    page: Page, server: str, tmp_path: Path, answer: str, expected: str
) -> None:
    opened(page, server)
    note(page).fill("in the file")
    file = tmp_path / "notes.json"
    saved(page).save_as(file)
    note(page).fill("here")
    page.locator("#sheet-file").set_input_files(file)
    expect(said(page)).to_contain_text("say different things beside some statements: 1")
    expect(note(page)).to_have_value("here")
    said(page).get_by_role("button", name=answer).click()
    expect(note(page)).to_have_value(expected)


@pytest.mark.parametrize(
    "content",
    [
        '{"kind": "something else", "version": 1, "notes": {}}',
        slow("not JSON at all"),
        slow("null"),
        slow("[]"),
        slow('{"kind": "notes for supervision", "version": 1, "notes": {"a.b.c": {"text": 1}}}'),
        slow('{"kind": "notes for supervision", "version": 1, "notes": {"__proto__.b": {"text": "x"}}}'),
    ],
)
def test_a_file_that_is_none_is_refused_in_plain_words(
    page: Page, server: str, tmp_path: Path, content: str
) -> None:
    opened(page, server)
    note(page).fill("mine")
    file = tmp_path / "holiday.json"
    file.write_text(content, "utf-8")
    page.locator("#sheet-file").set_input_files(file)
    expect(said(page)).to_contain_text("holiday.json is not a file of notes")
    assert [one["text"] for one in stored(page).values()] == ["mine"]


def test_two_tabs_lose_no_note(context: BrowserContext, server: str) -> None:
    one, two = (opened(context.new_page(), server) for _ in range(2))
    for typed in ("first", " and ", "last"):
        note(one).press_sequentially(typed)
        note(two, SECOND).press_sequentially(typed)
    for page in (one, two):
        expect(note(page)).to_have_value("first and last")
        expect(note(page, SECOND)).to_have_value("first and last")
        assert {value["text"] for value in stored(page).values()} == {"first and last"}
        assert len(stored(page)) == 2
    note(two).fill("the last word")
    expect(note(one)).to_have_value("the last word")
    cleared(one)
    expect(note(two)).to_have_value("")


def changed_handbook(route: Route) -> None:
    """The competency as it might be a year later: one statement reworded, one retired."""
    competency = route.fetch().json()
    statements = competency["levels"][0]["statements"]
    kept = [one for one in statements if one["text"] != SECOND]
    for one in kept:
        one["text"] = one["text"].replace("Plans own work", "Plans their work")
    competency["levels"][0]["statements"] = kept
    route.fulfill(json=competency)


def test_a_note_outlives_the_rewording_and_the_end_of_its_statement(page: Page, server: str) -> None:
    opened(page, server)
    note(page).fill("beside the old words")
    note(page, SECOND).fill("beside a statement that goes")
    page.route("**/achieving-results.json", changed_handbook)
    page.reload()
    reworded = page.locator(".sheet-row", has_text="Plans their work")
    expect(reworded.locator("textarea")).to_have_value("beside the old words")
    expect(reworded.locator(".sheet-changed p")).to_contain_text(f"It was: {FIRST}")
    left = page.locator(".sheet-left .sheet-row")
    expect(left).to_have_count(1)
    expect(left.locator(".sheet-words p")).to_have_text(["From Achieving Results", SECOND])
    expect(left.locator("textarea")).to_have_value("beside a statement that goes")
    left.locator("textarea").press_sequentially("!")
    assert SECOND in {one["words"] for one in stored(page).values()}
    assert not faults(page)
    reworded.get_by_role("button", name="My note still fits").click()
    expect(reworded.locator(".sheet-changed")).to_be_hidden()
    page.reload()
    expect(page.locator(".sheet-row", has_text="Plans their work").locator("textarea")).to_have_value(
        "beside the old words"
    )
    expect(page.locator(".sheet-changed:visible")).to_have_count(0)


def test_a_role_that_is_gone_leaves_its_notes(page: Page, server: str) -> None:
    opened(page, server)
    note(page).fill("still mine")
    page.route("**/data/roles.json", lambda route: route.fulfill(json={"teams": []}))
    page.reload()
    expect(page.locator(".sheet h2")).to_have_text("Recovery Navigator")
    expect(page.locator(".sheet-left textarea")).to_have_value("still mine")
    expect(page.locator(".sheet-head")).to_contain_text("no longer in the handbook")
    page.goto(f"{server}reflect/?role=no-such-role")
    expect(said(page)).to_contain_text("no role of this name")
    page.get_by_role("link", name="Recovery Navigator", exact=True).click()
    expect(page).to_have_url(server + SHEET)


def test_a_full_storage_is_said_and_the_notes_stay_on_the_page(
    context: BrowserContext, server: str, tmp_path: Path
) -> None:
    page = opened(context.new_page(), server)
    note(page, SECOND).fill("kept before")
    page.evaluate(
        """() => {
          for (let size = 1 << 22; size >= 1; size >>= 1) {
            try {
              for (let n = 0; ; n++) localStorage.setItem(`full-${size}-${n}`, "x".repeat(size))
            } catch {}
          }
        }"""
    )
    note(page).fill("there is no room for this")
    expect(said(page)).to_contain_text("its storage is full or switched off")
    assert not faults(page)
    expect(note(page)).to_have_value("there is no room for this")
    file = tmp_path / "notes.json"
    with page.expect_download() as download:
        said(page).get_by_role("button", name="Save notes as a file").click()
    download.value.save_as(file)
    (sheet,) = json.loads(file.read_text("utf-8"))["sheets"]
    texts = {one["text"] for one in sheet["notes"].values()}
    assert texts == {"there is no room for this", "kept before"}
    page.on("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    page.evaluate(
        "Object.keys(localStorage).filter(key => /^full/.test(key)).forEach(key => delete localStorage[key])"
    )
    note(page).press_sequentially(".")
    assert {one["text"] for one in stored(page).values()} == {"there is no room for this.", "kept before"}


def test_a_forbidden_storage_is_said_and_the_sheet_still_works(context: BrowserContext, server: str) -> None:
    context.add_init_script(FORBIDDEN)
    page = opened(context.new_page(), server)
    note(page).fill("only here")
    expect(said(page)).to_contain_text("its storage is full or switched off")
    file = word_file.opened(saved(page, "Download for Word").path())
    assert any(FIRST in row and "only here" in row for table in file.tables() for row in table)
    cleared(page)
    expect(note(page)).to_have_value("")
    press(page, "Take it back")
    expect(note(page)).to_have_value("only here")


def test_an_unreachable_handbook_is_said(page: Page, server: str) -> None:
    page.route("**/data/competencies/*", lambda route: route.abort())
    page.goto(server + SHEET)
    expect(said(page)).to_contain_text("could not be read just now")
    expect(page.get_by_role("heading", name="On paper")).to_be_visible()


def tab_to(page: Page, name: str) -> None:
    """Tab to the next stop whose label or first line is this name."""
    for _ in range(60):
        page.keyboard.press("Tab")
        label = page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).innerText")
        if label.split("\n")[0].strip() == name:
            return
    pytest.fail(f'no stop is called "{name}"')


def test_everything_works_by_keyboard(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    page.locator("#sheet-role option").nth(1).wait_for(state="attached")
    tab_to(page, "Role")
    page.keyboard.type("Recovery")
    tab_to(page, "Open its sheet")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{SHEET}")
    page.locator(".sheet-part").first.wait_for()
    page.locator("article").focus()
    tab_to(page, "Achieving Results")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("By keyboard")
    expect(note(page)).to_have_value("By keyboard")
    expect(note(page)).to_be_focused()
    page.locator("article").focus()
    tab_to(page, "Clear everything")
    page.keyboard.press("Enter")
    tab_to(page, "Clear")
    page.keyboard.press("Enter")
    tab_to(page, "Take it back")
    page.keyboard.press("Enter")
    expect(note(page)).to_have_value("By keyboard")
    expect(page.get_by_role("button", name="Clear everything")).to_be_focused()


@pytest.fixture
def complaints(context: BrowserContext) -> Iterator[list[str]]:
    found: list[str] = []
    context.on("console", lambda one: found.append(one.text) if one.type == "error" else None)
    context.on("weberror", lambda one: found.append(str(one.error)))
    yield found


def test_the_content_policy_holds_whatever_is_done(
    context: BrowserContext, server: str, complaints: list[str]
) -> None:
    page = opened(context.new_page(), server)
    note(page).fill("<img src=x onerror=alert(1)>")
    saved(page)
    saved(page, "Download for Word")
    cleared(page)
    press(page, "Take it back")
    page.reload()
    expect(note(page)).to_have_value("<img src=x onerror=alert(1)>")
    assert not complaints


def test_axe_finds_nothing_in_any_state(view: Page, server: str) -> None:
    view.goto(f"{server}reflect/")
    view.locator("#sheet-role option").nth(1).wait_for(state="attached")
    assert not faults(view), "empty"
    page = opened(view, server)
    assert not faults(page), "open"
    note(page).fill("An example " * 30)
    assert not faults(page), "written"
    page.locator(".sheet-settings summary").click()
    press(page, "Add: Accountabilities")
    press(page, "Clear everything")
    assert not faults(page), "question"
    press(page, "Clear", exact=True)
    assert not faults(page), "message"
    press(page, "Take it back")
    assert not faults(page), "taken back"


def test_a_box_shows_the_whole_note(page: Page, server: str) -> None:
    opened(page, server)
    note(page).fill("line\n" * 30)
    assert note(page).evaluate("one => one.scrollHeight <= one.clientHeight + 1")


def test_paper_holds_every_statement_and_every_note_whole(page: Page, server: str, book: Handbook) -> None:
    opened(page, server)
    written = " ".join(f"sentence-{n}" for n in range(400))
    note(page).fill(written)
    press(page, "Save notes as a file")
    size, text = printed(page)
    assert tuple(map(round, size)) == (595, 842)
    for statement in (*statements_of(book, book.roles[ROLE]), "Supervisor"):
        assert letters(statement) in text, statement
    assert [int(number) for number in re.findall(r"sentence-(\d+)", text)] == list(range(400))
    assert "Clear" not in text and "handedto" not in text


def test_one_competency_prints_alone(page: Page, server: str) -> None:
    opened(page, server)
    page.locator(".sheet-settings summary").click()
    press(page, "Add: Accountabilities")
    page.evaluate("window.print = () => {}")
    press(page, "Print only Achieving Results")
    _, text = printed(page)
    assert "AchievingResults" in text and "CustomerCare" not in text and "Accountabilities" not in text


def test_without_scripts_the_page_leads_to_one_level_up(plain_page: Page, server: str) -> None:
    plain_page.goto(server + SHEET)
    expect(plain_page.get_by_text("Writing here needs scripts")).to_be_visible()
    expect(plain_page.locator(".sheet-tools")).to_be_hidden()
    plain_page.get_by_role("link", name="Recovery Navigator: one level up").click()
    expect(plain_page).to_have_url(f"{server}roles/{ROLE}/#next")


def test_the_privacy_page_says_what_is_kept_and_how_it_goes(site: BuiltSite) -> None:
    text = site["privacy/"].text
    assert ".reflect." in text and "Clear everything" in text
