"""Each bad input gets one line with its place and cure, and nothing else.

The files in `bad_inputs/` are named after their defect. The first line of each is the line that is
expected; it names the data file, and the rest is what that file holds in the smallest handbook.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.support.data import SOUND, VALUE, change, check, check_here, copy_sound, put

FOLDER = SOUND.parent
CASES = sorted(FOLDER.rglob("*.txt"))
NAMES = [str(path.relative_to(FOLDER).with_suffix("")) for path in CASES]


def target(expected: str) -> str:
    """The data file that an expected line names."""
    return expected.split(": ", 1)[0].rsplit(":", 2)[0]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_sound(tmp_path / "handbook")


def refused(case: Path, project: Path) -> str:
    """Put a bad input into the project, and return the line that is expected."""
    line, content = case.read_bytes().split(b"\n", 1)
    put(project, target(line.decode()), content)
    return line.decode()


def test_there_are_many_bad_inputs() -> None:
    assert len(CASES) >= 120


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_bad_input_gets_its_line(case: Path, project: Path) -> None:
    expected = refused(case, project)
    assert check_here(project) == (1, [expected, "1 problem."])


@pytest.mark.parametrize("case", CASES[::12], ids=NAMES[::12])
def test_some_bad_inputs_as_a_command_of_its_own(case: Path, project: Path) -> None:
    as_command(case, project)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_all_bad_inputs_as_a_command_of_its_own(case: Path, project: Path) -> None:
    as_command(case, project)


def as_command(case: Path, project: Path) -> None:
    expected = refused(case, project)
    done = check(project)
    assert (done.returncode, done.stdout.splitlines(), done.stderr) == (1, [expected, "1 problem."], "")


def only_problem(project: Path) -> str:
    code, lines = check_here(project)
    assert (code, lines[1:]) == (1, ["1 problem."])
    return lines[0]


def test_a_link_out_of_the_folder(project: Path) -> None:
    outside = put(project, "elsewhere.yml", (project / VALUE).read_bytes())
    (project / VALUE).unlink()
    (project / VALUE).symlink_to(outside)
    assert only_problem(project).startswith(f"{VALUE}:1:1: this is only a link to another place;")


def test_a_folder_that_is_a_link(project: Path) -> None:
    (project / "elsewhere").mkdir()
    (project / "data/old").symlink_to(project / "elsewhere", target_is_directory=True)
    assert only_problem(project).startswith("data/old:1:1: nothing reads this file;")


def test_a_file_over_1_mb(project: Path) -> None:
    put(project, VALUE, b"# " + b"x" * 1_000_000)
    assert only_problem(project).startswith(f"{VALUE}:1:1: this file is larger than 1 MB;")


def test_a_file_of_exactly_1_mb_is_read(project: Path) -> None:
    text = (project / VALUE).read_bytes()
    put(project, VALUE, text + b"#" + b" " * (1_000_000 - len(text) - 1))
    assert check_here(project)[0] == 0


@pytest.mark.parametrize("content", [None, "# nothing yet\n"])
def test_a_library_that_is_missing_or_empty_while_roles_use_it(project: Path, content: str | None) -> None:
    (project / "data/accountabilities.yml").unlink()
    if content:
        put(project, "data/accountabilities.yml", content)
    assert only_problem(project) == (
        'data/roles/listener.yml:5:20: there is no accountability "listen"; add it first, or take it out here'
    )


def test_no_data_at_all(tmp_path: Path) -> None:
    done = check(tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("data:1:1: there is no data here; go to the folder of the handbook")
    assert not done.stderr


def test_a_folder_named_like_a_file(project: Path) -> None:
    (project / "data/help.yml").unlink()
    (project / "data/help.yml").mkdir()
    assert only_problem(project) == "data/help.yml:1:1: this is not a file; move it out of data/"


def test_a_file_that_is_a_pipe(project: Path) -> None:
    os.mkfifo(project / "data/values/pipe.yml")
    assert only_problem(project) == "data/values/pipe.yml:1:1: this is not a file; move it out of data/"


def test_a_file_that_may_not_be_opened(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The system lets root open everything, so it is made to answer as it would to others.
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != project / VALUE)
    expected = f"{VALUE}:1:1: this file may not be opened; change its permissions"
    assert check_here(project) == (1, [expected, "1 problem."])


def test_a_file_name_that_no_screen_shows(project: Path) -> None:
    name = os.fsencode(project) + b"/data/values/\x1b[31m\xff.yml"
    Path(os.fsdecode(name)).write_bytes(b"title: x\n")
    done = check(project)
    assert done.returncode == 1
    assert 'data/values/?[31m?.yml:1:1: "?[31m?" cannot be an id' in done.stdout
    assert not done.stderr


def test_all_problems_come_in_one_run_sorted_by_file_and_line(project: Path) -> None:
    change(project, "data/roles/listener.yml", "team: first-team", "team: frist-team")
    change(project, "data/roles/listener.yml", "title: Listener", "titel: Listener")
    change(project, "data/partners/a-partner.yml", "type", "tpye")
    change(project, "data/accountabilities.yml", "heading", "headline")
    change(project, "data/teams/first-team.yml", "title:", "\ttitle:")
    put(project, "data/stray.txt", "")
    code, (*lines, count) = check_here(project)
    assert [line.split(": ", 1)[0] for line in lines] == [
        "data/accountabilities.yml:1:10",
        "data/partners/a-partner.yml:2:1",
        "data/roles/listener.yml:1:1",
        "data/stray.txt:1:1",
        "data/teams/first-team.yml:1:1",
    ]
    assert (code, count) == (1, "5 problems.")


def test_a_slip_in_one_file_is_not_blamed_on_those_that_link_to_it(project: Path) -> None:
    put(project, "data/accountabilities.yml", "listen: [\n")
    put(project, "data/competencies/attention.yml", "title: Attention\n")
    put(project, "data/teams/first-team.yml", "title: First Team\ncolour: red\n")
    assert {line.split(":")[0] for line in check_here(project)[1][:-1]} == {
        "data/accountabilities.yml",
        "data/competencies/attention.yml",
        "data/teams/first-team.yml",
    }


def test_problems_in_the_only_file_of_a_kind_do_not_hide_others(project: Path) -> None:
    change(project, "data/consortium.yml", "mission:", "misson:")
    change(project, "data/partners/a-partner.yml", "type", "tpye")
    change(project, "data/roles/listener.yml", "team: first-team", "team: frist-team")
    put(project, "data/teams/next-team.yml", "title: first team\n")
    assert [line.split(":")[0] for line in check_here(project)[1][:-1]] == [
        "data/consortium.yml",
        "data/partners/a-partner.yml",
        "data/roles/listener.yml",
        "data/teams/next-team.yml",
    ]


@pytest.mark.parametrize("name", ["consortium", "help", "search"])
def test_a_file_that_cannot_be_read_hides_no_dead_link(project: Path, name: str) -> None:
    put(project, f"data/{name}.yml", "title: [\n")
    change(project, "data/roles/listener.yml", "team: first-team", "team: frist-team")
    named = {line.split(":")[0] for line in check_here(project)[1][:-1]}
    assert named == {f"data/{name}.yml", "data/roles/listener.yml"}


def test_a_note_that_cannot_be_read_is_no_dead_link(project: Path) -> None:
    put(project, "docs/guide.md", '# Guide\n\n{{ note("notes.a-doubt") }} [x](sources.md#notes.a-doubt)\n')
    put(project, "data/notes.yml", "a-doubt: [\n")
    assert [line.split(":")[0] for line in check_here(project)[1][:-1]] == ["data/notes.yml"]


def blanks() -> Iterator[tuple[str, str]]:
    """Each data file of the smallest handbook with one of its values still to be written, and the place."""
    for path in sorted((SOUND / "data").rglob("*.yml")):
        text = path.read_text("utf-8")
        for event in yaml.parse(text):
            if isinstance(event, yaml.ScalarEvent):
                start, end = event.start_mark.index, event.end_mark.index
                if not text[end:].startswith(":"):
                    name = path.relative_to(SOUND).as_posix()
                    place = f"{name}:{event.start_mark.line + 1}:{event.start_mark.column + 1}"
                    yield place, f"{text[:start]}TO ADD{text[end:]}"


BLANKS = dict(blanks())


@pytest.mark.parametrize("place", BLANKS)
def test_what_is_still_to_be_written_gets_one_line_wherever_it_stands(place: str, project: Path) -> None:
    put(project, place.split(":", maxsplit=1)[0], BLANKS[place])
    said = "this is still to be written (TO ADD); write it, or take it out if the source does not say it"
    assert check_here(project) == (1, [f"{place}: {said}", "1 problem."])
