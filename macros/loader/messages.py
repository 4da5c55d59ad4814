"""What pydantic finds wrong with a record, in words an editor understands."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError

from macros.model.base import Source
from macros.problem import Problem

WORDS = {
    "missing": 'the field "{field}" is missing; add it',
    "extra_forbidden": 'unknown field "{field}"{nearest}',
    "string_type": "a text is needed here",
    "string_too_short": "this is empty; write the text or take the field out",
    "string_too_long": "this name is too long; {max_length} letters at most",
    "string_pattern_mismatch": '"{input}" is not a key; use small letters a-z, digits and hyphens only',
    "int_parsing": 'a whole number is needed here, not "{input}"',
    "int_type": "a whole number is needed here",
    "greater_than_equal": 'there is no level "{input}"; levels are 1 to 5',
    "less_than_equal": 'there is no level "{input}"; levels are 1 to 5',
    "literal_error": '"{input}" is not known here; write {expected}',
    "dict_type": "keys, each with its text, are needed here",
    "list_type": "a list is needed here, each line beginning with a hyphen",
    "model_type": "fields, each with its text, are needed here",
    "date_from_datetime_parsing": '"{input}" is not a date; write it as 2026-01-31',
}
UNFORESEEN = "{message}"


def explain(error: ValidationError, model: type[BaseModel], source: Source) -> Iterator[Problem]:
    """One problem for each fault that pydantic found in a record of `model` read from `source`."""
    for fault in error.errors(include_url=False):
        path = tuple(str(step) for step in fault["loc"] if step != "[key]")
        words = WORDS.get(fault["type"], UNFORESEEN).format(
            field=path[-1] if path else "",
            nearest=_nearest(path[-1] if path else "", model, source),
            input=fault["input"],
            message=fault["msg"],
            **{"max_length": "", "expected": "", **fault.get("ctx", {})},
        )
        yield Problem(
            source.at(*path, key="[key]" in fault["loc"] or fault["type"] == "extra_forbidden"), words
        )


def _nearest(field: str, model: type[BaseModel], source: Source) -> str:
    known = sorted(_field_names(model))
    close = get_close_matches(field, known, 1)
    return f'; did you mean "{close[0]}"?' if close else f"; known here are {', '.join(known)}"


def _field_names(model: type[BaseModel]) -> Iterator[str]:
    return (info.alias or name for name, info in model.model_fields.items())
