"""Several sheets under names of one's own: a manager's, one for each person, whose notes never mix."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from macros.model.handbook import Handbook
from tests.support.axe import faults
from tests.support.paper import letters, printed
from tests.support.supervision import (
    FIRST,
    OTHER,
    ROLE,
    SECOND,
    SHEET,
    chosen,
    cleared,
    entries,
    note,
    opened,
    press,
    said,
    saved,
    stored,
    title,
    unfolded,
)

AGREED = "What was agreed on Achieving Results"
OLD = {"text": "kept", "words": FIRST, "role": "Recovery Navigator", "competency": "Achieving Results"}
OLD_NAME = f"{ROLE}.achieving-results.plans-own-work"


def follow(page: Page, name: str) -> Page:
    """Open one of the sheets that are listed."""
    page.get_by_role("navigation", name="Your sheets").get_by_role("link", name=name, exact=True).click()
    expect(title(page)).to_have_text(name)
    return unfolded(page)


def listed(page: Page) -> list[str]:
    return page.get_by_role("navigation", name="Your sheets").get_by_role("link").all_inner_texts()


def unfold_settings(page: Page) -> None:
    page.locator(".sheet-settings summary").click()


def test_sheets_of_one_role_do_not_mix_and_no_typed_word_gets_into_an_address(
    context: BrowserContext, server: str
) -> None:
    page, asked = context.new_page(), list[str]()
    context.on("request", lambda request: asked.append(f"{request.url} {request.post_data}"))
    page.goto(f"{server}reflect/")
    for name in ("Alexandra", "Samuel"):
        note(chosen(page, name)).fill(f"for {name}")
        asked.append(page.url)
    note(chosen(page, "Kimberley", OTHER)).fill("for Kimberley")
    expect(title(page)).to_have_text("Kimberley, Mental Health Crisis Worker")
    assert listed(page) == [
        "Kimberley, Mental Health Crisis Worker",
        "Alexandra, Recovery Navigator",
        "Samuel, Recovery Navigator",
    ]
    for name in ("Samuel", "Alexandra"):
        expect(note(follow(page, f"{name}, Recovery Navigator"))).to_have_value(f"for {name}")
        page.reload()
        expect(title(page)).to_have_text(f"{name}, Recovery Navigator")
        expect(note(page)).to_have_value(f"for {name}")
        asked += [page.url, page.title()]
    page.go_back()
    expect(note(page)).to_have_value("for Samuel")
    assert not [one for one in asked for word in ("Alexandra", "Samuel", "Kimberley") if word in one]


def test_the_same_name_opens_the_same_sheet_and_none_the_one_without(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    note(chosen(page, "Alex")).fill("hers")
    note(chosen(page, "")).fill("mine")
    assert OLD_NAME in stored(page)
    expect(note(chosen(page, "  alex "))).to_have_value("hers")
    expect(note(chosen(page, ""))).to_have_value("mine")
    assert listed(page) == ["Recovery Navigator", "Alex, Recovery Navigator"]
    expect(page.locator(".sheet-links [aria-current=page]")).to_have_text("Recovery Navigator")
    assert page.url == server + SHEET
    assert len(entries(page)) == 3


def test_the_address_of_a_role_opens_a_sheet_of_that_role(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    chosen(page, "Zoe")
    chosen(page, "Alex", OTHER)
    note(chosen(page, "Alex")).fill("hers")
    opened(page, server)
    expect(title(page)).to_have_text("Alex, Recovery Navigator")
    expect(note(page)).to_have_value("hers")


def test_the_link_to_the_content_does_not_lose_the_open_sheet(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    chosen(page, "Alex")
    note(chosen(page, "Sam")).fill("his")
    page.get_by_role("link", name="Skip to content").press("Enter")
    expect(page.locator("#__content")).to_be_focused()
    page.reload()
    expect(title(page)).to_have_text("Sam, Recovery Navigator")


def test_a_role_that_is_called_otherwise_keeps_its_sheets(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    note(chosen(page, "Alex")).fill("hers")
    chosen(page, "Sam")

    def renamed(route: Route) -> None:
        route.fulfill(body=route.fetch().text().replace('"title":"Recovery Navigator"', '"title":"Guide"'))

    page.route("**/data/roles*", renamed)
    page.route("**/data/roles/*.json", renamed)
    page.reload()
    expect(title(page)).to_have_text("Sam, Guide")
    assert listed(page) == ["Alex, Guide", "Sam, Guide"]
    expect(note(follow(page, "Alex, Guide"))).to_have_value("hers")


def test_a_sheet_chosen_while_the_page_still_reads_is_the_one_that_opens(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    note(chosen(page, "Alex")).fill("hers")
    note(chosen(page, "Sam")).fill("his")
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    page.route("**/data/roles.json", wait)
    page.reload(wait_until="domcontentloaded")
    page.get_by_role("navigation", name="Your sheets").get_by_role("link", name="Alex, Recovery").click()
    waiting.pop().continue_()
    expect(title(page)).to_have_text("Alex, Recovery Navigator")
    page.wait_for_load_state("networkidle")
    expect(title(page)).to_have_text("Alex, Recovery Navigator")
    expect(note(page)).to_have_value("hers")


def test_a_sheet_is_named_and_renamed_but_no_two_alike(page: Page, server: str) -> None:
    opened(page, server)
    note(page).fill("begun without a name")
    unfold_settings(page)
    page.get_by_label("Whose sheet this is").fill("Alex")
    page.keyboard.press("Enter")
    expect(title(page)).to_have_text("Alex, Recovery Navigator")
    expect(note(page)).to_have_value("begun without a name")
    page.reload()
    expect(title(page)).to_have_text("Alex, Recovery Navigator")
    expect(note(chosen(page, "Sam"))).to_have_value("")
    unfold_settings(page)
    page.get_by_label("Whose sheet this is").fill("ALEX")
    press(page, "Keep this name")
    expect(said(page)).to_contain_text("already")
    expect(title(page)).to_have_text("Sam, Recovery Navigator")
    assert listed(page) == ["Alex, Recovery Navigator", "Sam, Recovery Navigator"]


def test_a_name_that_is_being_typed_stays_while_notes_are_written(page: Page, server: str) -> None:
    opened(page, server)
    unfold_settings(page)
    page.get_by_label("Whose sheet this is").fill("Sam")
    note(page).press_sequentially("his")
    expect(page.get_by_label("Whose sheet this is")).to_have_value("Sam")
    press(page, "Keep this name")
    expect(title(page)).to_have_text("Sam, Recovery Navigator")
    expect(note(page)).to_have_value("his")


def test_what_failed_is_no_longer_said_once_it_works(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    page.locator(f"#sheet-role option[value={ROLE}]").wait_for(state="attached")
    page.route("**/data/roles/*.json", lambda route: route.abort())
    page.get_by_label("Role", exact=True).select_option(ROLE)
    press(page, "Open its sheet")
    expect(said(page)).to_contain_text("could not be read just now")
    page.unroute_all()
    press(page, "Open its sheet")
    expect(title(page)).to_have_text("Recovery Navigator")
    expect(said(page)).to_be_empty()
    expect(page.locator(".without-scripts")).to_be_hidden()
    page.route("**/word.*.js", lambda route: route.abort())
    press(page, "Download for Word")
    expect(said(page)).to_contain_text("could not be read just now")
    page.unroute_all()
    press(page, "Print", exact=True)
    expect(said(page)).to_be_empty()


def test_one_part_is_printed_alone_and_then_all_again(page: Page, server: str) -> None:
    opened(page, server)
    page.evaluate("window.print = () => {}")  # which some browsers never say the end of
    parts = page.locator(".sheet-part")
    for n in (0, 1):
        parts.nth(n).evaluate(
            "one => { one.open = true; one.querySelector('[data-action=print-one]').click() }"
        )
        expect(page.locator(".alone")).to_have_count(1)
    press(page, "Print", exact=True)
    expect(page.locator(".alone")).to_have_count(0)


def test_one_sheet_is_removed_once_that_is_confirmed_and_can_be_taken_back(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    note(chosen(page, "Alex")).fill("hers")
    note(chosen(page, "Sam")).fill("his")
    before = entries(page)
    unfold_settings(page)
    press(page, "Remove this sheet")
    expect(page.get_by_role("button", name="Keep", exact=True)).to_be_focused()
    assert not faults(page)
    press(page, "Keep", exact=True)
    assert entries(page) == before
    press(page, "Remove this sheet")
    press(page, "Remove", exact=True)
    expect(title(page)).to_have_count(0)
    expect(said(page)).to_be_focused()
    assert "Sam" not in json.dumps(entries(page)) and "Sam" not in page.locator(".sheet-tools").inner_text()
    expect(note(follow(page, "Alex, Recovery Navigator"))).to_have_value("hers")
    press(page, "Undo the last change")
    expect(title(page)).to_have_text("Sam, Recovery Navigator")
    assert entries(page) == before


def test_clearing_clears_names_too_and_every_sheet_comes_back(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    note(chosen(page, "Alex")).fill("hers")
    note(chosen(page, "Sam")).fill("his")
    before = entries(page)
    cleared(page)
    assert not entries(page)
    assert "Sam" not in page.locator("article").inner_text()
    press(page, "Take it back")
    expect(title(page)).to_have_text("Sam, Recovery Navigator")
    assert entries(page) == before


def test_a_sheet_that_another_page_removes_is_put_away(context: BrowserContext, server: str) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(f"{server}reflect/")
    note(chosen(one, "Alex")).fill("hers")
    two.goto(one.url)
    expect(title(two)).to_have_text("Alex, Recovery Navigator")
    cleared(one)
    expect(said(two)).to_contain_text("removed on another page")
    expect(title(two)).to_have_count(0)


def test_what_was_agreed_and_by_when_is_kept_and_printed(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    chosen(page, "Alex")
    note(page, AGREED).first.fill("Shadow an assessment")
    page.get_by_role("textbox", name=f"By when {AGREED}").fill("our next talk")
    page.get_by_role("heading", name="What was agreed overall").click()
    page.get_by_role("textbox", name="What was agreed", exact=True).fill("Meet monthly")
    page.get_by_role("textbox", name="By when What was agreed", exact=True).fill("from June")
    assert not faults(page)
    page.reload()
    unfolded(page)
    expect(page.get_by_role("textbox", name=AGREED, exact=True)).to_have_value("Shadow an assessment")
    expect(page.get_by_role("textbox", name="By when What was agreed", exact=True)).to_have_value("from June")
    _, text = printed(page)
    for one in ("Name Alex", "Supervisor", "Date", "Shadow an assessment", "our next talk", "from June"):
        assert letters(one) in text, one


def test_paper_holds_all_or_only_what_has_notes(page: Page, server: str) -> None:
    opened(page, server)
    note(page).fill("an example")
    page.get_by_role("heading", name="What was agreed overall").click()
    page.get_by_role("textbox", name="By when What was agreed", exact=True).fill("from June")
    _, text = printed(page)
    assert letters(SECOND) in text and "CustomerCare" in text
    page.get_by_label("How much to print or download").select_option("Only what has notes")
    _, text = printed(page)
    for one in (FIRST, "an example", "from June", "Achieving Results", "Entry"):
        assert letters(one) in text, one
    assert letters(SECOND) not in text and "CustomerCare" not in text and "Desired" not in text


@pytest.mark.parametrize("button", ["Print", "Download for Word"])
def test_where_only_notes_are_wanted_and_there_are_none_that_is_said(
    page: Page, server: str, button: str
) -> None:
    opened(page, server)
    page.get_by_label("How much to print or download").select_option("Only what has notes")
    press(page, button, exact=True)
    expect(said(page)).to_contain_text("no notes on this sheet")


@pytest.mark.parametrize("heading", ["Accountabilities", "Performance measures"])
def test_duties_and_measures_are_on_a_sheet_that_wants_them_and_none_with_notes_goes(
    page: Page, server: str, book: Handbook, heading: str
) -> None:
    page.goto(f"{server}reflect/")
    chosen(page, "Alex")
    part = page.locator(".sheet-part", has=page.get_by_role("heading", name=heading, exact=True))
    expect(part).to_have_count(0)
    unfold_settings(page)
    press(page, f"Add: {heading}")
    expect(page.get_by_role("button", name=f"Leave out: {heading}")).to_be_focused()
    role = book.roles[ROLE]
    duties = [book.accountabilities[key].text for key in role.accountabilities]
    lines = duties if heading == "Accountabilities" else role.performance_measures.values()
    assert set(part.locator(".sheet-words > p").all_text_contents()) == set(lines)
    part.locator("summary").click()
    part.get_by_role("textbox").first.fill("done")
    press(page, f"Leave out: {heading}")
    expect(said(page)).to_contain_text("holds notes")
    chosen(page, "Sam")
    expect(part).to_have_count(0)
    page.reload()
    follow(page, "Alex, Recovery Navigator")
    expect(part.get_by_role("textbox").first).to_have_value("done")
    part.get_by_role("textbox").first.fill("")
    unfold_settings(page)
    press(page, f"Leave out: {heading}")
    expect(part).to_have_count(0)


def kept(page: Page, server: str, written: dict[str, Any]) -> None:
    """Storage as an earlier version of the page has left it."""
    page.goto(f"{server}reflect/")
    prefix = page.evaluate("new URL('../', location.href).pathname") + ".reflect."
    page.evaluate(
        "([prefix, all]) => Object.entries(all).forEach(([name, one]) =>"
        " localStorage.setItem(prefix + name, JSON.stringify(one)))",
        [prefix, written],
    )


def test_notes_of_earlier_versions_are_the_first_sheet_of_their_role(page: Page, server: str) -> None:
    kept(page, server, {OLD_NAME: OLD})
    opened(page, server)
    expect(title(page)).to_have_text("Recovery Navigator")
    expect(note(page)).to_have_value("kept")
    assert entries(page) == {OLD_NAME: OLD}


def test_a_part_that_holds_notes_is_never_hidden(page: Page, server: str) -> None:
    kept(page, server, {f"{ROLE}._accountabilities.manage-risk": {**OLD, "text": "beside a duty"}})
    opened(page, server)
    expect(page.locator(".sheet-part").first.locator("h3")).to_have_text("Accountabilities")
    expect(page.locator(".sheet-row.written textarea")).to_have_value("beside a duty")
    expect(page.locator(".sheet-left")).to_be_hidden()


@pytest.mark.parametrize("kind", ["notes for supervision", "notes for a sheet"])
def test_files_of_earlier_versions_load_into_the_sheet_without_a_name(
    page: Page, server: str, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "notes.json"
    file.write_text(json.dumps({"kind": kind, "version": 1, "notes": {OLD_NAME: OLD}}), "utf-8")
    page.goto(f"{server}reflect/")
    chosen(page, "Alex")
    page.locator("#sheet-file").set_input_files(file)
    expect(said(page)).to_contain_text("Notes: 1")
    expect(note(page)).to_have_value("")
    expect(note(follow(page, "Recovery Navigator"))).to_have_value("kept")


def test_a_file_holds_one_sheet_or_all_and_its_names_find_their_sheets(
    browser: Browser, page: Page, server: str, tmp_path: Path
) -> None:
    page.goto(f"{server}reflect/")
    note(chosen(page, "Sam")).fill("secret")
    note(chosen(page, "Alex")).fill("hers")
    press(page, "Save notes as a file")
    one = saved(page, "Only “Alex, Recovery Navigator”")
    assert one.suggested_filename.startswith("supervision-notes-alex-2")
    assert "secret" not in Path(one.path()).read_text("utf-8")
    press(page, "Save notes as a file")
    everything = tmp_path / "all.json"
    saved(page, "All 2 sheets").save_as(everything)
    context = browser.new_context()
    other = context.new_page()
    other.goto(f"{server}reflect/")
    note(chosen(other, "ALEX"), SECOND).fill("here before")
    other.locator("#sheet-file").set_input_files(everything)
    expect(said(other)).to_contain_text("Sheets: 2. Notes: 2.")
    expect(note(other)).to_have_value("hers")
    expect(note(other, SECOND)).to_have_value("here before")
    expect(note(follow(other, "Sam, Recovery Navigator"))).to_have_value("secret")
    press(other, "Undo the last change")
    assert [one["text"] for one in stored(other).values()] == ["here before"]
    context.close()


def test_a_file_loses_no_note_whatever_its_sheets_are_called(page: Page, server: str, tmp_path: Path) -> None:
    sheet = {"role": ROLE, "title": "Recovery Navigator", "with": []}
    texts = {"Alex": "one", "ALEX": "other", "Sam": " "}
    sheets = [
        {**sheet, "name": name, "notes": {OLD_NAME.partition(".")[2]: {**OLD, "text": text}}}
        for name, text in texts.items()
    ]
    file = tmp_path / "notes.json"
    file.write_text(json.dumps({"kind": "notes for a sheet", "version": 2, "sheets": sheets}), "utf-8")
    page.goto(f"{server}reflect/")
    page.locator("#sheet-file").set_input_files(file)
    expect(said(page)).to_contain_text("Notes: 1.")
    assert [one["text"] for one in stored(page).values()] == ["one\n\nother"]
    file.write_text(json.dumps({"kind": "notes for a sheet", "version": 2, "sheets": []}), "utf-8")
    page.locator("#sheet-file").set_input_files(file)
    expect(said(page)).to_contain_text("is not a file of notes")


def test_without_storage_several_sheets_still_work_until_the_page_is_left(
    context: BrowserContext, server: str
) -> None:
    context.add_init_script("delete window.localStorage; Storage.prototype.setItem = () => { throw 0 }")
    page = context.new_page()
    page.goto(f"{server}reflect/")
    chosen(page, "Alex")
    expect(said(page)).to_contain_text("its storage is full or switched off")
    note(page).fill("hers")
    expect(note(chosen(page, "Sam"))).to_have_value("")
    expect(note(follow(page, "Alex, Recovery Navigator"))).to_have_value("hers")


def test_no_two_controls_of_a_sheet_have_the_same_name(page: Page, server: str) -> None:
    page.goto(f"{server}reflect/")
    chosen(page, "Alex")
    chosen(page, "Sam")
    page.eval_on_selector_all("article details", "all => all.forEach(one => { one.open = true })")
    press(page, "Add: Accountabilities")
    page.eval_on_selector_all("article details", "all => all.forEach(one => { one.open = true })")
    tree = page.locator("article").aria_snapshot()
    controls = [
        line.strip("- ").split(":")[0]
        for line in map(str.strip, tree.splitlines())
        if line.startswith(("- button", "- textbox", "- combobox", "- link"))
    ]
    assert len(controls) > 100
    assert sorted(controls) == sorted(set(controls))
