"""Nothing that the check passes may fail the build, whatever a handbook leaves in or out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import slow
from tests.support.pages import BuiltSite
from tests.support.project import copy_project, run
from tests.support.random_handbook import RandomHandbook, options
from tests.support.search import entries_of

QUICK, ALL = 8, 120
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
