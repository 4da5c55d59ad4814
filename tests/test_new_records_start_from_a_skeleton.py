"""A new record begins as a commented skeleton, which passes the check once its blanks are filled."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.loader.shape import fields_of, pieces_in
from macros.model.keyed import TextOfKey
from macros.model.piece import Piece
from macros.schema import SHEETS
from macros.skeleton import HOMES, SKELETONS
from tests.support.data import command, copy_sound, run_here

BLANK = "TO ADD"
KINDS = {
    "role": {
        "team": "first-team",
        "employer": "a-partner",
        "purpose": ["be-there"],
        "accountabilities": ["listen"],
        "person_specification": {"essential": ["patience"]},
        "competencies": {"attention": {"2": "entry", "3": "desired"}},
    },
    "competency": {"order": "2"},
    "value": {"order": "2", "shows_in": {"statements": ["attention.listens"]}},
    "team": {},
    "partner": {"type": "council"},
    "accountability": {"text": "Speak up."},
    "criterion": {"section": "values"},
    "paragraph": {},
    "term": {},
    "note": {"records": ["sources"]},
}
"""For each kind the blanks that take no free text, filled for the smallest handbook."""


def new(project: Path, kind: str, id: str) -> subprocess.CompletedProcess[str]:
    return run_here(project, "new", kind, id)


def home(kind: str, id: str) -> str:
    return HOMES[kind].format(id=id)


def filled(value: Any, given: dict[str, Any]) -> Any:
    """A skeleton's value with every blank filled."""
    if isinstance(value, dict):
        return {key: given.get(key, filled(part, {})) for key, part in value.items()}
    if isinstance(value, list):
        return [filled(part, {}) for part in value]
    return f"Something about {id(value)}" if value == BLANK else value


@pytest.mark.parametrize("kind", HOMES)
def test_a_skeleton_passes_once_its_blanks_are_filled(tmp_path: Path, kind: str) -> None:
    project = copy_sound(tmp_path / "handbook")
    done = new(project, kind, "brand-new")
    assert done.returncode == 0, done.stderr
    assert home(kind, "brand-new") in done.stdout
    assert "make check" in done.stdout
    path = project / home(kind, "brand-new")
    held = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    record = held["brand-new"] if path.parent.name == "data" else held
    record.update(filled(record, KINDS[kind]))
    path.write_text(yaml.safe_dump(held, sort_keys=False), "utf-8")
    after = run_here(project, "check")
    assert (after.returncode, after.stdout.splitlines()[0]) == (0, "No problems."), after.stdout


@pytest.mark.parametrize("kind", HOMES)
def test_an_unfilled_skeleton_never_passes_silently(tmp_path: Path, kind: str) -> None:
    project = copy_sound(tmp_path / "handbook")
    new(project, kind, "brand-new")
    after = run_here(project, "check")
    assert BLANK in after.stdout or kind == "team"
    assert not after.stderr


OF_THE_OLD = {"was", *TextOfKey.model_fields}
"""What is new has had no other name, nor have the keys in it: a text stands bare under each."""


@pytest.mark.parametrize("kind", HOMES)
def test_a_skeleton_has_every_field_of_its_kind(kind: str) -> None:
    words = set(re.findall(r"[a-z_]+(?=:)", (SKELETONS / f"{kind}.yml").read_text("utf-8")))
    model = next(sheet.model for sheet in SHEETS if f"data/{sheet.files}" == home(kind, "*"))
    assert set(all_fields(model)) - OF_THE_OLD <= words


def all_fields(model: type[Piece]) -> list[str]:
    """The fields of a kind of record and of its parts."""
    found = list(fields_of(model))
    for info in model.model_fields.values():
        for piece in pieces_in(info.annotation):
            found += all_fields(piece)
    return found


def test_a_record_is_begun_by_a_command(tmp_path: Path) -> None:
    project = copy_sound(tmp_path / "handbook")
    done = command(project, "new", "role", "brand-new")
    assert done.stdout == new(copy_sound(tmp_path / "other"), "role", "brand-new").stdout
    assert (project / home("role", "brand-new")).exists()


def test_a_whole_profile_is_begun_by_one_command(tmp_path: Path) -> None:
    project = copy_sound(tmp_path / "handbook")
    words = ["role", "helper", "accountability", "speak-up", "keep-calm", "criterion", "humour"]
    done = run_here(project, "new", *words, "--plain")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("now holds a skeleton") == 4
    assert (
        (project / "data/accountabilities.yml")
        .read_text("utf-8")
        .endswith(
            "speak-up:\n  heading: TO ADD\n  text: TO ADD\nkeep-calm:\n  heading: TO ADD\n  text: TO ADD\n"
        )
    )
    first, *rest = (project / "data/roles/helper.yml").read_text("utf-8").splitlines()
    assert first.startswith("# yaml-language-server:") and not [line for line in rest if "#" in line]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("pole helper", '"pole" is not a kind of record'),
        ("role", "role stands without an id"),
        ("role accountability listen", "role stands without an id"),
        ("role helper accountability listen", '"listen" already'),
        ("accountability one one", "stands here twice"),
        ("role helper accountability Speak-Up", "cannot be an id"),
    ],
)
def test_all_records_are_begun_or_none(tmp_path: Path, words: str, said: str) -> None:
    project = copy_sound(tmp_path / "handbook")
    before = {path: path.read_bytes() for path in project.rglob("*.yml")}
    done = run_here(project, "new", *words.split())
    assert done.returncode == 1 and said in done.stderr
    assert {path: path.read_bytes() for path in project.rglob("*.yml")} == before


TAKEN = [("role", "listener"), ("accountability", "listen"), ("term", "listening")]


@pytest.mark.parametrize(("kind", "id"), TAKEN)
def test_nothing_is_overwritten(tmp_path: Path, kind: str, id: str) -> None:
    project = copy_sound(tmp_path / "handbook")
    before = (project / home(kind, id)).read_bytes()
    done = new(project, kind, id)
    assert done.returncode == 1
    assert "already" in done.stderr
    assert (project / home(kind, id)).read_bytes() == before


@pytest.mark.parametrize("id", ["../../escape", "Peer Support", "a" * 81, "", "a/b"])
def test_an_id_must_be_one(tmp_path: Path, id: str) -> None:
    project = copy_sound(tmp_path / "handbook")
    before = sorted(tmp_path.rglob("*"))
    done = new(project, "role", id)
    assert done.returncode == 1
    assert "letters" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_a_library_that_is_broken_is_left_alone(tmp_path: Path) -> None:
    project = copy_sound(tmp_path / "handbook")
    path = project / "data/accountabilities.yml"
    path.write_text("listen: [\n", "utf-8")
    done = new(project, "accountability", "speak")
    assert (done.returncode, path.read_text("utf-8")) == (1, "listen: [\n")
    assert "make check" in done.stderr
