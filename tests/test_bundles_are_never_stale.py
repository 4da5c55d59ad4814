"""Scripts and styles are bundled once for many builds, and anew when one of them changes; a slip is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.bundles import bundles, hashed
from macros.kept import kept
from tests.support.project import copy_project, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def test_a_changed_script_has_another_name_and_content(project: Path) -> None:
    before = bundles(project)
    assert bundles(project) == before
    script = project / "docs/scripts/shared/wording.js"
    script.write_text(script.read_text("utf-8").replace("const ALIKE = 0.6", "const ALIKE = 0.7"), "utf-8")
    after = bundles(project)
    assert {name for name in before if before[name] != after[name]} == {"compare.js"}
    assert hashed("compare.js", before["compare.js"]) != hashed("compare.js", after["compare.js"])


def test_a_page_asks_for_the_worker_that_is_there(project: Path) -> None:
    made = bundles(project)
    assert hashed("search.js", made["search.js"]).encode() in made["handbook.js"]


@pytest.mark.parametrize("keeps", ["", "{}", '{"": 1', "[]"])
def test_what_cannot_be_read_is_bundled_again(project: Path, keeps: str) -> None:
    before = bundles(project)
    (kept(project) / "bundles.json").write_text(keeps, "utf-8")
    assert bundles(project) == before


def test_where_nothing_can_be_kept_scripts_are_bundled_all_the_same(project: Path) -> None:
    kept(project).write_text("a file", "utf-8")
    assert "handbook.js" in bundles(project)


def test_a_slip_in_a_script_ends_the_build_and_is_named(project: Path) -> None:
    (project / "docs/scripts/frame/tables.js").write_text("const = 1;\n", "utf-8")
    done = run(project, "macros", "build")
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "docs/scripts/frame/tables.js:1:6" in said
    assert "Traceback" not in said
