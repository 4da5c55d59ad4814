"""A doubt that changes the meaning is carried wherever the words are shown, and is never left out."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Once
from tests.support.pages import BuiltPage, BuiltSite
from tests.support.project import read_yaml, write_yaml
from tests.support.search import entries_of
from tests.support.server import serving

ROLES = ("roles/recovery-navigator/", "roles/mental-health-crisis-worker/")
CHANGE = "competencies/working-with-change/"
CUT_OFF = 'Relevance cut off after "respond to"'
LEVEL_5 = "Level 5 reads like a lower level"
ROWS = "Rows of the organisation look shifted"
LATE = "A doubt for once"
DUTY = "accountabilities/manage-risk/"
HUB = "hub-and-spoke"
POINT = "enabling-social-inclusion"
STATEMENT = "achieving-results.plans-own-work"
ABOUT = {
    "title": LATE,
    "where": "Page 1",
    "printed": "a",
    "doubt": "b",
    "decided": "c",
    "changes_meaning": "true",
}


def doubted(page: BuiltPage) -> list[str]:
    return [node.text() for node in page.article.css(".doubt a")]


def test_the_three_doubts_of_the_sources_stand_with_their_words(site: BuiltSite) -> None:
    for role in ROLES:
        assert {CUT_OFF, ROWS} <= set(doubted(site[role])), role
        head = site[role].article.css_first("dl.facts .doubt")
        assert head is not None and ROWS in head.text()
    assert set(doubted(site[CHANGE])) == set(doubted(site["framework/"])) == {CUT_OFF, LEVEL_5}
    level = site[CHANGE].article.css_first("section.rung:has(#level-5) .doubt")
    assert level is not None and LEVEL_5 in level.text()


def doubt(project: Path) -> None:
    """A doubt about a duty, a statement, a paragraph, a criterion, a value and a measure."""
    notes = read_yaml(project / "data/notes.yml")
    records = [
        DUTY[:-1],
        "person-specification/it-skills",
        "purpose-and-context/navigate-and-coordinate-services",
        "glossary/advocacy",
        "competencies/customer-care",
    ]
    notes["late"] = {"records": [*records, "values/recovery"], **ABOUT}
    write_yaml(project / "data/notes.yml", notes)
    for file, about in (
        ("competencies/achieving-results", STATEMENT.partition(".")[2]),
        ("roles/recovery-navigator", "up-to-date-support-plans"),
        ("roles/mental-health-crisis-worker", "achieving-results"),
        ("teams/crisis-team", HUB),
        ("consortium", "values_in_practice"),
        ("competencies/recovery-orientated-practice", POINT),
    ):
        record = read_yaml(project / f"data/{file}.yml")
        record.setdefault("notes", {})["late"] = {**ABOUT, "title": f"{LATE} more", "about": about}
        write_yaml(project / f"data/{file}.yml", record)


@pytest.fixture
def late(once: Once) -> BuiltSite:
    return once("late-doubts", doubt)


@pytest.mark.parametrize(
    ("address", "selector"),
    [
        (DUTY, "article"),
        ("accountabilities/", "[id='manage-risk']"),
        ("roles/recovery-navigator/", "[id='accountabilities.manage-risk']"),
        ("person-specification/it-skills/", "article"),
        ("person-specification/", "[id='it-skills']"),
        ("roles/recovery-navigator/", "[id='person-specification.it-skills']"),
        ("roles/recovery-navigator/", "[id='purpose.navigate-and-coordinate-services'] ~ .doubt"),
        ("roles/recovery-navigator/", "[id='performance-measures.up-to-date-support-plans']"),
        ("roles/recovery-navigator/", f"[id='{STATEMENT}']"),
        ("competencies/achieving-results/", "[id='plans-own-work']"),
        ("framework/", ".framework-competency"),
        ("values/recovery/", "article"),
        ("values/", "article"),
        ("values/change/", "article"),
        ("teams/crisis-team/", "article"),
        ("teams/assessment-and-recovery-team/", "article"),
        ("roles/mental-health-crisis-worker/", "[id='context'] ~ .doubt"),
        ("roles/mental-health-crisis-worker/", "[id='competencies'] ~ .doubt"),
        ("competencies/customer-care/", "article"),
        ("roles/recovery-navigator/", ".competency-row:has([id='customer-care']) .doubt"),
        ("competencies/recovery-orientated-practice/", f"[id='{POINT}']"),
        ("glossary/", "section:has([id='advocacy']) .doubt"),
        ("", "article"),
    ],
)
def test_a_doubt_stands_beside_its_words_on_every_page(late: BuiltSite, address: str, selector: str) -> None:
    assert any(LATE in node.text() for node in late[address].article.css(selector)), address


def test_search_and_exports_tell_of_it(late: BuiltSite) -> None:
    said = {entry.location: str(entry.asides) for entry in entries_of(late.root)}
    for location in (
        DUTY,
        "person-specification/it-skills/",
        "competencies/achieving-results/#plans-own-work",
        "roles/recovery-navigator/#performance-measures.up-to-date-support-plans",
        "values/recovery/",
        "glossary/#advocacy",
        f"teams/crisis-team/#context.{HUB}",
        "competencies/customer-care/",
        "competencies/customer-care/#responds-to-explicit-needs",
        f"competencies/recovery-orientated-practice/#{POINT}",
    ):
        assert f"In doubt: {LATE}" in said[location], location
    assert CUT_OFF in said[CHANGE]
    data = late.root / "data"
    role = json.loads((data / "roles/recovery-navigator.json").read_text("utf-8"))
    (duty,) = (one for one in role["accountabilities"] if one["id"] == "manage-risk")
    assert [one["title"] for one in duty["doubts"]] == [LATE]
    assert {
        "section": "organisation",
        "title": ROWS,
        "address": "sources/#notes.organisation-rows-shifted",
    } in (role["doubts"])
    ladder = json.loads((data / f"{CHANGE[:-1]}.json").read_text("utf-8"))
    assert [one["title"] for one in ladder["doubts"]] == [CUT_OFF]
    assert [one["title"] for one in ladder["levels"][-1]["doubts"]] == [LEVEL_5]
    for name, wanted in (
        ("statements.csv", LEVEL_5),
        ("roles.csv", ROWS),
        ("role-competencies.csv", LEVEL_5),
    ):
        table = io.StringIO((data / name).read_bytes().decode("utf-8-sig"), newline="")
        assert any(wanted in row["doubt"] for row in csv.DictReader(table)), name


def test_the_finder_the_comparison_and_the_sheet_tell_of_it(late: BuiltSite, page: Page) -> None:
    with serving(late.root) as server:
        page.goto(f"{server}find/?kind=accountabilities#words=manage+risk")
        expect(page.locator(".found > li").first).to_contain_text(f"In doubt: {LATE}")
        page.goto(f"{server}compare/?roles=recovery-navigator,mental-health-crisis-worker")
        expect(page.locator("[data-section=organisation] .doubt")).to_contain_text(ROWS)
        expect(page.locator("[data-section=accountabilities] .doubt").first).to_contain_text(LATE)
        expect(page.locator("[data-section=purpose] .doubt").first).to_contain_text(LATE)
        page.goto(f"{server}reflect/?role=recovery-navigator")
        part = page.locator(".sheet-part", has=page.get_by_role("heading", name="Working with Change"))
        part.locator("summary").click()
        expect(part.locator(".doubt").first).to_contain_text(CUT_OFF)
        part.locator(".doubt a").first.click()
        expect(page).to_have_url(f"{server}sources/#competencies.working-with-change.relevance-cut-off")


def test_a_doubt_is_printed(late: BuiltSite, page: Page) -> None:
    with serving(late.root) as server:
        page.goto(f"{server}roles/recovery-navigator/")
        page.emulate_media(media="print")
        expect(page.locator("dl.facts .doubt").first).to_be_visible()
