"""The guide cannot go stale: its examples are built, its messages provoked, its macros all named."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from unittest.mock import Mock

from macros.adapter.prose import Prose
from macros.addresses.things import things
from macros.editing.things import NAMINGS
from macros.model.handbook import Handbook
from tests.support.data import copy_sound, put, run_here
from tests.support.grown import EXAMPLE, GUIDE, examples
from tests.support.pages import BuiltSite
from tests.support.project import ROOT, build, copy_project, run

COMMAND = re.compile(r"^    .venv/bin/python -m macros ((?:rename|retire) role .+)$", re.MULTILINE)
MESSAGE = re.compile(r"^\| `(.+?)` \|", re.MULTILINE)
MACRO = re.compile(r"""(?:{% raw %}{{ |{{ call\(")(\w+)""")

BAD_INPUTS = ROOT / "tests/bad_inputs"


def test_the_examples_make_a_role_and_a_duty(grown: BuiltSite) -> None:
    assert len(examples()) == 2
    assert "Peer Support Worker" in grown["roles/peer-support-worker/"].text
    assert "Peer Support Worker" in grown["roles/"].text
    assert "Share own experience of recovery" in grown["accountabilities/"].text


def test_a_retired_role_is_gone_from_every_page(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    assert run_here(project, "retire", "role", "mental-health-crisis-worker").returncode == 0
    for page in BuiltSite(build(project)).pages.values():
        own = page.address == "roles/mental-health-crisis-worker/"  # where its last words stand
        assert own or "roles/mental-health-crisis-worker/" not in page.html, page.address


def test_the_steps_to_rename_and_to_retire_do_what_they_say(tmp_path: Path) -> None:
    project = copy_sound(tmp_path / "handbook")
    put(project, "data/roles/peer-support-worker.yml", "title: Peer Support Worker\n")
    renames, retires = COMMAND.findall(GUIDE)
    assert run_here(project, *shlex.split(renames)).returncode == 0
    assert (
        (project / "data/roles/peer-worker.yml").read_text("utf-8").startswith("was: [peer-support-worker]\n")
    )
    put(project, "data/roles/another.yml", "title: Another\n")
    retired = [word.replace("peer-support-worker", "another") for word in shlex.split(retires)]
    assert run_here(project, *retired).returncode == 0
    assert "because: Both roles are one now." in (project / "data/retired.yml").read_text("utf-8")


def test_the_guide_names_every_kind_that_can_be_renamed() -> None:
    named = set(re.findall("`([a-z]+)`", GUIDE[GUIDE.index("What can be renamed") :].partition("\n\n")[0]))
    assert named == set(NAMINGS)


def test_the_examples_of_the_guide_name_no_record_that_may_go(book: Handbook) -> None:
    ids = {one.id for one in things(book)}
    calls = re.findall(r"""{{ ?(\w+)\(["']([^"']+)""", GUIDE)
    called = {key for macro, key in calls if macro not in ("call", "example", "key")}
    words = re.findall(r"[\w-]+", " ".join(text for _, text in EXAMPLE.findall(GUIDE)))
    written = {word for word in words if "-" in word}
    assert not (called | written) & ids


def test_each_message_of_the_guide_is_one_that_editors_get() -> None:
    expected = (path.read_bytes().split(b"\n")[0].decode() for path in BAD_INPUTS.rglob("*.txt"))
    given = {line.split(": ", 1)[1] for line in expected}
    shown = MESSAGE.findall(GUIDE)
    assert len(shown) > 10
    assert not set(shown) - given


def test_the_guide_shows_every_macro_with_its_result(site: BuiltSite) -> None:
    article = site["guide/"].article
    results = {str(link.attributes["href"]).split("/")[1] for link in article.css("dd a")}
    assert {"roles", "competencies", "values", "teams", "partners", "accountabilities"} <= results
    assert '{{ competency("achieving-results") }}' in article.text()
    assert article.css_first("blockquote.quoted") is not None
    assert article.css_first("table.matrix") is not None
    assert article.css_first("a.term") is not None


def test_every_macro_for_prose_is_in_the_guide() -> None:
    names = Prose(Mock()).macros().keys() - {"handbook_page", "call", "example", "key"}
    assert names == set(MACRO.findall(GUIDE))


def test_the_guide_names_the_file_of_each_kind_of_sentence(book: Handbook) -> None:
    named = {f"data/{file}" for file in re.findall(r"^\| .+? \| `([a-z/<>-]+\.yml)`", GUIDE, re.MULTILINE)}
    notes = {note.source.file for note in book.loose_notes.values()}
    files = {record.source.file for record in book.records()} | notes
    kept = {file if file in named else f"{file.rpartition('/')[0]}/<id>.yml" for file in files}
    assert kept - {"data/<id>.yml"} == named
    assert files - named - {file for file in files if file.count("/") == 2} == {"data/search.yml"}


def test_what_still_names_a_retired_role_is_listed(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "data/roles/mental-health-crisis-worker.yml").unlink()
    said = run(project, "macros", "check").stdout
    notes = (project / "data/notes.yml").read_text("utf-8").splitlines()
    lines = [number for number, line in enumerate(notes, 1) if "roles/mental-health-crisis-worker" in line]
    assert lines
    for line in lines:
        assert f"data/notes.yml:{line}:" in said
