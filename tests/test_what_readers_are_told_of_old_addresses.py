"""Whoever comes by an old address reads plainly what became of it, on every screen and without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from macros.releases.readable import parted
from macros.releases.teller import Teller
from macros.releases.texts import texts
from macros.words import load_words
from tests.conftest import Once, slow
from tests.support.axe import faults
from tests.support.data import change, run_here
from tests.support.pages import BuiltPage, BuiltSite, folded
from tests.support.project import ROOT
from tests.support.server import serving

WORKER, POLICY = "roles/mental-health-crisis-worker/", "competencies/policy-procedure-and-practice/"
NAVIGATOR, CHANGE = "roles/recovery-navigator/", "competencies/changing/"
JUDGEMENT = "Uses judgement to reach decisions on situations not fully covered by policies or procedures"
TRUST = "accountabilities.build-trusting-relationships"
ODD, ODD_FOLDER = "/Staff%3B%20%22guide%22/", 'Staff; "guide"'
HEAVIEST = 150_000
"""Bytes of a page."""


def move_and_retire(project: Path) -> None:
    """A role and a competency are no more, another has a new name, and so has a page of an unusual one."""
    for command in (
        ("retire", "role", "mental-health-crisis-worker", "--instead", "recovery-navigator"),
        ("retire", "competency", "policy-procedure-and-practice"),
        ("rename", "competency", "working-with-change", "changing"),
    ):
        done = run_here(project, *command, "--yes")
        assert done.returncode == 0, done.stdout + done.stderr
    with (project / "data/addresses.txt").open("a", encoding="utf-8") as ledger:
        ledger.write(f"{ODD}\n")
    change(project, "docs/privacy.md", "---\n", "---\nwas: ['/Staff; \"guide\"/']\n")


@pytest.fixture(scope="module")
def told(once: Once) -> BuiltSite:
    return once("told", move_and_retire)


@pytest.fixture(scope="module")
def address(told: BuiltSite) -> Iterator[str]:
    with serving(told.root) as root:
        yield root


def lead(page: BuiltPage, anchor: str) -> str:
    """What a page says at its foot to those who come by an anchor that it has no more."""
    (found,) = page.tree.css(f'.leads > [id="{anchor}"]')
    return folded(found.text())


def test_a_retired_page_says_first_that_it_is_and_then_what_it_said(told: BuiltSite) -> None:
    page = told[POLICY]
    heads = ["Retired", "Policy, Procedure and Practice", "Retired on", "What else it said", JUDGEMENT]
    places = [page.text.index(words) for words in heads]
    assert places == sorted(places)
    assert len(page.tree.css("h1")) == 1
    assert page.tree.css_first("meta[name=robots]").attributes["content"] == "noindex"


def test_a_retired_page_says_once_what_became_of_it(told: BuiltSite) -> None:
    page = told[WORKER]
    quoted = [folded(node.text()) for node in page.tree.css("blockquote")]
    assert sum(words.startswith("Work collaboratively together") for words in quoted) == 1
    assert len(page.html.encode()) < HEAVIEST


def test_what_stood_on_a_retired_page_and_stands_elsewhere_is_led_to(told: BuiltSite) -> None:
    page = told[WORKER]
    assert lead(page, TRUST).startswith("This is no longer on this page. See: Build trusting")
    (link,) = page.tree.css(f'.leads > [id="{TRUST}"] a')
    assert link.attributes["href"] == "../../accountabilities/build-trusting-relationships/"


def test_what_a_role_had_of_a_retired_competency_says_so_by_its_name(told: BuiltSite) -> None:
    page = told[NAVIGATOR]
    for anchor in ("policy-procedure-and-practice", "policy-procedure-and-practice.level-3"):
        assert re.match(r"Policy, Procedure and Practice\s+Retired on", lead(page, anchor))
    assert JUDGEMENT in lead(page, "policy-procedure-and-practice.uses-judgement")


def test_each_page_names_each_place_once(told: BuiltSite) -> None:
    for page in told.pages.values():
        ids = [node.attributes["id"] for node in page.tree.css("[id]")]
        assert len(ids) == len(set(ids)), page.address


def test_what_is_renamed_is_told_as_one_change_and_in_words(told: BuiltSite) -> None:
    page = told["changes/"]
    names = [folded(node.text()) for node in page.article.css(".changed :is(h2, h3)")]
    assert names.count("Competency Working with Change") == 1
    assert len(names) == len(set(names))
    assert not any(name == "Value Change" for name in names)  # it shows in the same sentences
    assert not re.search(r"\b(?:roles|competencies|values)/|\b[a-z]+(?:-[a-z]+){3,}\b", page.text)


def test_every_part_of_the_handbook_has_a_name_that_changes_are_told_by(book: Handbook) -> None:
    known = load_words(ROOT).shared["changes"]["parts"]
    ways = map(parted, texts(book))
    assert {part for kind, _, path in ways if (part := Teller._part(kind, path)) not in known} == set()


def test_a_page_of_any_name_leads_on_when_it_has_moved(told: BuiltSite) -> None:
    page = (told.root / ODD_FOLDER / "index.html").read_text("utf-8")
    assert 'href="../privacy/"' in page
    for_nginx = (told.root / "redirects.nginx").read_text("utf-8")
    assert r'"/Staff; \"guide\"/" { return 301 /privacy/' in for_nginx
    assert f"{ODD} /privacy/ 301" in (told.root / "_redirects").read_text("utf-8")


def test_the_words_of_a_retired_page_stand_where_others_do(page: Page, address: str) -> None:
    page.goto(address + POLICY)
    left = page.locator("article").bounding_box()
    inside = page.locator("article li", has_text=JUDGEMENT).bounding_box()
    assert left
    assert inside
    assert inside["x"] >= left["x"]
    page.goto(f"{address}{WORKER}#accountabilities")
    expect(page.locator("h1")).to_be_in_viewport()
    assert page.locator(".landing").count() == 0


def test_who_listens_is_told_what_became_of_it(page: Page, address: str) -> None:
    page.goto(f"{address}{WORKER}#{TRUST}")
    said = page.get_by_role("status").filter(has_text="This is no longer on this page. See: Build")
    expect(said).to_be_attached()


MOVED = "competencies/working-with-change/"
STATES = [
    MOVED,
    f"{MOVED}#level-3",
    POLICY,
    f"{POLICY}#uses-judgement",
    f"{WORKER}#{TRUST}",
    f"{NAVIGATOR}#policy-procedure-and-practice",
    "changes/",
    "changes/competencies/",
    "roles/crisis-wroker/",
    f"{CHANGE}#nothing",
]


@pytest.mark.parametrize("state", [STATES[0], STATES[4], *map(slow, STATES[1:4] + STATES[5:])])
def test_what_is_told_of_old_addresses_is_for_everyone(view: Page, address: str, state: str) -> None:
    view.route("**/onward*.js", lambda route: route.abort())
    view.goto(address + state)
    assert faults(view) == []
    view.unroute("**/onward*.js")


def test_a_page_that_has_moved_is_dark_where_the_others_are(page: Page, address: str) -> None:
    page.route("**/onward*.js", lambda route: route.abort())
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}{MOVED}")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="light")
    assert colour != page.evaluate("getComputedStyle(document.body).backgroundColor")
