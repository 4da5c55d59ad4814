"""Earlier ids work wherever an address or a note names something, and what was retired is told there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.conftest import Once
from tests.support import word_file
from tests.support.axe import faults
from tests.support.paper import letters, printed
from tests.support.project import read_yaml, write_yaml
from tests.support.server import serving
from tests.support.supervision import FIRST, OTHER, ROLE, SECOND, entries, note, opened, said, saved, stored

OLD = "peer-navigator"
RETIRED = "night-nurse"
MEASURE = "support-work-to-time-and-standard"
STATEMENT = "plans-own-work"
GONE = {
    f"/roles/{RETIRED}/": {
        "title": "Night Nurse",
        "day": "2026-11-30",
        "because": "Nights went to the crisis line.",
        "instead": [
            f"/roles/{ROLE}/",
            f"/competencies/achieving-results/#{STATEMENT}",
            "/partners/second-step/",
        ],
    },
    "/competencies/achieving-results/#is-punctual": {
        "words": "Never is late",
        "day": "2026-12-02",
        "instead": ["/competencies/achieving-results/"],
    },
}
BEFORE = {
    f"roles/{ROLE}.yml": OLD,
    "competencies/achieving-results.yml": "results",
    "teams/assessment-and-recovery-team.yml": "recovery",
    "values/compassion.yml": "kindness",
}


def age(project: Path) -> None:
    """Make it the handbook of years later: some of it had other names, a role and a statement are retired."""
    data = project / "data"
    records = {name: read_yaml(data / name) | {"was": [old]} for name, old in BEFORE.items()}
    duties = read_yaml(data / "accountabilities.yml")
    measures = records[f"roles/{ROLE}.yml"]["performance_measures"]
    statements = records["competencies/achieving-results.yml"]["levels"]["2"]
    measures[MEASURE] = {"text": measures[MEASURE], "was": ["on-time"]}
    statements[STATEMENT] = {"text": statements[STATEMENT], "was": ["plans"]}
    duties["build-trusting-relationships"]["was"] = ["trust"]
    for name, value in {**records, "accountabilities.yml": duties, "retired.yml": GONE}.items():
        write_yaml(data / name, value)


@pytest.fixture(scope="session")
def aged(once: Once) -> Iterator[str]:
    """The site of the handbook years later."""
    with serving(once("aged", age).root) as address:
        yield address


def written(text: str, words: str = FIRST) -> dict[str, Any]:
    return {"text": text, "words": words, "role": "Peer Navigator", "competency": "Results"}


def keep(page: Page, address: str, kept: dict[str, Any]) -> None:
    """Put entries into this browser as an earlier visit left them."""
    page.goto(f"{address}privacy/")
    page.evaluate(
        "kept => Object.entries(kept).forEach(([name, entry]) => {"
        "  localStorage.setItem(`/.reflect.${name}`, JSON.stringify(entry)) })",
        kept,
    )


def in_word(page: Page) -> str:
    """The words in the tables of the sheet as a file for word processors."""
    file = word_file.opened(saved(page, "Download for Word").path())
    return "\n".join(cell for table in file.tables() for row in table for cell in row)


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Each answer of the server, by the end of its address."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url.rpartition("/")[2]))
    return found


def test_roles_are_compared_by_earlier_ids_and_the_address_has_those_of_today(
    page: Page, aged: str, asked: list[str]
) -> None:
    page.goto(f"{aged}compare/?roles={OLD}%2C{OTHER},{ROLE}).#purpose")
    expect(page.locator(".chosen h3")).to_have_text(["Recovery Navigator", "Mental Health Crisis Worker"])
    expect(page).to_have_url(f"{aged}compare/?roles={ROLE},{OTHER}#purpose")
    expect(page.locator(".compare-said")).to_have_text(
        "Comparing Recovery Navigator and Mental Health Crisis Worker"
    )
    assert "moved.json" not in asked


def test_a_retired_role_in_a_comparison_says_what_became_of_it(page: Page, aged: str) -> None:
    page.goto(f"{aged}compare/?roles={RETIRED},{ROLE}")
    gone = page.locator(".chosen > li").first
    expect(gone.locator("h3")).to_have_text("Night Nurse")
    expect(gone).to_contain_text("Retired on 30 November 2026.")
    expect(gone).to_contain_text("Why: Nights went to the crisis line.")
    instead = gone.get_by_role("link")
    expect(instead).to_have_text(["Recovery Navigator", FIRST, "partners/second-step/"])
    assert instead.first.evaluate("one => one.href") == f"{aged}roles/{ROLE}/"
    expect(page.locator(".compare-said")).to_contain_text("Night Nurse is no longer in the handbook")
    expect(page.locator(".compare-said")).not_to_contain_text("could not be loaded")
    assert not faults(page)
    gone.get_by_role("button", name="Remove").click()
    expect(page).to_have_url(f"{aged}compare/?roles={ROLE}")


def test_the_finder_takes_earlier_ids_of_every_kind(page: Page, aged: str, asked: list[str]) -> None:
    chosen = "competency=achieving-results&value=compassion&team=assessment-and-recovery-team"
    today = f"{aged}find/?{chosen}&role={ROLE}"
    page.goto(
        f"{aged}find/?role={OLD}&amp;team=recovery%26amp%3Bvalue%3Dkindness&competency=results.#words=work"
    )
    expect(page).to_have_url(f"{today}#words=work")
    expect(page.locator("#words")).to_have_value("work")
    expect(page.get_by_label("Role", exact=True)).to_have_value(ROLE)
    expect(page.locator(".chips > li")).to_have_count(5)
    asked.clear()
    page.reload()
    expect(page.locator(".chips > li")).to_have_count(5)
    assert "moved.json" not in asked


def test_a_broken_address_of_the_finder_is_put_right(page: Page, aged: str, asked: list[str]) -> None:
    page.goto(f"{aged}find/?role%3D{ROLE}%26level%3D3,4%20)#found")
    expect(page).to_have_url(f"{aged}find/?role={ROLE}&level=3,4#found")
    expect(page.locator(".chips > li")).to_have_count(3)
    assert "moved.json" not in asked


def test_a_retired_choice_of_the_finder_says_what_became_of_it(page: Page, aged: str) -> None:
    page.goto(f"{aged}find/?role={RETIRED}")
    gone = page.locator(".found-gone")
    expect(gone).to_contain_text("Night Nurse")
    expect(gone).to_contain_text("Why: Nights went to the crisis line.")
    expect(gone.get_by_role("link", name="Recovery Navigator")).to_be_visible()
    expect(page.locator(".finder-found [role=status]").first).to_contain_text(
        "0 sentences Night Nurse Retired on 30 November 2026. Why"
    )
    assert not faults(page)
    page.get_by_role("button", name="Remove Role: Night Nurse").click()
    expect(gone).to_be_empty()


def test_notes_are_found_and_kept_under_the_names_of_today(page: Page, aged: str) -> None:
    keep(
        page,
        aged,
        {
            f"{OLD}~x1": {"name": "Alex", "role": "Peer Navigator", "with": []},
            f"{OLD}~x1.results.plans": written("beside the first", "Plans"),
            f"{OLD}~x1._accountabilities.trust": written("of a duty"),
            f"{OLD}.results.plans": written("without a name"),
            f"{ROLE}.achieving-results.plans-own-work": written("there before"),
        },
    )
    page.goto(f"{aged}reflect/?role={OLD}#sheet=x1")
    expect(page).to_have_url(f"{aged}reflect/?role={ROLE}#sheet=x1")
    expect(page.locator(".sheet h2")).to_have_text("Alex, Recovery Navigator")
    expect(note(page)).to_have_value("beside the first")
    expect(page.locator(".sheet-changed:visible").last).to_contain_text("It was: Plans")
    expect(page.locator(".sheet-part").first.locator(".written textarea")).to_have_value("of a duty")
    expect(page.locator(".sheet-left")).to_be_hidden()
    assert {name: kept["text"] for name, kept in stored(page).items()} == {
        f"{ROLE}~x1.achieving-results.plans-own-work": "beside the first",
        f"{ROLE}~x1._accountabilities.build-trusting-relationships": "of a duty",
        f"{ROLE}.achieving-results.plans-own-work": "there before\n\nwithout a name",
    }
    assert set(entries(page)) - set(stored(page)) == {f"{ROLE}~x1"}


def test_a_note_beside_a_renamed_sentence_moves_when_its_sheet_is_opened(
    page: Page, aged: str, asked: list[str]
) -> None:
    measure = f"{ROLE}._performance-measures"
    keep(page, aged, {f"{ROLE}.results.plans": written("one"), f"{measure}.on-time": written("two")})
    opened(page, aged)
    expect(note(page)).to_have_value("one")
    assert set(stored(page)) == {
        f"{ROLE}.achieving-results.plans-own-work",
        f"{measure}.{MEASURE}",
    }
    assert "moved.json" in asked
    asked.clear()
    opened(page, aged)
    expect(note(page)).to_have_value("one")
    assert "moved.json" not in asked


def test_a_note_on_a_retired_sentence_stands_apart_with_what_became_of_it(page: Page, aged: str) -> None:
    keep(page, aged, {f"{ROLE}.achieving-results.is-punctual": written("still mine", "Is punctual")})
    opened(page, aged)
    left = page.locator(".sheet-left .sheet-row")
    expect(left.locator("textarea")).to_have_value("still mine")
    expect(left).to_contain_text("Is punctual")
    expect(left).to_contain_text("Its last words: Never is late")
    expect(left).to_contain_text("In its place: Achieving Results")
    assert not faults(page)
    assert "Its last words: Never is late" in in_word(page)


def test_the_sheet_of_a_retired_role_says_so(page: Page, aged: str) -> None:
    page.goto(f"{aged}reflect/?role={RETIRED}")
    expect(said(page)).to_contain_text("Night Nurse")
    expect(said(page)).to_contain_text("Retired on 30 November 2026.")
    expect(said(page).get_by_role("link", name="Recovery Navigator")).to_be_visible()
    assert not faults(page)
    keep(page, aged, {f"{RETIRED}.achieving-results.plans-own-work": written("by night")})
    page.goto(f"{aged}reflect/?role={RETIRED}")
    expect(page.locator(".sheet-left textarea")).to_have_value("by night")
    expect(page.locator(".sheet")).to_contain_text("Why: Nights went to the crisis line.")


def test_files_of_every_version_are_loaded_under_the_names_of_today(
    page: Page, aged: str, tmp_path: Path
) -> None:
    renamed = written("in the file")
    first = {"kind": "notes for supervision", "version": 1, "notes": {f"{OLD}.results.plans": renamed}}
    notes = {"results.plans": renamed, "achieving-results.is-punctual": written("retired", "Is punctual")}
    sheet = {"role": OLD, "title": "Peer Navigator", "name": "", "with": [], "notes": notes}
    second = {"kind": "notes for a sheet", "version": 2, "sheets": [sheet]}
    opened(page, aged)
    for version in (first, second):
        file = tmp_path / "notes.json"
        file.write_text(json.dumps(version), "utf-8")
        page.locator("#sheet-file").set_input_files(file)
        expect(said(page)).to_contain_text("Notes: 1")
        expect(note(page)).to_have_value("in the file")
    expect(page.locator(".sheet-left .sheet-row")).to_contain_text("Retired on 2 December 2026.")
    page.get_by_role("button", name="Take it back").click()
    expect(said(page)).to_contain_text("Taken back")
    assert set(stored(page)) == {f"{ROLE}.achieving-results.plans-own-work"}


def test_without_the_file_of_moves_notes_stay_as_they_are(page: Page, aged: str) -> None:
    page.route("**/moved.json", lambda route: route.abort())
    kept = {f"{OLD}.results.plans": written("one"), f"{ROLE}.results.plans": written("two")}
    keep(page, aged, kept)
    opened(page, aged)
    expect(page.locator(".sheet-left textarea")).to_have_value("two")
    assert stored(page) == kept


def later(route: Route) -> None:
    """The competency after a release that changed its first statement; others are changed since then."""
    competency = route.fetch().json()
    (first, *others) = competency["levels"][0]["statements"]
    first |= {"text": first["text"].replace("Plans own work", "Plans their work")}
    first |= {"as_of": {"release": 3, "day": "2026-12-02"}}
    for one in others:
        one |= {"text": f"{one['text']} and more", "unreleased": True}
    route.fulfill(json=competency)


def test_a_changed_statement_says_in_which_release_it_changed(page: Page, aged: str) -> None:
    key = f"{ROLE}.achieving-results"
    second = {f"{key}.works-hard-on-priorities": written("two", SECOND)}
    keep(page, aged, {f"{key}.plans-own-work": written("one"), **second})
    page.route("**/achieving-results.json", later)
    opened(page, aged)
    changed = page.locator(".sheet-part .sheet-changed:visible")
    expect(changed).to_contain_text(
        [
            f"Changed in release 3, 2 December 2026, since you wrote this. It was: {FIRST}",
            f"The wording has changed since you wrote this. It was: {SECOND}",
        ]
    )
    _, paper = printed(page)
    assert letters("Changed in release 3, 2 December 2026") in paper
    assert "Changed in release 3, 2 December 2026, since this was written." in in_word(page)
