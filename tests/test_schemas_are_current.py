"""The schemas that editors complete field names from say what the records say; each file names its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from macros.__main__ import main
from macros.model.piece import Piece
from macros.schema import SHEETS, Sheet, schema_files
from tests.support.project import ROOT

FILES = dict(schema_files())


@pytest.mark.parametrize("name", FILES)
def test_a_committed_schema_is_what_the_records_make(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == FILES[name], "run: python -m macros schema"


def test_no_schema_is_left_over() -> None:
    assert {f".schemas/{path.name}" for path in (ROOT / ".schemas").iterdir()} == {
        sheet.name for sheet in SHEETS
    }


def test_the_command_writes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schema"]) == 0
    assert all((tmp_path / name).read_text("utf-8") == content for name, content in FILES.items())


def test_every_data_file_has_a_schema_and_names_it() -> None:
    described = [(path, sheet) for sheet in SHEETS for path in (ROOT / "data").glob(sheet.files)]
    assert sorted(path for path, _ in described) == sorted((ROOT / "data").rglob("*.yml"))
    for path, sheet in described:
        first = path.read_text("utf-8").splitlines()[0]
        name = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / name).resolve() == ROOT / sheet.name, path


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_field_says_what_it_means(sheet: Sheet) -> None:
    def undescribed(schema: Any) -> list[str]:
        if not isinstance(schema, dict):
            return []
        fields = schema.get("properties", {})
        own = [name for name, field in fields.items() if "description" not in field]
        return own + [name for part in schema.values() for name in parts(part)]

    def parts(value: Any) -> list[str]:
        if isinstance(value, list):
            return [name for part in value for name in undescribed(part)]
        return undescribed(value)

    assert not undescribed(json.loads(FILES[sheet.name]))


def test_a_bare_text_and_a_number_may_stand_for_a_text() -> None:
    schema = json.loads(FILES[".schemas/competencies.json"])
    assert schema["properties"]["title"]["type"] == ["string", "number", "boolean"]
    assert schema["$defs"]["Statement"]["anyOf"][0]["type"] == ["string", "number", "boolean"]
    assert list(schema["properties"]["levels"]["patternProperties"]) == ["^[a-z0-9]+(-[a-z0-9]+)*$"]
    assert schema["additionalProperties"] is False
    assert "null" not in FILES[".schemas/roles.json"]


def test_every_part_of_a_record_has_a_name_for_messages() -> None:
    def all_below(kind: type[Piece]) -> list[type[Piece]]:
        return [kind, *(part for below in kind.__subclasses__() for part in all_below(below))]

    nameless = [kind for kind in all_below(Piece) if not hasattr(kind, "called")]
    bases = {"Piece", "Kept", "Record", "TitledRecord", "OrderedRecord", "Sentence", "NamedSentence"}
    assert {kind.__name__ for kind in nameless} == bases
