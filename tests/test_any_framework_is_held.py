"""Whatever framework a partner brings: its levels, their names and its words stand in one file of data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Once
from tests.support.data import change, check_here
from tests.support.models import lay
from tests.support.pages import BuiltSite
from tests.support.project import copy_project
from tests.support.server import serving

FRAMEWORK = "data/framework.yml"
NAMED = "data/competencies/named.yml"


REFUSED = {
    "expectation-word": [
        'data/roles/housing-lead.yml:8:26: "required" is not known here; '
        "write entry, desired or exceptional, or add it in data/framework.yml",
        'data/roles/housing-lead.yml:8:39: "optional" is not known here; '
        "write entry, desired or exceptional, or add it in data/framework.yml",
    ],
    "six-levels": [
        'data/competencies/six-steps.yml:14:3: the framework has no level "6"; '
        "known here: 1, 2, 3, 4, 5 (levels stand in data/framework.yml)",
    ],
    "named-levels": [
        'data/competencies/named.yml:4:3: the framework has no level "awareness"; '
        "known here: 1, 2, 3, 4, 5 (levels stand in data/framework.yml)",
        'data/competencies/named.yml:6:3: the framework has no level "6"; '
        "known here: 1, 2, 3, 4, 5 (levels stand in data/framework.yml)",
    ],
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_framework_does_not_say_is_refused_and_its_file_named(tmp_path: Path, name: str) -> None:
    project = lay(copy_project(tmp_path / "project"), name)
    code, lines = check_here(project)
    assert (code, lines[: len(REFUSED[name])]) == (1, REFUSED[name])


def test_a_list_where_keys_belong_is_given_its_keys(tmp_path: Path) -> None:
    project = lay(copy_project(tmp_path / "project"), "levels-as-lists")
    assert check_here(project) == (
        1,
        [
            f"{NAMED}:4:6: each of these needs a key of its own; in place of the list write:",
            "    does-this: Does this.",
            "    does-that: Does that.",
            "1 problem.",
        ],
    )
    written = project / NAMED
    pasted = "\n    does-this: Does this.\n    does-that: Does that."
    written.write_text(written.read_text("utf-8").replace(" [Does this., Does that.]", pasted), "utf-8")
    assert check_here(project)[0] == 0


def widen(project: Path) -> None:
    """The framework with two levels more, one of them without a number, and other words."""
    change(project, FRAMEWORK, "  1: Level 1\n", "  awareness: Awareness\n  1: Level 1\n")
    change(project, FRAMEWORK, "  5: Level 5\n", "  5: Level 5\n  6: Level 6, leading\n")
    change(
        project, FRAMEWORK, "  entry: Entry\n", "  optional: Optional\n  required: Required\n  entry: Entry\n"
    )
    change(project, FRAMEWORK, "aim: desired", "aim: required")
    change(project, FRAMEWORK, "relevance: Relevance to recovery", "relevance: Definition")
    lay(project, "expectation-word", "six-levels", "named-levels", "one-level-competency")
    change(project, "data/roles/housing-lead.yml", "  achieving-results: {2: required, 3: optional}", ASKED)


ASKED = """\
  achieving-results: {2: required, 3: optional}
  named: {awareness: required, 6: exceptional}
  six-steps: {6: required}
  signposting: {3: required}"""


@pytest.fixture
def widened(once: Once) -> BuiltSite:
    return once("widened-framework", widen)


def test_levels_are_called_and_addressed_as_the_framework_says(widened: BuiltSite) -> None:
    page = widened["competencies/named/"]
    headings = [(node.attributes["id"], node.text()) for node in page.article.css("h2[id^=level-]")]
    assert headings == [
        ("level-awareness", "Awareness"),
        *((f"level-{number}", f"Level {number}") for number in range(1, 6)),
        ("level-6", "Level 6, leading"),
    ]
    assert "Awareness to Level 6, leading" in page.text
    role = widened["roles/housing-lead/"]
    summaries = [
        [part.text() for part in node.css(".expectation, .level-name")]
        for node in role.article.css("details.level summary")
    ]
    assert ["Required", "Awareness"] in summaries
    assert ["Exceptional", "6"] in summaries


def test_one_level_up_counts_from_the_aim(widened: BuiltSite) -> None:
    page = widened["roles/housing-lead/"]
    text = page.text
    steps = [[level.text() for level in head.css("p")] for head in page.article.css(".growth-head")]
    assert ["Level 2 (Required)", "Level 3 (Optional)"] in steps
    assert (
        "Level 6, leading is the highest that this competency has, and this role names it as Required."
        in text
    )
    assert "Level 3 is the highest that this competency has" in text, "a competency of one level"
    (asked,) = (
        one
        for one in json.loads((widened.root / "data/roles/housing-lead.json").read_text("utf-8"))[
            "competencies"
        ]
        if one["id"] == "named"
    )
    assert asked["highest"] == {"required": "awareness", "exceptional": 6}
    assert asked["next"] == 6
    assert [level["rank"] for level in asked["levels"]] == [1, 7]


def test_no_word_of_the_other_framework_is_left(widened: BuiltSite) -> None:
    for page in widened.pages.values():
        assert "Relevance to recovery" not in page.text, page.address


def test_the_finder_the_comparison_and_the_sheet_know_the_levels(widened: BuiltSite, page: Page) -> None:
    with serving(widened.root) as server:
        page.goto(f"{server}find/?level=awareness&expectation=required")
        expect(page.locator(".found > li")).to_have_count(1)
        expect(page.locator(".found > li")).to_contain_text("A, Awareness Required for Housing Lead")
        expect(page.get_by_role("button", name="Remove Level: Awareness")).to_be_visible()
        page.goto(f"{server}compare/?roles=signposter,housing-lead")
        expect(page.locator(".moves")).to_contain_text("Required: Level 6, leading (not asked now)")
        expect(page.locator(".moves")).not_to_contain_text("Exceptional")
        page.goto(f"{server}reflect/?role=housing-lead")
        part = page.locator(".sheet-part", has=page.get_by_role("heading", name="A", exact=True))
        part.locator("summary").click()
        expect(part.locator("h4")).to_have_text(["Required Awareness", "One level up Level 6, leading"])
