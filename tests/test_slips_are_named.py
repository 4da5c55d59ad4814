"""A slip in the data ends the build with its place and its cure, and the old site stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.pages import BuiltSite
from tests.support.project import copy_project, run

SLIPS = {
    "unknown field": (
        "data/roles/recovery-navigator.yml",
        "title:",
        "titel:",
        'unknown field "titel" in a role; did you mean "title"?',
    ),
    "dangling team": (
        "data/roles/recovery-navigator.yml",
        "team: assessment",
        "team: asessment",
        'did you mean "assessment-and-recovery-team"?',
    ),
    "dangling duty": (
        "data/roles/mental-health-crisis-worker.yml",
        "accountabilities:\n",
        "accountabilities:\n  - fly-a-kite\n",
        'there is no accountability "fly-a-kite"',
    ),
    "broken YAML": ("data/values/recovery.yml", "title:", "title: [", "opens something that does not end"),
    "undefined level": (
        "data/roles/recovery-navigator.yml",
        "2: entry, 3: desired",
        "1: entry, 3: desired",
        "defines no level 1; it defines 2, 3, 4",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_with_file_line_column_and_cure(tmp_path: Path, slip: str) -> None:
    file, before, after, expected = SLIPS[slip]
    project = copy_project(tmp_path / "project")
    text = (project / file).read_text("utf-8")
    assert before in text
    (project / file).write_text(text.replace(before, after, 1), "utf-8")
    done = run(project, "macros", "check")
    named = [line for line in done.stdout.splitlines() if line.startswith(f"{file}:") and expected in line]
    assert done.returncode == 1
    assert named, done.stdout
    line, column = named[0].split(":")[1:3]
    assert int(line) >= 1 and int(column) >= 1
    assert "Traceback" not in done.stdout + done.stderr


def test_a_slip_stops_the_build_with_the_same_line(tmp_path: Path) -> None:
    file, before, after, expected = SLIPS["unknown field"]
    project = copy_project(tmp_path / "project")
    text = (project / file).read_text("utf-8")
    (project / file).write_text(text.replace(before, after, 1), "utf-8")
    for command in (("macros", "build"), ("mkdocs", "build", "-q")):
        done = run(project, *command)
        assert done.returncode == 1
        assert expected in done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        assert not (project / "site").exists()


def test_a_failed_build_leaves_the_old_site(tmp_path: Path, site: BuiltSite) -> None:
    project = copy_project(tmp_path / "project")
    shutil.copytree(site.root, project / "site")
    before = (project / "site/index.html").read_bytes()
    (project / "docs/i-work-here.md").write_text("# I work here\n\n[dead](nowhere.md)\n", "utf-8")
    assert run(project, "macros", "build").returncode != 0
    assert (project / "site/index.html").read_bytes() == before
    assert {path.name for path in project.iterdir()} >= {"site"}
    assert not list(project.glob(".site-*"))


@pytest.mark.parametrize(
    "mistake",
    [
        '{{ role("nobody") }}',
        '{{ statement("nothing.at-all") }}',
        "[dead](roles/recovery-navigator.md#nowhere)",
        "{{ no_such_macro() }}",
    ],
)
def test_a_mistake_in_prose_stops_the_build(tmp_path: Path, mistake: str) -> None:
    project = copy_project(tmp_path / "project")
    (project / "docs/i-work-here.md").write_text(f"# I work here\n\n{mistake}\n", "utf-8")
    assert run(project, "macros", "build").returncode != 0


def test_edit_this_page_leads_to_the_data_where_a_repository_is_configured(grown: BuiltSite) -> None:
    html = grown["roles/recovery-navigator/"].html
    assert 'href="https://code.example/edit/docs/../data/roles/recovery-navigator.yml"' in html
