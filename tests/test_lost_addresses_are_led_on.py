"""Whoever comes by a broken, an earlier or an unknown address is brought to the nearest thing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.checks import checked
from macros.search import files
from macros.views.views import Views
from macros.words import load_words
from tests.conftest import Once, slow
from tests.support.axe import faults
from tests.support.data import put
from tests.support.pages import BuiltSite
from tests.support.project import build, copy_project, read_yaml, run, write_yaml
from tests.support.search import SearchScripts, scripts_of
from tests.support.server import serving
from tests.support.team_lead import add_lead

NAVIGATOR = "roles/recovery-navigator/"
CHANGE = "competencies/working-with-change/"
STRATEGIES = f"{CHANGE}#implements-new-strategies"
BROKEN = {
    f"{CHANGE}%23implements-new-strategies": STRATEGIES,
    f"{CHANGE}%2523implements-new-strategies).": STRATEGIES,
    f"{NAVIGATOR}&gt;": NAVIGATOR,
    "Roles//Recovery-Navigator.html#purpose": f"{NAVIGATOR}#purpose",
    "compare/%3Froles=recovery-navigator,mental-health-crisis-worker": "compare/?roles=recovery-navigator,"
    "mental-health-crisis-worker",
    "find/?level=3&amp;role=recovery-navigator": "find/?level=3&role=recovery-navigator",
    "https://{host}/roles/recovery-na=%0Avigator/=20": NAVIGATOR,
}
"""Addresses as mail programs leave them, and what they were."""

ANCHORS = [
    "Implements-New-Strategies).",
    "%2523implements-new-strategies",
    "implements-new-strategies&amp;h=new",
]

MISSING = "This link names a place that is not on this page."

RETIRED = """
/roles/night-porter/: {title: Night Porter, words: Opens the gate at dusk., day: 2026-11-30, because: No gate}
/teams/crisis/: {title: Crisis Team, day: 2026-11-30}
/competencies/working-with-change/#tolerates-change: {words: Tolerates zigzags., day: 2026-11-30}
"""
ONLY_AT_THE_ROOT = "the page for lost addresses finds its way only at the root of a server."


def renamed(project: Path) -> None:
    """Some records have earlier ids, one of them a duty of a single role; and three things are no more."""
    add_lead(project)
    for file, was in (
        ("roles/recovery-navigator.yml", "wayfinder-guide"),
        ("teams/crisis-team.yml", "a-and-e"),
    ):
        path = project / "data" / file
        write_yaml(path, read_yaml(path) | {"was": [was]})
    duties = project / "data/accountabilities.yml"
    library = read_yaml(duties)
    library["manage-risk"]["was"] = ["handle-hazards"]
    library["lead-the-team"]["was"] = ["run-the-crew"]
    write_yaml(duties, library)
    put(project, "data/retired.yml", RETIRED)


@pytest.fixture(scope="module")
def changed(once: Once) -> BuiltSite:
    return once("renamed", renamed)


@pytest.fixture(scope="module")
def elsewhere(changed: BuiltSite) -> Iterator[str]:
    with serving(changed.root) as address:
        yield address


@pytest.fixture(scope="module")
def search(changed: BuiltSite) -> Iterator[SearchScripts]:
    with scripts_of(changed.root) as scripts:
        yield scripts


def test_a_broken_address_is_led_on(page: Page, server: str) -> None:
    for broken, meant in BROKEN.items():
        page.goto("about:blank")
        page.goto(server + broken.format(host=server.split("/")[2]))
        expect(page).to_have_url(server + meant)
    page.go_back()
    assert page.url == "about:blank"


def test_an_unknown_address_offers_the_nearest_pages(page: Page, server: str, plain_page: Page) -> None:
    page.goto(f"{server}roles/crisis-wroker/")
    near = page.get_by_role("status").filter(has_text="Did you mean")
    expect(near.get_by_role("link").first).to_have_text("Mental Health Crisis Worker")
    assert 1 <= near.get_by_role("link").count() <= 5
    assert faults(page) == []
    page.get_by_label("Search this handbook", exact=True).first.press("Enter")
    expect(page.locator("#__search input")).to_have_value("crisis wroker")
    page.keyboard.press("Escape")
    near.get_by_role("link").first.click()
    expect(page.locator("h1")).to_have_text("Mental Health Crisis Worker")
    page.goto(f"{server}qqqq/zzzz")
    expect(page.locator("#find")).to_have_value("zzzz")
    page.wait_for_load_state("networkidle")
    assert page.locator(".nearest").inner_html() == ""
    plain_page.goto(f"{server}roles/crisis-wroker/")
    assert "one of these pages" in plain_page.locator("article").inner_text()
    assert plain_page.locator(".nearest").inner_text() == plain_page.locator("#find").input_value() == ""


def test_an_earlier_id_leads_to_what_it_is_called_now(page: Page, elsewhere: str) -> None:
    page.goto(f"{elsewhere}Roles/Wayfinder-Guide.#purpose")
    expect(page).to_have_url(f"{elsewhere}{NAVIGATOR}#purpose")
    for path, title in (
        ("roles/wayfinder-gide", "Recovery Navigator"),
        ("roles/night-porte", "Night Porter"),
    ):
        page.goto(elsewhere + path)
        expect(page.locator(".nearest a").first).to_have_text(title)


def test_a_place_is_found_behind_what_a_mail_program_put_there(page: Page, server: str) -> None:
    for anchor in ANCHORS:
        page.goto("about:blank")
        page.goto(f"{server}{CHANGE}#{anchor}")
        expect(page).to_have_url(server + STRATEGIES)
        expect(page.locator("#implements-new-strategies")).to_be_in_viewport()
    expect(page.locator("#implements-new-strategies mark")).to_have_text("new")
    page.go_back()
    assert page.url == "about:blank"


def test_a_place_that_is_not_on_the_page_is_said_to_be_missing(page: Page, server: str) -> None:
    strip = page.locator(".landing")
    page.goto(f"{server}{CHANGE}#implement-new-strategy")
    expect(strip).to_have_text(f"{MISSING} Nearest: Effectively implements new strategies with guidance.")
    expect(page.locator("[role=status]", has_text="on this page. Nearest: Effectively")).to_be_attached()
    assert faults(page) == []
    strip.get_by_role("link").click()
    expect(page).to_have_url(server + STRATEGIES)
    expect(page.get_by_role("navigation", name="Where this stands")).to_be_visible()
    page.evaluate("location.hash = 'qqqq'")
    expect(strip).to_have_text(MISSING)
    expect(strip).to_be_in_viewport()
    page.evaluate("location.hash = 'level-4'")
    expect(strip).to_have_count(0)


@pytest.mark.parametrize(
    "address",
    [
        f"{CHANGE}#words=qqqq",
        "nowhere/#qqqq",
        *map(slow, (f"{CHANGE}#&h=change", f"{CHANGE}#top", f"{CHANGE}#__content")),
        slow("compare/?roles=recovery-navigator,mental-health-crisis-worker#move"),
    ],
)
def test_what_was_typed_or_chosen_is_no_place(page: Page, server: str, address: str) -> None:
    page.goto(server + address)
    page.wait_for_load_state("networkidle")
    assert page.locator(".landing", has_text=MISSING).count() == 0


LEADS = """<section class="leads"><h2>Earlier addresses</h2>
<p class="moved" id="old-plans"><a href="#implements-new-strategies">Strategies</a></p>
<p class="moved" id="old-role"><a href="../../roles/recovery-navigator/#purpose">Purpose</a></p>
<p class="moved" id="two"><a href="#level-4">One</a> <a href="#level-5">Two</a></p>
<p class="moved" id="dead"><a href="#nowhere">Nowhere</a></p>
<p class="moved" id="itself"><a href="#itself">Itself</a></p>
<p class="retired" id="gone">It said so once.</p>
</section></article>"""


def test_who_lands_on_what_has_moved_goes_on_to_it(page: Page, changed: BuiltSite, elsewhere: str) -> None:
    put(changed.root, "competencies/leads/index.html", changed[CHANGE].html.replace("</article>", LEADS))
    leads = f"{elsewhere}competencies/leads/"
    page.goto(f"{leads}#old-plans&h=new")
    expect(page).to_have_url(f"{leads}#implements-new-strategies")
    expect(page.locator("#implements-new-strategies mark")).to_have_text("new")
    page.evaluate("location.hash = 'Old-Role).'")
    expect(page).to_have_url(f"{elsewhere}{NAVIGATOR}#purpose")
    for anchor in ("two", "dead", "itself", "gone"):
        page.goto(f"{leads}#{anchor}")
        expect(
            page.locator("[role=status]", has_text=page.locator(f"#{anchor}").inner_text())
        ).to_be_attached()
        assert page.url == f"{leads}#{anchor}"
        assert page.locator(".landing").count() == 0


MOVED = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Moved</title>
<script src="../../{script}" data-to="../recovery-navigator/"></script></head>
<body><a href="../recovery-navigator/">It is here now</a>
<p class="place" id="duties">Here: <a href="../recovery-navigator/#accountabilities">Duties</a></p>
</body></html>"""


