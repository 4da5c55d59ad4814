"""A role profile of any employer is held: it says what its source says, and nothing empty is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.data import change, check_here, put
from tests.support.models import lay
from tests.support.pages import BuiltPage, BuiltSite
from tests.support.project import build, copy_project, read_yaml, write_yaml

LEAD = "roles/housing-lead/"
MANY = "and so on, " * 14


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def held(project: Path, *models: str) -> BuiltSite:
    """The site built with models laid over the data."""
    return BuiltSite(build(lay(project, *models)))


def headings(page: BuiltPage) -> list[str]:
    return [node.text(strip=True) for node in page.article.css("h2")]


def test_rows_of_any_label_are_shown_in_their_order(project: Path) -> None:
    lay(project, "organisation-rows")
    role = project / f"data/{LEAD[:-1]}.yml"
    rows = {
        "Immediate Supervisor": "Head of Service",
        "Colleagues/Peers": "Team Managers",
        "Pay": "=£30,000",
        "Hours: a week": "37 # in all",
    }
    write_yaml(role, read_yaml(role) | {"organisation": rows})
    site = held(project)
    page = site[LEAD]
    shown = page.article.css_first("h2#organisation ~ dl")
    assert shown is not None
    assert [node.text(strip=True) for node in shown.css("dt")] == list(rows)
    assert [node.text(strip=True) for node in shown.css("dd")] == list(rows.values())
    head = page.article.css_first("dl.facts")
    assert head is not None and "Immediate Supervisor" in head.text()
    assert json.loads((site.root / f"data/{LEAD[:-1]}.json").read_text("utf-8"))["organisation"] == rows
    header, *lines = (site.root / "data/roles.csv").read_text("utf-8-sig").splitlines()
    assert '"organisation: Pay"' in header
    assert any('"\'=£30,000"' in line for line in lines)


@pytest.mark.parametrize("model", ["no-competencies-in-the-source", "no-competencies-empty"])
def test_a_section_that_the_source_lacks_is_not_shown(project: Path, model: str) -> None:
    site = held(project, model)
    found = headings(site[LEAD])
    assert "Accountabilities" in found and "Job context" in found
    assert not {"Competencies", "Person specification", "Organisation", "One level up"} & set(found)


def test_a_role_may_say_nothing_but_its_title(project: Path) -> None:
    put(project, "data/roles/somebody.yml", "title: Somebody\n")
    site = held(project)
    page = site["roles/somebody/"]
    assert headings(page) == ["Related"]
    assert "Without a team" in headings(site["roles/"])
    teams = json.loads((site.root / "data/roles.json").read_text("utf-8"))["teams"]
    assert teams[-1] == {"title": None, "roles": [{"id": "somebody", "title": "Somebody"}]}


def test_the_context_of_the_team_stands_with_a_role_that_has_none_of_its_own(project: Path) -> None:
    page = held(project, "guide-role-no-organisation")["roles/peer-support-worker/"]
    assert "This is a hub and spoke service" in page.text
    assert "Organisation" not in headings(page)


def test_a_sentence_where_a_key_belongs_is_given_its_key(project: Path) -> None:
    lay(project, "sentences-in-lists")
    file = "data/roles/housing-lead.yml"
    said = "this is a sentence; give it a key in the library and list the key here."
    where = "In data/accountabilities.yml write:"
    assert check_here(project)[1][:5] == [
        f"{file}:6:5: {said} {where}",
        "    keep-the-homes-safe: {heading: TO ADD, text: Keep the homes safe.}",
        "  and here:",
        "    - keep-the-homes-safe",
        f"{file}:7:5: {said} {where}",
    ]
    change(project, file, "Keep the homes safe.", "keep-the-homes-safe")
    change(
        project, file, "See that the service runs well each day and meets the targets that", "manage-risk #"
    )
    entry = "keep-the-homes-safe: {heading: Homes, text: Keep the homes safe.}\n"
    with (project / "data/accountabilities.yml").open("a", encoding="utf-8") as library:
        library.write(entry)
    change(project, file, "manage-risk # were agreed with the head.", "manage-risk")
    assert check_here(project)[0] == 0


def test_a_partner_is_of_any_kind(project: Path) -> None:
    site = held(project, "partner-of-another-kind")
    assert "council" in headings(site["partners/"])
    assert "council" in site["partners/example-council/"].text
    assert "Member of" not in site["partners/example-council/"].text
    assert "Member ofMental Health Bristol" in site["partners/sari/"].text


def test_two_roles_of_one_title_are_told_apart_by_their_employers(project: Path) -> None:
    site = held(project, "same-title-two-employers")
    titles = {page.title for page in site.pages.values() if "roles/recovery-navigator" in page.address}
    assert {title.partition(" - ")[0] for title in titles} == {
        "Recovery Navigator, Second Step",
        "Recovery Navigator, Missing Link",
    }
    for place in ("accountabilities/manage-risk/", "competencies/", "competencies/achieving-results/"):
        assert "Recovery Navigator, Missing Link" in site[place].text, place
    search = (site.root / "search/first.json").read_text("utf-8")
    assert '"Recovery Navigator, Missing Link"' in search
    change(project, "data/roles/recovery-navigator-elsewhere.yml", "missing-link", "second-step")
    code, lines = check_here(project)
    assert code == 1 and '"Recovery Navigator' in lines[0], lines


@pytest.mark.parametrize("content", [None, "", "# none yet\n", "{}\n"])
def test_no_glossary_means_that_there_is_none(project: Path, content: str | None) -> None:
    glossary = project / "data/glossary.yml"
    glossary.unlink()
    if content is not None:
        put(project, "data/glossary.yml", content)
    site = held(project)
    assert "glossary/" not in site.pages
    for page in site.pages.values():
        assert not page.tree.css("a.term, a[href$='glossary/']"), page.address


def test_no_help_lines_mean_that_there_are_none(project: Path) -> None:
    site = held(project, "no-help-lines")
    assert "help/" not in site.pages
    for page in site.pages.values():
        assert "If you need help now" not in page.text, page.address


def test_no_consortium_and_no_values_mean_that_there_are_none(project: Path) -> None:
    (project / "data/consortium.yml").unlink()
    for value in (project / "data/values").iterdir():
        value.unlink()
    site = held(project)
    assert not {"about/", "values/"} & site.pages.keys()
    for page in site.pages.values():
        assert not page.tree.css("a[href$='/values/'], a[href$='/about/']"), page.address


def test_a_library_may_be_larger_than_a_record(project: Path) -> None:
    with (project / "data/accountabilities.yml").open("a", encoding="utf-8") as library:
        for number in range(6000):
            library.write(f"duty-number-{number}:\n  heading: Many\n  text: Duty {number}, {MANY}.\n")
    assert (project / "data/accountabilities.yml").stat().st_size > 1_000_000
    assert check_here(project)[1][0] == "No problems."


def test_a_library_may_be_a_folder(project: Path) -> None:
    library = project / "data/accountabilities.yml"
    duties = read_yaml(library)
    for number, (key, duty) in enumerate(duties.items()):
        write_yaml(project / f"data/accountabilities/part-{number % 3}-{number}.yml", {key: duty})
    library.unlink()
    assert check_here(project)[1][0] == "No problems."
    write_yaml(library, {"manage-risk": duties["manage-risk"]})
    code, lines = check_here(project)
    assert code == 1
    assert '"manage-risk" stands in data/accountabilities.yml, line 1, already; keep one of them' in lines[0]


def test_a_note_that_prose_names_is_missed_before_the_build(project: Path) -> None:
    notes = read_yaml(project / "data/notes.yml")
    del notes["two-exceptional-levels"]
    write_yaml(project / "data/notes.yml", notes)
    code, lines = check_here(project)
    assert code == 1
    named = [line for line in lines if line.startswith(("data/", "docs/"))]
    assert named and all("two-exceptional-levels" in line for line in named)
