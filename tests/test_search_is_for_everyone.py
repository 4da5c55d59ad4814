"""The search costs nothing unused, is never a dead end, and works for every hand, eye and ear."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.model.handbook import Handbook
from tests.support.axe import faults
from tests.support.pages import BuiltSite
from tests.support.poison import ALONE, HOSTILE
from tests.support.project import copy_project, run
from tests.support.search import SearchBox
from tests.support.server import serving

NONSENSE = "qqqq zzzz"
DISTRESSED = ["suicide", "I want to die", "self harm", "999", "samaritans", "suicdal help me"]


def test_a_build_without_what_it_needs_of_npm_says_what_to_type(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / ".browser").unlink()
    done = run(project, "macros", "build")
    assert done.returncode != 0
    assert "Type: make build" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.fixture
def page(page: Page, server: str) -> Page:
    page.goto(server)
    return page


def test_nothing_of_engine_or_index_is_fetched_before_the_first_sign_of_a_search(
    context: BrowserContext, server: str
) -> None:
    page = context.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(server)))
    page.goto(server)
    page.wait_for_load_state("networkidle")
    assert not [one for one in fetched if "search" in one]
    SearchBox(page).open()
    expect(page.locator("#__search")).to_be_visible()
    SearchBox(page).type("recovery")
    assert [one for one in fetched if one.startswith("assets/search.")]
    assert "search/first.json" in fetched


def test_the_number_of_results_is_announced(page: Page) -> None:
    box = SearchBox(page)
    box.type("anxieties")
    expect(box.status).to_have_text("1 page found")
    expect(box.status).to_have_attribute("role", "status")
    box.type("recovery")
    expect(box.status).to_have_text(re.compile(r"^\d+ pages found$"))
    assert int(box.status.inner_text().split()[0]) <= 50


def test_where_nothing_is_found_there_are_doors(page: Page, server: str) -> None:
    box = SearchBox(page)
    box.type(NONSENSE)
    expect(box.status).to_have_text(re.compile("^Nothing found"))
    box.input.press("Enter")
    assert page.url.rstrip("/") == server.rstrip("/")
    box.options.filter(has_text="Browse Roles").click()
    page.wait_for_url(f"{server}roles/*")


def test_where_nothing_is_found_the_nearest_words_can_be_searched_for(page: Page) -> None:
    box = SearchBox(page)
    box.type("sdtigmmax")
    near = box.groups.filter(has_text="Did you mean").first
    expect(near).to_contain_text("stigma")
    near.get_by_role("option").click()
    expect(box.input).to_have_value("stigma")
    expect(box.groups.first.locator("mark").first).to_have_text("stigma")


@pytest.mark.parametrize("query", DISTRESSED)
def test_somebody_in_distress_is_shown_the_help_line_first(page: Page, book: Handbook, query: str) -> None:
    box = SearchBox(page)
    box.type(query)
    for line in book.help.lines:
        expect(box.groups.first).to_contain_text(f"{line.name}: {line.contact}")
    results = " ".join(box.groups.all_inner_texts())
    assert "Did you mean" not in results
    assert "Missing" not in results
    box.input.press("Enter")
    expect(page.locator("h1")).to_have_text(book.help.title)


def test_where_nothing_is_found_the_help_line_stands_last(page: Page, book: Handbook) -> None:
    box = SearchBox(page)
    box.type(NONSENSE)
    expect(box.groups.last).to_contain_text(book.help.lines[0].contact)


def test_text_that_comes_and_goes_without_a_key_is_answered(page: Page) -> None:
    box = SearchBox(page)
    box.type("stigma")
    box.input.select_text()
    page.keyboard.insert_text("rota")
    expect(box.groups.first.locator("mark").first).to_have_text("rota")
    page.get_by_role("button", name="Clear").click()
    expect(box.groups).to_have_count(0)
    expect(box.input).to_be_focused()


def test_tab_stays_in_the_dialog_and_never_opens_it(page: Page) -> None:
    box = SearchBox(page)
    for _ in range(60):
        page.keyboard.press("Tab")
        expect(box.dialog).not_to_be_visible()
    box.type("anxieties")
    reached = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('#__search, body').tagName"))
    assert reached <= {"DIALOG", "BODY"}, "the browser's own controls count as the body"
    expect(box.dialog).to_be_visible()


def test_every_stop_in_the_dialog_has_a_name_and_does_something(page: Page) -> None:
    box = SearchBox(page)
    box.type("customer care")
    way = ("Clear", "Close the search", "Search this handbook")
    for key, stops in (("Tab", way), ("Tab", way), ("Shift+Tab", (way[1], way[0], way[2]))):
        for stop in stops:
            page.keyboard.press(key)
            expect(box.dialog.get_by_label(stop, exact=True)).to_be_focused()


def test_tabbing_into_the_field_of_the_home_page_opens_and_dims_nothing(page: Page) -> None:
    field = page.get_by_label("Search the handbook")
    page.locator(".search-open").focus()
    while not field.evaluate("field => field === document.activeElement"):
        page.keyboard.press("Tab")
    expect(SearchBox(page).dialog).not_to_be_visible()
    page.keyboard.type("r")
    expect(SearchBox(page).dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()


def test_results_are_reached_and_followed_by_keyboard(page: Page) -> None:
    page.keyboard.press("Control+k")
    box = SearchBox(page)
    expect(box.input).to_be_focused()
    page.keyboard.type("customer care")
    box.answer("customer care")
    expect(box.active).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(box.options.first).to_have_attribute("aria-selected", "true")
    active = box.input.get_attribute("aria-activedescendant")
    assert active == box.options.first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    expect(box.active).to_have_count(0)
    assert box.input.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("competencies/customer-care/"))


def test_what_is_folded_unfolds_by_keyboard(page: Page) -> None:
    box = SearchBox(page)
    box.type("customer care")
    more = box.options.filter(has_text="more on this page").first
    number = box.options.count()
    while more.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box.options).not_to_have_count(number)
    expect(box.active).to_be_visible()
    expect(box.input).to_be_focused()


@pytest.mark.parametrize("width", [1280, 360])
def test_escape_closes_the_search_and_gives_the_focus_back(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    box = SearchBox(page)
    for opener in (page.locator(".search-open"), page.locator("form.find input")):
        opener.focus()
        page.keyboard.press("Enter")
        box.input.press_sequentially("customer care")
        box.answer("customer care")
        page.keyboard.press("Escape")
        expect(box.dialog).not_to_be_visible()
        expect(opener).to_be_focused()


def test_a_closed_search_is_not_there_for_those_who_listen(page: Page) -> None:
    for role in ("dialog", "combobox", "listbox", "option"):
        expect(page.get_by_role(role)).to_have_count(0)
    expect(page.get_by_role("button", name="Search")).to_have_count(1)


def test_a_search_stands_in_the_address_where_no_server_sees_it(page: Page, server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}roles/#q=customer%20care")
    box = SearchBox(page)
    box.answer("customer care")
    box.options.first.click()
    page.wait_for_url(re.compile("competencies/customer-care/$"))
    expect(page.locator("h1 mark").first).to_have_text("Customer")
    page.go_back()
    box.answer("customer care")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{server}roles/")
    assert not [address for address in asked if "care" in address.replace("competencies/customer-care/", "")]


@pytest.mark.parametrize("old", ["?q=customer+care", "?q=customer%20care"])
def test_addresses_of_the_old_form_lead_on_and_are_rewritten(page: Page, server: str, old: str) -> None:
    page.goto(server + old)
    SearchBox(page).answer("customer care")
    expect(page).to_have_url(f"{server}#q=customer%20care")


def test_where_the_search_cannot_be_loaded_it_says_so(page: Page) -> None:
    page.route("**/first.json", lambda route: route.abort())
    box = SearchBox(page)
    box.open()
    box.input.press_sequentially("rota")
    expect(box.status).to_contain_text("could not be loaded")
    page.unroute("**/first.json")
    box.type("stigma")
    expect(box.status).to_contain_text("found")


def test_results_are_reached_by_touch_on_a_narrow_screen(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{server}roles/recovery-navigator/")
    page.locator(".search-open").tap()
    box = SearchBox(page)
    box.input.press_sequentially("stigma")
    box.answer("stigma")
    box.options.first.tap()
    expect(page.locator("article mark").first).to_have_text(re.compile("stigma", re.IGNORECASE))
    context.close()


@pytest.mark.parametrize("query", ["customer care", NONSENSE], ids=["results", "nothing found"])
def test_axe_finds_nothing_with_the_list_open(view: Page, server: str, query: str) -> None:
    view.goto(f"{server}#q={query.replace(' ', '+')}")
    expect(SearchBox(view).groups).not_to_have_count(0)
    assert not faults(view)
    expect(view.get_by_role("dialog", name="Search")).to_have_count(1)


def test_hostile_text_stays_text_in_results(context: BrowserContext, poisoned: BuiltSite) -> None:
    page = context.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    with serving(poisoned.root, policy="") as address:
        page.goto(address)
        box = SearchBox(page)
        box.type("kestrel")
        expect(box.groups.first).to_contain_text(f"Customer Care {HOSTILE}")
        expect(box.groups.first).to_contain_text(ALONE["kestrel"])
        assert not box.groups.locator("img, script, b").count()
        for query in (f"nothing-so {ALONE['kestrel']}", ALONE["kestrel"]):
            box.input.fill(query)
            box.answer(query)
    assert not dialogs


@pytest.mark.parametrize("query", ["constructor", "__proto__", "toString valueOf", "***", "((", "\\"])
def test_no_query_breaks_the_box(page: Page, query: str) -> None:
    box = SearchBox(page)
    box.open()
    box.input.press_sequentially(query)
    page.wait_for_timeout(300)
    box.type("stigma")
    expect(box.groups.first).to_contain_text("stigma")
