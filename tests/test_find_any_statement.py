"""The statement finder: filters with counts, an address that holds them, and a table to take away."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.model.handbook import Handbook
from macros.model.role import Role
from tests.conftest import Once, slow
from tests.support.axe import faults
from tests.support.controls import alike, controls, silent
from tests.support.pages import BuiltSite
from tests.support.poison import ALONE
from tests.support.project import read_yaml, write_yaml
from tests.support.server import serving

NAVIGATOR = "recovery-navigator"
LEVEL_3 = f"find/?level=3&role={NAVIGATOR}"
NOTHING = f"find/?level=1&role={NAVIGATOR}#words=stigma"


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator(".finder:not([hidden])").wait_for()
    return page


def number(page: Page) -> int:
    return int(page.locator(".found-count").inner_text().split()[0])


def asked_at(book: Handbook, role: Role, level: str) -> list[str]:
    return [
        statement.text
        for key, levels in role.competencies.items()
        if level in levels
        for statement in book.competencies[key].levels[level].values()
    ]


def test_every_statement_duty_and_criterion_is_found(page: Page, server: str, book: Handbook) -> None:
    opened(page, f"{server}find/")
    assert number(page) == len(book.statements) + len(book.accountabilities) + len(book.criteria)
    more = page.get_by_role("button", name="Show more")
    while more.is_visible():
        last = page.locator(".found > li").count()
        more.press("Enter")
        expect(page.locator(".found > li").nth(last).locator("a")).to_be_focused()
    assert page.locator(".found > li").count() == number(page)


def test_the_address_restores_the_choices_and_back_takes_them_back(
    page: Page, server: str, book: Handbook
) -> None:
    expected = asked_at(book, book.roles[NAVIGATOR], "3")
    opened(page, server + LEVEL_3)
    assert sorted(page.locator(".found > li > p > a").all_inner_texts()) == sorted(expected)
    expect(page.locator(".found > li").first).to_contain_text("Desired for Recovery Navigator")
    expect(page.get_by_label("Role", exact=True)).to_have_value(NAVIGATOR)
    page.get_by_label("Desired").check()
    expect(page).to_have_url(f"{server}find/?level=3&role={NAVIGATOR}&expectation=desired")
    fewer = number(page)
    assert fewer < len(expected)
    page.locator("#words").press_sequentially("service")
    expect(page).to_have_url(f"{server}find/?level=3&role={NAVIGATOR}&expectation=desired#words=service")
    page.reload()
    page.locator(".finder:not([hidden])").wait_for()
    expect(page.locator("#words")).to_have_value("service")
    expect(page.get_by_label("Role", exact=True)).to_have_value(NAVIGATOR)
    assert number(page) < fewer
    page.go_back()
    expect(page.locator("#words")).to_have_value("")
    assert number(page) == fewer
    page.go_back()
    expect(page.get_by_label("Desired")).not_to_be_checked()
    assert number(page) == len(expected)
    page.go_forward()
    assert number(page) == fewer
    page.reload()
    expect(page.get_by_label("Desired")).to_be_checked()
    assert number(page) == fewer


@pytest.mark.parametrize(
    ("older", "now"),
    [
        ("find/?words=manage+risk", "find/#words=manage%20risk"),
        (f"find/?words=can%27t&role={NAVIGATOR}&level=3,4", f"find/?role={NAVIGATOR}&level=3,4#words=can't"),
    ],
)
def test_older_links_with_words_before_the_sign_are_rewritten_at_once(
    page: Page, server: str, older: str, now: str
) -> None:
    page.route("**/find/index.json", lambda route: None)  # which never comes
    page.goto(server + older)
    expect(page).to_have_url(server + now)
    page.unroute_all()
    page.reload()
    page.locator(".finder:not([hidden])").wait_for()
    words = now.partition("#words=")[2].replace("%20", " ")
    expect(page.locator("#words")).to_have_value(words)
    page.go_back()
    assert page.url == "about:blank"


def test_a_link_to_a_part_of_the_page_and_the_search_leave_the_words(page: Page, server: str) -> None:
    opened(page, f"{server}find/?level=3#words=service")
    some = number(page)
    page.locator(".skip").press("Enter")
    expect(page.locator("article")).to_be_focused()
    expect(page).to_have_url(f"{server}find/?level=3#words=service")
    assert number(page) == some
    page.keyboard.press("Control+k")
    page.keyboard.type("anxieties")
    page.locator("#__search a[role=option]").first.wait_for()
    page.locator("#__search a[role=option]").first.click()
    page.wait_for_url(lambda url: "/find/" not in url)
    page.go_back()
    expect(page.locator("#__search input")).to_have_value("anxieties")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{server}find/?level=3#words=service")
    expect(page.locator("#words")).to_have_value("service")


@pytest.mark.parametrize(
    "address",
    [LEVEL_3, *map(slow, ("find/", "find/?need=desirable", "find/?team=crisis-team#words=support"))],
)
def test_each_count_is_what_the_choice_leaves(page: Page, server: str, address: str) -> None:
    opened(page, server + address)
    offered = page.locator(".finder fieldset:not(:has(:checked)) [type=checkbox]:enabled").evaluate_all(
        "all => all.map(one => [one.name, one.value, one.parentElement.querySelector('.count').textContent])"
    )
    for name, value, count in offered:
        box = page.locator(f".finder [name={name}][value='{value}']")
        box.check()
        assert number(page) == int(count), value
        box.uncheck()
    for select in page.locator(".finder select").all():
        before = select.input_value()
        for option in select.locator("option").all()[1:]:
            value, name = option.get_attribute("value"), option.inner_text()
            select.select_option(value)
            assert name.endswith(f"({number(page)})")
        select.select_option(before)


def many_teams(project: Path) -> None:
    """So many teams and roles that both lists are filled when the reader pauses."""
    for number in range(201):
        write_yaml(project / f"data/teams/team-{number}.yml", {"title": f"Team {number}"})
        role = read_yaml(project / f"data/roles/{NAVIGATOR}.yml") | {"title": f"Role {number}"}
        role.pop("notes")
        write_yaml(project / f"data/roles/role-{number}.yml", role | {"team": f"team-{number}"})


@pytest.mark.slow
def test_every_long_list_is_filled(once: Once, page: Page) -> None:
    with serving(once("many-teams", many_teams).root) as address:
        opened(page, f"{address}find/")
        for name in ("role", "team"):
            expect(page.locator(f"[name={name}] option")).to_have_count(204)


def test_words_are_found_in_other_forms_and_together(page: Page, server: str) -> None:
    opened(page, f"{server}find/")
    found = {}
    for words in ("supervision", "supervisions", "supervis", "supervision reflective"):
        page.locator("#words").fill(words)
        found[words] = page.locator(".found > li > p > a").all_inner_texts()
    assert found["supervision"]
    assert set(found["supervision"]) <= set(found["supervis"])
    assert found["supervision"] == found["supervisions"]
    assert set(found["supervision reflective"]) < set(found["supervision"])


def test_signs_and_single_letters_do_not_stand_for_every_word(page: Page, server: str) -> None:
    opened(page, f"{server}find/?words=")
    expect(page).to_have_url(f"{server}find/")
    for words in ("++", "c++", "z"):
        page.locator("#words").fill(words)
        assert number(page) == 0, words


def test_a_value_leaves_what_it_shows_in(page: Page, server: str, book: Handbook) -> None:
    opened(page, f"{server}find/?value=compassion")
    shows = book.values["compassion"].shows_in
    assert number(page) == sum(len(keys) for _, keys in shows)


def test_every_result_leads_to_its_sentence(page: Page, server: str, site: BuiltSite) -> None:
    opened(page, f"{server}find/?team=crisis-team")
    for link in page.locator(".found > li > p > a").all():
        address, _, anchor = link.evaluate("one => one.href").removeprefix(server).partition("#")
        assert address in site.pages
        assert not anchor or anchor in site[address].ids


def test_the_number_of_results_is_spoken_once_when_typing_ends(page: Page, server: str) -> None:
    opened(page, f"{server}find/")
    status = page.locator(".finder-found [role=status]").first
    expect(status).to_have_text(page.locator(".found-count").inner_text())
    page.evaluate(
        """() => { window.spoken = [];
          const region = document.querySelector(".finder-found [role=status]");
          const hear = () => window.spoken.push(region.textContent);
          new MutationObserver(hear).observe(region, {childList: true}); }"""
    )
    page.locator("#words").evaluate(  # within the page, where a busy machine makes no pauses
        """(box) => { for (const letter of "stigma") {
          box.value += letter;
          box.dispatchEvent(new Event("input", {bubbles: true})); } }"""
    )
    expect(status).to_have_text(page.locator(".found-count").inner_text())
    assert len(page.evaluate("window.spoken")) == 1


def test_an_empty_result_says_how_to_get_out(page: Page, server: str) -> None:
    opened(page, server + NOTHING)
    assert number(page) == 0
    expect(page.get_by_text("No sentence fits all of this together")).to_be_visible()
    expect(page.locator(".download")).to_be_hidden()
    way_out = page.get_by_role("button", name="Remove Level: 1")
    leaves = int(way_out.locator(".chip-note").inner_text().split()[-1])
    assert leaves > 0
    way_out.press("Enter")
    assert number(page) == leaves
    expect(page.locator(".found-count")).to_be_focused()
    page.get_by_role("button", name="Clear everything").press("Enter")
    expect(page).to_have_url(f"{server}find/")
    expect(page.locator(".chips > li")).to_have_count(0)


def test_a_choice_that_nobody_knows_is_shown_and_can_be_removed(page: Page, server: str) -> None:
    opened(page, f"{server}find/?role=retired-role")
    assert number(page) == 0
    page.get_by_role("button", name="Remove Role: retired-role").click()
    assert number(page) > 0
    expect(page).to_have_url(f"{server}find/")


def test_everything_works_by_keyboard(page: Page, server: str, book: Handbook) -> None:
    opened(page, f"{server}find/")
    page.locator("article").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Recovery Nav")
    expect(page.get_by_label("Role", exact=True)).to_have_value(NAVIGATOR)
    level = page.locator("[name=level][value='3']")
    for _ in range(20):
        page.keyboard.press("Tab")
        if level.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(page).to_have_url(server + LEVEL_3)
    assert number(page) == len(asked_at(book, book.roles[NAVIGATOR], "3"))
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").startswith("Download"):
            break
    with page.expect_download():
        page.keyboard.press("Enter")


def downloaded(page: Page) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.locator(".download").click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_what_is_seen_can_be_downloaded(page: Page, server: str) -> None:
    opened(page, server + LEVEL_3)
    rows = downloaded(page)
    assert [row["Text"] for row in rows] == page.locator(".found > li > p > a").all_inner_texts()
    assert rows[0]["Address"].startswith(f"{server}competencies/")
    assert {row["Level"] for row in rows} == {"3"}
    assert rows[0]["Asked of"] == "Desired for Recovery Navigator"


def test_hostile_text_is_shown_as_typed_and_never_a_formula(
    context: BrowserContext, poisoned: BuiltSite
) -> None:
    page = context.new_page()
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    with serving(poisoned.root) as server:
        opened(page, f"{server}find/?competency=customer-care&level=5")
        shown = page.locator(".found > li > p > a").all_inner_texts()
        texts = [row["Text"] for row in downloaded(page)]
    assert sorted(shown) == sorted(ALONE.values())
    assert sorted(texts) == sorted(f"'{text}" if text[0] in "=+@-" else text for text in ALONE.values())
    assert not alerts


def test_the_link_to_a_list_can_be_copied(browser: Browser, server: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page(), server + LEVEL_3)
    page.locator("#words").fill("own work")
    page.get_by_role("button", name="Copy link to this list").press("Enter")
    expect(page.get_by_text("Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{server}{LEVEL_3}#words=own%20work"
    context.close()


def test_without_scripts_it_is_a_page_of_doors(plain_page: Page, server: str) -> None:
    plain_page.goto(server + LEVEL_3)
    assert not plain_page.locator(".finder").is_visible()
    for name in ("The framework on one page", "Accountabilities", "Person specification", "Roles"):
        assert plain_page.locator(".without-scripts").get_by_role("link", name=name).is_visible()


def test_the_doors_also_serve_where_the_index_cannot_be_loaded(page: Page, server: str) -> None:
    page.route("**/find/index.json", lambda route: route.abort())
    page.goto(f"{server}find/")
    expect(page.locator(".without-scripts")).to_be_visible()
    expect(page.locator(".finder")).to_be_hidden()


@pytest.mark.parametrize("address", ["", f"roles/{NAVIGATOR}/", "competencies/customer-care/"])
def test_other_pages_do_not_load_its_scripts(context: BrowserContext, server: str, address: str) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server + address)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/scripts/find/" in url or "/scripts/compare/" in url]


def test_axe_finds_nothing_in_any_state(view: Page, server: str) -> None:
    found = {}
    for state in ("find/", LEVEL_3, NOTHING):
        opened(view, server + state)
        view.locator(".finder details").evaluate("one => { one.open = true }")
        if wrong := faults(view):
            found[state] = wrong
    assert not found


@pytest.mark.parametrize("state", ["find/", LEVEL_3, NOTHING])
def test_no_two_controls_are_called_the_same_and_boxes_say_whether_they_are_ticked(
    page: Page, server: str, state: str
) -> None:
    opened(page, server + state)
    page.locator(".finder details").evaluate("one => { one.open = true }")
    found = controls(page)
    assert len(found) > 20
    assert not alike(found)
    assert not silent(found)
