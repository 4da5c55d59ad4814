"""Every place of a data folder that takes free text, found by the schemas."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from macros.schema import SHEETS, TEXT
from tests.support.project import read_yaml, unpublish, write_yaml

Steps = tuple[Any, ...]

NO_FREE_TEXT = {"about", "statements", "records", "type"}
"""Texts that name something else."""

SEARCH = "search.yml"
"""Words that lead to texts, which here are all other ones."""


def places(schema: Any, definitions: Any, value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """The ways to the free texts in a value that a schema describes."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in schema:
        schema = schema["anyOf"][isinstance(value, dict)]
    if isinstance(value, list):
        for number, part in enumerate(value):
            yield from places(schema["items"], definitions, part, (*steps, number))
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in NO_FREE_TEXT:
                yield from places(part_of(schema, key), definitions, part, (*steps, key))
    elif schema.get("type") == TEXT and not {"pattern", "enum"} & set(schema):
        yield steps


def part_of(schema: Any, key: str) -> Any:
    """The schema of what stands under a key."""
    if key in schema.get("properties", {}):
        return schema["properties"][key]
    return next(part for form, part in schema["patternProperties"].items() if re.search(form, key))


def rewrite(data: Path, write: Callable[[Steps], str]) -> int:
    """Replace every free text in the folder `data` by what `write` gives for its place; their number."""
    count = 0
    unpublish(data.parent)
    write_yaml(data / SEARCH, {"ignored": ["x"]})
    for sheet in SHEETS:
        schema = sheet.schema
        for path in sorted(data.glob(sheet.files)) if sheet.files != SEARCH else ():
            value = read_yaml(path)
            for steps in list(places(schema, schema["$defs"], value)):
                put(value, steps, write(steps))
                count += 1
            write_yaml(path, value)
    return count


def put(value: Any, steps: Steps, text: str) -> None:
    """Put a text into its place."""
    for step in steps[:-1]:
        value = value[step]
    value[steps[-1]] = text