@pytest.mark.slow
def test_a_page_that_has_moved_sends_on_where_its_reader_wanted_to_go(
    page: Page, changed: BuiltSite, elsewhere: str
) -> None:
    (script,) = (path.relative_to(changed.root) for path in changed.root.glob("assets/onward.*.js"))
    put(changed.root, "roles/moved/index.html", MOVED.format(script=script.as_posix()))
    for behind, meant in {
        "?from=mail": "?from=mail",
        "?from=mail#purpose": "?from=mail#purpose",
        "#duties&h=risk": "#accountabilities",
    }.items():
        page.goto("about:blank")
        page.goto(f"{elsewhere}roles/moved/{behind}")
        expect(page).to_have_url(f"{elsewhere}{NAVIGATOR}{meant}")
    expect(page.locator("article mark").first).to_be_attached()


def test_earlier_ids_find_what_they_named(search: SearchScripts) -> None:
    for query, location in {
        "wayfinder guide": NAVIGATOR,
        "the wayfinder guides": NAVIGATOR,
        "a and e": "teams/crisis-team/",
        "handle hazards": "accountabilities/manage-risk/",
        "run the crew": "accountabilities/lead-the-team/",
    }.items():
        assert location in search.addresses(query)[:2], query


def test_what_is_no_more_is_found_by_its_old_name_alone(search: SearchScripts) -> None:
    (group,) = search.groups("night porter")
    found = group["shown"][0]
    assert (found["location"], found["kind"]) == ("roles/night-porter/", "Retired")
    assert search.addresses("tolerates zigzags")[0] == f"{CHANGE}#tolerates-change"
    for query in ("porter", "opens the gate at dusk", "no gate", "zigzags", "retired"):
        assert not {"roles/night-porter/", f"{CHANGE}#tolerates-change"} & {*search.addresses(query)}, query
    living, gone = search.addresses("crisis team")[:2]
    assert (living, gone) == ("teams/crisis-team/", "teams/crisis/")


