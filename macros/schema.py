"""JSON Schemas of the data files, made from the records, so that editors can complete and explain.

An editor that understands YAML 1.2 sees a number in `2014` or `010`; the handbook sees the text that
stands there, so the schemas take numbers where a text is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from macros.model.competency import Statement
from macros.model.handbook import KEPT
from macros.model.keyed import TextOfKey
from macros.model.library import Paragraph
from macros.model.meaning import Meaning
from macros.model.piece import Kept, Shelf
from macros.model.prose import ONE_LINE, joined

FOLDER = ".schemas"
SETTINGS = ".vscode/settings.json"
TEXT = ["string", "number", "boolean"]
BARE = (Statement, Paragraph, TextOfKey, Meaning)
"""What may be written as a bare text."""


@dataclass(frozen=True)
class Sheet:
    """The data files that one schema describes: one record each, or a library of them."""

    files: str
    model: type[Kept]
    library: bool

    @property
    def name(self) -> str:
        """The schema's file, from the project folder."""
        return f"{FOLDER}/{self.files.removesuffix('/*.yml').removesuffix('.yml')}.json"

    @property
    def schema(self) -> JsonSchemaValue:
        """The schema itself."""
        schema = self.model.model_json_schema(schema_generator=_Generator)
        definitions = schema.pop("$defs", {})
        if self.library:
            definitions[self.model.__name__] = schema
            schema = _keys(self.model.key_form, {"$ref": f"#/$defs/{self.model.__name__}"})
        return {"$schema": "http://json-schema.org/draft-07/schema#", **schema, "$defs": definitions}


SHEETS = tuple(Sheet(kind.home().format(id="*"), kind, kind.shelf is Shelf.LIBRARY) for kind in KEPT)


def _list_of(items: JsonSchemaValue) -> JsonSchemaValue:
    """A list of such items."""
    return {"type": "array", "items": items}


def _keys(form: str, value: JsonSchemaValue) -> JsonSchemaValue:
    """A mapping whose keys have a form."""
    return {"type": "object", "patternProperties": {form: value}, "additionalProperties": False}


class _Generator(GenerateJsonSchema):
    """Says what the handbook's own reader takes: any scalar is a text, and nothing is null."""

    def str_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().str_schema(schema) | {"type": TEXT}
        return {name: value for name, value in made.items() if (name, value) != ("pattern", ONE_LINE)}

    def function_before_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().function_before_schema(schema)
        if schema["function"]["function"] is not joined:
            return made
        line: JsonSchemaValue = {"type": TEXT}
        return {"anyOf": [made, _list_of({"anyOf": [line, _list_of(line)]})]}

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: Any) -> JsonSchemaValue:
        value = self.generate_inner(schema["values_schema"])
        key = self.generate_inner(schema["keys_schema"])
        return _keys(key.get("pattern", "."), value)

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().model_schema(schema)
        return {"anyOf": [{"type": TEXT}, made]} if issubclass(schema["cls"], BARE) else made

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema_files() -> Iterator[tuple[str, str]]:
    """Every file that tells editors of the schemas, with its content."""
    for sheet in SHEETS:
        yield sheet.name, _written(sheet.schema)
    wiring = {f"./{sheet.name}": f"data/{sheet.files}" for sheet in SHEETS}
    yield SETTINGS, _written({"yaml.schemas": wiring, "files.eol": "\n", "files.encoding": "utf8"})


def _written(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def write_schemas(root: Path) -> int:
    """Write the schemas of the project in the folder `root`."""
    for name, content in schema_files():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content, "utf-8")
        print(name)
    return 0
