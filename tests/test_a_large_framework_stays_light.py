"""A framework as large as a government's, and five times that: no page is heavy, nothing is out of reach."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from filelock import FileLock

from bench import synthetic
from bench.frameworks import MOST_FIRST_KB, MOST_PAGE_KB
from bench.shape import framework
from tests.support.pages import BuiltSite
from tests.support.project import ROOT, build
from tests.support.search import entries_of

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session", params=sorted(MOST_FIRST_KB))
def large(shared_folder: Path, request: pytest.FixtureRequest) -> tuple[int, BuiltSite]:
    """How many times the size, and the site."""
    project = shared_folder / f"framework-{request.param}"
    with FileLock(f"{project}.lock"):
        if not project.exists():
            synthetic.write(ROOT, project, framework(request.param))
            build(project)
    return request.param, BuiltSite(project / "site")


def test_no_page_is_heavy(large: tuple[int, BuiltSite]) -> None:
    _, site = large
    heavy = {path: path.stat().st_size for path in site.root.rglob("*.html")}
    assert max(heavy.values()) <= MOST_PAGE_KB * 1000


def test_the_search_fetches_names_first_and_can_find_every_sentence(large: tuple[int, BuiltSite]) -> None:
    times, site = large
    assert (site.root / "search/first.json").stat().st_size <= MOST_FIRST_KB[times] * 1000
    found = {entry.location for entry in entries_of(site.root)}
    data = json.loads((site.root / "data/handbook.json").read_text("utf-8"))
    for competency in data["competencies"]:
        assert competency["address"] in found
        for statements in competency["levels"].values():
            assert {f"{competency['address']}#{key}" for key in statements} <= found
    assert {role["address"] for role in data["roles"]} <= found


def test_every_competency_stands_once_in_the_whole_framework(large: tuple[int, BuiltSite]) -> None:
    _, site = large
    parts = [page for address, page in site.pages.items() if address.startswith("framework/")]
    shown = [
        node.attributes["id"] for page in parts for node in page.article.css(".framework-competency > [id]")
    ]
    data = json.loads((site.root / "data/handbook.json").read_text("utf-8"))
    assert sorted(map(str, shown)) == sorted(competency["id"] for competency in data["competencies"])
    for group in data["framework"]["groups"]:
        assert f"framework/{group}/" in site.pages, group


def test_a_table_of_a_team_has_a_row_only_for_what_its_roles_ask(large: tuple[int, BuiltSite]) -> None:
    _, site = large
    tables = [table for page in site.pages.values() for table in page.article.css("table.matrix")]
    assert tables
    for table in tables:
        for row in table.css("tbody tr"):
            assert row.css("td a"), row.text()


def test_long_indexes_go_by_group_and_letter(large: tuple[int, BuiltSite]) -> None:
    times, site = large
    names = json.loads((site.root / "data/handbook.json").read_text("utf-8"))
    index = site["competencies/"]
    groups = {node.text() for node in index.article.css("h3[id^=group-], li a")}
    assert set(names["framework"]["groups"].values()) <= groups
    if times > 1:
        assert site[f"competencies/by/{next(iter(names['framework']['groups']))}/"].article.css(
            "h2[id]:not([id]), h2"
        )
    roles = {role["address"] for role in names["roles"]}
    listed = {
        f"roles/{(link.attributes['href'] or '').strip('./').rpartition('/')[2]}/"
        for address, page in site.pages.items()
        if address == "roles/" or address.startswith("roles/by/")
        for link in page.article.css("li a")
    }
    assert roles <= listed