def test_in_a_large_handbook_earlier_names_come_first_too(
    changed: BuiltSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST_FIRST", 0)
    monkeypatch.setattr(files, "FEW_SENTENCES", 0)
    project = changed.root.parent
    handbook = checked(project).handbook
    assert handbook
    titles = {"competencies/customer-care": ("Kindness to Callers",)}
    made = files.search_files(Views(handbook), load_words(project), [], titles)
    first = json.loads(made["first.json"])
    asked = dict(first["asked_for"])
    assert asked["competencies/customer-care/"] == ["Kindness to Callers"]
    assert asked["accountabilities/manage-risk/"] == ["handle hazards"]
    assert {"accountabilities/lead-the-team/", f"{CHANGE}#tolerates-change"} <= set(asked)
    rows = ((kind, short) for kind, _, group, _ in first["entries"] for short, *_ in group)
    here = {short[1:] if short.startswith("/") else f"{kind}/{short}" for kind, short in rows}
    assert set(asked) <= here
    for name, content in made.items():
        assert name == "first.json" or not re.search(b"Identify, assess, contribute|plan its rota", content)


@pytest.mark.slow
def test_under_a_folder_the_page_for_lost_addresses_finds_its_way(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = copy_project(tmp_path / "project")
    said = run(project, "macros", "build").stderr
    assert said.count(ONLY_AT_THE_ROOT) == said.count("Without SITE_URL") == 1
    monkeypatch.setenv("SITE_URL", "https://handbook.example/staff/")
    assert ONLY_AT_THE_ROOT not in run(project, "macros", "build").stderr
    site = build(project)
    (tmp_path / "server").mkdir()
    (tmp_path / "server/staff").symlink_to(site, target_is_directory=True)
    put(tmp_path, "server/404.html", (site / "404.html").read_bytes())
    with serving(tmp_path / "server") as server:
        for broken, meant in BROKEN.items():
            page.goto(f"{server}staff/{broken.format(host=server.split('/')[2] + '/staff')}")
            expect(page).to_have_url(f"{server}staff/{meant}")
        page.goto(f"{server}staff/roles/recovery-navigater/")
        page.locator(".nearest a").first.click()
        expect(page).to_have_url(f"{server}staff/{NAVIGATOR}")
