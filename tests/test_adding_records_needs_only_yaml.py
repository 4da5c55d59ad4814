"""One more role, team, competency, value and partner as YAML only, and they are everywhere."""

from __future__ import annotations

import json

import pytest

from tests.support.pages import BuiltSite
from tests.support.project import build, copy_project, read_yaml, write_yaml


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    project = copy_project(tmp_path_factory.mktemp("grown") / "project")
    data = project / "data"
    levels = {str(level): {f"does-{level}": f"Does the thing at level {level}"} for level in range(1, 6)}
    write_yaml(data / "competencies/gardening.yml", {"title": "Gardening", "order": "11", "levels": levels})
    write_yaml(data / "teams/garden-team.yml", {"title": "Garden Team"})
    write_yaml(data / "partners/allotment.yml", {"title": "Allotment Society", "type": "voluntary"})
    duty, criterion = "keep-the-garden", "knows-plants"
    shows = {"shows_in": {"statements": ["gardening.does-1"], "accountabilities": [duty]}}
    write_yaml(
        data / "values/patience.yml", {"title": "Patience", "order": "9", "text": "all in good time", **shows}
    )
    for library, key, entry in (
        ("accountabilities", duty, {"heading": "Garden", "text": "Keep the garden."}),
        ("person-specification", criterion, {"section": "knowledge", "text": "Knows plants"}),
    ):
        write_yaml(data / f"{library}.yml", {**read_yaml(data / f"{library}.yml"), key: entry})
    terms = read_yaml(data / "glossary.yml")
    terms["garden"] = {"term": "garden", "text": "Kept for growing plants."}
    write_yaml(data / "glossary.yml", terms)
    role = read_yaml(data / "roles/recovery-navigator.yml")
    role.pop("notes", None)
    role |= {"title": "Gardener", "team": "garden-team", "employer": "allotment"}
    role["accountabilities"].append(duty)
    role["person_specification"]["desirable"].append(criterion)
    role["competencies"]["gardening"] = {"1": "entry", "3": "desired", "5": "exceptional"}
    write_yaml(data / "roles/gardener.yml", role)
    return BuiltSite(build(project))


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("", "Gardener"),
        ("", "Gardening"),
        ("", "Patience"),
        ("roles/", "Gardener"),
        ("roles/", "Garden Team"),
        ("roles/gardener/", "Does the thing at level 3"),
        ("roles/gardener/", "Shares 17 accountabilities with"),
        ("roles/recovery-navigator/", "Shares 17 accountabilities with Gardener"),
        ("competencies/", "Gardening"),
        ("competencies/", "Desired 3"),
        ("competencies/gardening/", "Desired for Gardener"),
        ("competencies/gardening/", "Level 5"),
        ("competencies/customer-care/", "Gardener"),
        ("values/", "Patience"),
        ("values/patience/", "Does the thing at level 1"),
        ("about/", "Patience"),
        ("teams/", "Garden Team"),
        ("teams/garden-team/", "Gardener"),
        ("partners/", "Allotment Society"),
        ("partners/allotment/", "Gardener"),
        ("accountabilities/", "Keep the garden."),
        ("accountabilities/keep-the-garden/", "Gardener"),
        ("accountabilities/keep-the-garden/", "Patience"),
        ("person-specification/", "Knows plants"),
        ("person-specification/knows-plants/", "Gardener"),
        ("i-work-here/", "Gardener"),
        ("guide/", "Gardener"),
        ("framework/", "Does the thing at level 5"),
        ("framework/", "Desired for Gardener"),
        ("teams/garden-team/", "Desired 3"),
        ("competencies/gardening/", "Level 1 to level 2"),
        ("roles/gardener/", "One level up"),
        ("glossary/", "Kept for growing plants."),
        ("glossary/", "Keep the garden."),
    ],
)
def test_what_was_added_stands_where_its_kind_belongs(grown: BuiltSite, address: str, text: str) -> None:
    assert text in grown[address].text


def test_what_was_added_can_be_found_by_search(grown: BuiltSite) -> None:
    index = json.loads((grown.root / "search/first.json").read_text("utf-8"))
    found = {location for location, *_ in index["entries"]}
    assert found >= {
        "roles/gardener/",
        "competencies/gardening/",
        "competencies/gardening/#does-5",
        "competencies/gardening/#level-5",
        "values/patience/",
        "teams/garden-team/",
        "partners/allotment/",
        "accountabilities/keep-the-garden/",
        "person-specification/knows-plants/",
    }


def test_a_hand_written_page_with_the_same_address_wins(tmp_path_factory: pytest.TempPathFactory) -> None:
    project = copy_project(tmp_path_factory.mktemp("written") / "project")
    (project / "docs/partners").mkdir()
    (project / "docs/partners/sari.md").write_text("# SARI\n\nWritten by hand.\n", "utf-8")
    assert "Written by hand." in BuiltSite(build(project))["partners/sari/"].text
