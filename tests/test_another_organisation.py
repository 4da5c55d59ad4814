"""Another organisation has its own handbook with its own data, pages and settings, and nothing else."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Once
from tests.support.data import change, check_here
from tests.support.models import MODELS
from tests.support.pages import BuiltSite
from tests.support.project import ROOT, copy_project, run
from tests.support.server import serving

OTHER = MODELS / "other-organisation"
KEPT = ("scripts", "styles")
"""Folders of docs/ that hold no prose."""

LACKING = re.compile("(values|about|glossary|help|partners|privacy)/")

WORDS = re.compile(
    r"bristol|recovery|supervis|service user|consortium|mental health|crisis|second step"
    r"|\b(entry|desired|exceptional)\b",
    re.IGNORECASE,
)
"""Words by which this organisation's handbook is known."""

OWN = re.compile("bristol|recovery|crisis|second step|mental health", re.IGNORECASE)
"""Words that no other organisation need know."""


def settle(project: Path) -> None:
    """Make a copy of this project the handbook of the other organisation."""
    shutil.rmtree(project / "data")
    for path in (project / "docs").iterdir():
        if path.name not in KEPT:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    (project / "mkdocs.yml").rename(project / "settings.yml")
    shutil.copytree(OTHER, project, dirs_exist_ok=True)
    shutil.copy(ROOT / "docs/assets/mending.css", project / "docs/assets")


@pytest.fixture
def other(once: Once) -> BuiltSite:
    return once("other-organisation", settle)


def test_no_word_of_this_organisation_is_in_its_site(other: BuiltSite) -> None:
    for path in other.root.rglob("*"):
        if path.suffix in (".html", ".json", ".csv", ".txt", ".svg"):
            found = WORDS.search(path.read_text("utf-8"))
            assert not found, f"{path.relative_to(other.root)}: {found and found[0]}"


def test_no_word_of_this_organisation_is_in_what_makes_the_pages() -> None:
    for folder in ("macros", "overrides", "docs/scripts"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".yml", ".html", ".js"):
                found = OWN.search(path.read_text("utf-8"))
                assert not found, f"{path.relative_to(ROOT)}: {found and found[0]}"


def test_its_name_its_doors_and_its_sheet_are_its_own(other: BuiltSite) -> None:
    home = other[""]
    assert home.title == "Lighthouse Libraries"
    for page in (home, other["404.html"]):
        (door,) = page.tree.css("ul.doors li")
        assert "New here" in door.text() and "Where to look in the first week." in door.text()
    sheet = other["reflect/"]
    assert sheet.text_of("h1") == "Pages for the yearly talk"
    assert "Head of branch" in sheet.html and "Name no reader." in sheet.html
    assert "More on privacy" not in sheet.html
    actions = other["roles/branch-librarian/"].tree.css(".actions a")
    assert "Pages for the yearly talk" in [action.text() for action in actions]


def test_its_levels_have_names_and_roles_and_addresses_say_them(other: BuiltSite) -> None:
    page = other["competencies/shelving/"]
    assert {"level-learning", "level-able", "level-leading"} <= page.ids
    role = other["roles/branch-librarian/"]
    assert "shelving.level-able" in role.ids
    summaries = [
        " ".join(part.text() for part in node.css(".expectation, .level-name"))
        for node in role.article.css("details.level summary")
    ]
    assert summaries == ["Required Able", "Optional Leading", "Required Able"]


def test_its_groups_are_in_their_order_on_each_index(other: BuiltSite) -> None:
    for address in ("", "competencies/", "framework/"):
        _, _, text = other[address].text.rpartition("Levels of each competency")
        places = [text.index(word) for word in ("With books", "Shelving", "With readers", "Listening")]
        assert places == sorted(places), address
    assert "Front of house" in other["roles/"].text
    assert "Front of house" in other["roles/storyteller/"].text
    assert "Town branches" in other["teams/"].text


def test_levels_that_take_in_those_below_are_said_to(other: BuiltSite, site: BuiltSite) -> None:
    said = "Each level takes in the levels below it."
    for address in ("competencies/", "framework/", "competencies/shelving/", "roles/branch-librarian/"):
        assert said in other[address].text, address
    for page in site.pages.values():
        assert said not in page.text, page.address


def test_what_it_does_not_have_is_not_shown(other: BuiltSite) -> None:
    missing = ("values/", "about/", "glossary/", "help/", "partners/", "privacy/")
    assert not {address for address in other.pages if address.startswith(missing)}
    for page in other.pages.values():
        for link in page.tree.css("a[href]"):
            assert not re.search(
                r"(values|about|glossary|help|partners|privacy)/", link.attributes["href"] or ""
            )


def test_its_finder_has_groups_and_no_lists_of_what_it_lacks(other: BuiltSite, page: Page) -> None:
    with serving(other.root) as server:
        page.goto(f"{server}find/")
        expect(page.locator(".found > li")).to_have_count(8)
        groups = page.locator("#competency optgroup")
        assert [groups.nth(n).get_attribute("label") for n in range(groups.count())] == [
            "With books",
            "With readers",
        ]
        expect(page.locator("#value")).to_be_hidden()
        expect(page.locator("#team")).to_be_visible()
        assert (
            page.locator(".mark")
            .evaluate("one => getComputedStyle(one).maskImage")
            .count("M12 28 14 8h4l2 20z")
        )


def test_a_group_that_the_framework_does_not_have_is_refused(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    settle(project)
    change(project, "data/competencies/listening.yml", "with-readers", "with-reader")
    assert check_here(project) == (
        1,
        [
            'data/competencies/listening.yml:3:8: the framework has no group "with-reader"; '
            'did you mean "with-readers"? (groups stand in data/framework.yml)',
            "1 problem.",
        ],
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "doors: [start.md]",
            "doors: [begin.md]",
            'doors: there is no page "begin.md" in docs/; known here: start.md',
        ),
        ("doors: [start.md]", "doors: start.md", "doors: a list of pages in docs/ is needed here"),
        ("beside: Head", "besides: Head", 'sheet: "besides" is not known here; did you mean "beside"?'),
    ],
)
def test_a_slip_in_the_settings_is_named(tmp_path: Path, before: str, after: str, said: str) -> None:
    project = copy_project(tmp_path / "project")
    settle(project)
    change(project, "mkdocs.yml", before, after)
    done = run(project, "macros", "build")
    printed = done.stdout + done.stderr
    assert done.returncode == 1 and said in printed and "Traceback" not in printed, printed
