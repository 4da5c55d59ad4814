"""What is typed in several lines is shown in several lines; what a statement says further stands under it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Once
from tests.support.data import change, check_here, put
from tests.support.models import lay
from tests.support.pages import BuiltPage, BuiltSite, folded
from tests.support.project import copy_project
from tests.support.search import entries_of
from tests.support.server import serving

STATEMENT = "fair-dealing.treats-people-fairly"
FAIR = "competencies/fair-dealing/"
LINES = ["Treats people fairly:", "those who ask", "those who do not"]
PAGE_OF_A_VALUE = "values/recovery/"
VALUE = f"data/{PAGE_OF_A_VALUE[:-1]}.yml"

FAIR_DEALING = """\
title: Fair dealing
order: 11
levels:
  2:
    treats-people-fairly:
      text:
        - "Treats people fairly:"
        - - those who ask
          - those who do not
      more:
        Ineffective: Has favourites.
        For example: |
          Notices who is left out.
          Says so.
      see:
        - title: How to be fair
          url: https://fair.example/how?to=be#fair
"""
ASKED = "\n  fair-dealing: {2: desired}"


def tell_more(project: Path) -> None:
    """A statement with lines, labels and a link, which a role expects; a value and a duty with lines."""
    put(project, "data/competencies/fair-dealing.yml", FAIR_DEALING)
    change(project, "data/roles/recovery-navigator.yml", "\ncompetencies:", f"\ncompetencies:{ASKED}")
    with (project / "data/accountabilities.yml").open("a", encoding="utf-8") as library:
        library.write("tidy-up:\n  heading: House\n  text: |\n    Tidies:\n    - the desk\n    - the shelf\n")
    change(project, VALUE, "\ntext:", "\ntext: |\n  All of it:\n  - at once\n  - for good\nowner:")


@pytest.fixture
def told(once: Once) -> BuiltSite:
    return once("told-in-lines", tell_more)


def statement(page: BuiltPage, key: str = "treats-people-fairly") -> str:
    (found,) = page.article.css(f"[id='{key}']")
    return found.html or ""


def test_paragraphs_and_list_lines_are_paragraphs_and_lists(told: BuiltSite) -> None:
    for address, key in ((FAIR, ""), ("roles/recovery-navigator/", "fair-dealing.")):
        html = folded(statement(told[address], f"{key}treats-people-fairly")).replace("> <", "><")
        assert f"<p>{LINES[0]}</p><ul><li>{LINES[1]}</li><li>{LINES[2]}</li></ul>" in html, address
    lead = told[PAGE_OF_A_VALUE].article.css_first(".lead")
    assert lead is not None
    assert folded(lead.html or "").replace("> <", "><") == (
        '<div class="lead"><p>All of it:</p><ul><li>at once</li><li>for good</li></ul></div>'
    )


def test_lines_are_kept_where_a_text_stands_in_a_link(told: BuiltSite) -> None:
    (entry,) = told["accountabilities/"].article.css("[id='tidy-up'] p a")
    assert "Tidies:<br>• the desk<br>• the shelf" in (entry.html or "")


def test_further_texts_and_links_stand_under_their_statement(told: BuiltSite) -> None:
    for address, key in ((FAIR, ""), ("roles/recovery-navigator/", "fair-dealing.")):
        (shown,) = told[address].article.css(f"[id='{key}treats-people-fairly']")
        assert [node.text() for node in shown.css("dl.more-said dt")] == ["Ineffective", "For example"]
        assert [(node.html or "").replace("\n", "") for node in shown.css("dl.more-said dd")] == [
            "<dd>Has favourites.</dd>",
            "<dd><p>Notices who is left out.<br>Says so.</p></dd>",
        ]
        (link,) = shown.css("p.see a")
        assert (link.text(), link.attributes["href"]) == (
            "How to be fair",
            "https://fair.example/how?to=be#fair",
        )
    assert "Has favourites." in told["framework/"].text


def test_further_texts_are_searched_and_exported(told: BuiltSite) -> None:
    (entry,) = (entry for entry in entries_of(told.root) if entry.location == f"{FAIR}#treats-people-fairly")
    assert "Ineffective: Has favourites." in entry.text
    data = told.root / "data"
    (level,) = json.loads((data / f"{FAIR[:-1]}.json").read_text("utf-8"))["levels"]
    (said,) = level["statements"]
    assert said["text"] == f"{LINES[0]}\n\n- {LINES[1]}\n- {LINES[2]}"
    assert said["more"]["Ineffective"] == "Has favourites."
    assert said["see"] == [{"title": "How to be fair", "url": "https://fair.example/how?to=be#fair"}]
    table = io.StringIO((data / "statements.csv").read_bytes().decode("utf-8-sig"), newline="")
    (row,) = (row for row in csv.DictReader(table) if row["statement_id"] == STATEMENT)
    assert row["more: Ineffective"] == "Has favourites."
    assert row["see"] == "How to be fair: https://fair.example/how?to=be#fair"


def test_the_finder_the_comparison_and_the_sheet_show_them(told: BuiltSite, page: Page) -> None:
    with serving(told.root) as server:
        page.goto(f"{server}find/#words=favourites")
        expect(page.locator(".found > li")).to_have_count(1)
        expect(page.locator(".found > li")).to_contain_text("Ineffective: Has favourites.")
        assert page.locator(".found > li a").first.inner_text().splitlines()[0] == LINES[0]
        page.goto(f"{server}compare/?roles=recovery-navigator,mental-health-crisis-worker")
        row = page.locator("tr.below", has=page.get_by_text("Statements of Fair dealing"))
        row.locator("summary").click()
        expect(row).to_contain_text("Ineffective: Has favourites.")
        page.goto(f"{server}reflect/?role=recovery-navigator")
        part = page.locator(".sheet-part", has=page.get_by_role("heading", name="Fair dealing"))
        part.locator("summary").click()
        expect(part.locator(".sheet-words")).to_contain_text("For example: Notices who is left out.")
        expect(part.get_by_role("link", name="How to be fair")).to_be_visible()


def test_labels_in_place_of_a_text_are_given_their_place(tmp_path: Path) -> None:
    project = lay(copy_project(tmp_path / "project"), "pair-of-statements")
    file = "data/competencies/fair-dealing.yml"
    assert check_here(project) == (
        1,
        [
            f"{file}:6:7: a statement has a text; others stand under more, each behind its label; write:",
            "    text: Treats people fairly.",
            "    more:",
            "      ineffective: Has favourites.",
            "1 problem.",
        ],
    )
    labelled = "      effective: Treats people fairly.\n      ineffective: Has favourites.\n"
    lines = ["text: Treats people fairly.", "more:", "  ineffective: Has favourites."]
    change(project, file, labelled, "".join(f"      {line}\n" for line in lines))
    assert check_here(project)[0] == 0


@pytest.mark.parametrize("url", ["http://fair.example/", "fair.example", "https://", "javascript:alert(1)"])
def test_a_link_that_does_not_begin_with_https_is_refused(tmp_path: Path, url: str) -> None:
    project = copy_project(tmp_path / "project")
    tell_more(project)
    change(project, "data/competencies/fair-dealing.yml", "https://fair.example/how?to=be#fair", url)
    code, lines = check_here(project)
    assert code == 1 and len(lines) == 2, lines
    assert lines[0].endswith("with https and without spaces"), lines
