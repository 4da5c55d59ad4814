"""Nothing that the check passes may fail the build, whatever a handbook leaves in or out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import slow
from tests.support.pages import BuiltSite
from tests.support.project import build, copy_project, run
from tests.support.random_handbook import RandomHandbook, options
from tests.support.search import entries_of
from tests.support.server import serving

QUICK, ALL = 2, 120
SEEDS = [seed if seed < QUICK else slow(seed) for seed in range(ALL)]
PAGE = "i-am-applying.md"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_handbook_made_by_chance_builds(tmp_path: Path, seed: int) -> None:
    project = copy_project(tmp_path / "project")
    RandomHandbook(seed).write(project / "data")
    (project / "docs" / PAGE).write_text("# Applying\n", "utf-8")  # it names a note of this handbook
    checked = run(project, "macros", "check")
    assert checked.returncode == 0, checked.stdout
    done = run(project, "macros", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    site = BuiltSite(project / "site")
    told = {entry.location for entry in entries_of(site.root)}
    start = json.loads((site.root / "search/first.json").read_text("utf-8"))
    told |= {door["location"] for door in start["doors"]}
    for path in [*site.root.glob("data/**/*.json"), site.root / "find/index.json"]:
        told |= set(addresses(json.loads(path.read_text("utf-8"))))
    for address, _, anchor in (one.partition("#") for one in told):
        assert address in site.pages, address
        assert not anchor or anchor in site[address].ids, f"{address}#{anchor}"


@pytest.mark.parametrize("seed", [3, *(slow(seed) for seed in (5, 12, 23, 31))])
def test_its_scripts_cope_with_what_it_has_not(tmp_path: Path, page: Page, seed: int) -> None:
    project = copy_project(tmp_path / "project")
    RandomHandbook(seed).write(project / "data")
    (project / "docs" / PAGE).write_text("# Applying\n", "utf-8")
    site = build(project)
    teams = json.loads((site / "data/roles.json").read_text("utf-8"))["teams"]
    roles = [role["id"] for team in teams for role in team["roles"]]
    with serving(site) as server:
        page.goto(f"{server}find/?value=a&team=b&level=1&expectation=c&role=d")
        expect(page.locator(".finder")).to_be_visible()
        page.goto(f"{server}compare/?roles={','.join(roles[:2])}")
        expect(page.locator(".compare")).to_be_visible()
        page.goto(f"{server}reflect/?role={(roles or ['nobody'])[0]}")
        expect(page.locator(".sheet, .sheet-message p").first).to_be_visible()
        page.locator(".search-open").click()
        page.locator("#__search input").press_sequentially("people")
        expect(page.locator("#__search [role=status]")).not_to_have_text("Type to search")


def addresses(value: Any) -> Iterator[str]:
    """Every address in what other programs read."""
    if isinstance(value, dict):
        yield from (part for key, part in value.items() if key == "address" and "/" in part)
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from addresses(part)


def test_every_optional_field_is_left_in_and_left_out() -> None:
    made = [RandomHandbook(seed) for seed in range(ALL)]
    assert options() <= set.union(*(one.inside for one in made))
    assert options() <= set.union(*(one.outside for one in made))
