"""What pydantic finds wrong with a record, in words an editor understands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from macros.model.base import KEY_FORM, LONGEST_KEY, Piece, Source, shortened
from macros.nearest import Names
from macros.problem import Problem

WORDS = {
    "missing": 'the field "{field}" is missing in {piece}; add it',
    "extra_forbidden": 'unknown field "{field}" in {piece}; {nearest}',
    "string_type": "a text is needed here, not {input}; put text that begins with {{ or [ in double quotes",
    "string_too_long": "this name is too long; {max_length} letters at most",
    "string_pattern_mismatch": "{input} cannot be an id; write small letters a-z, digits and single hyphens",
    "other_form": "{input} does not have the form that is needed here: {meaning}",
    "int_parsing": "a whole number is needed here, not {input}",
    "int_type": "a whole number is needed here, not {input}",
    "greater_than_equal": "{input} is too low; the lowest is {ge}",
    "less_than_equal": "{input} is too high; the highest is {le}",
    "literal_error": "{input} is not known here; write {expected}",
    "dict_type": "keys, each with its text, are needed here, not {input}",
    "list_type": "a list is needed here, each line beginning with a hyphen, not {input}",
    "model_type": "fields, each with its text, are needed here, not {input}",
    "date_parsing": "{input} is not a date; write it as 2026-01-31",
}
UNFORESEEN = "{message}"


def explain(error: ValidationError, model: type[Piece], source: Source) -> Iterator[Problem]:
    """One problem for each fault that pydantic found in a record of `model` read from `source`.

    A value that is None has been named as a problem when it was read.
    """
    for fault in error.errors(include_url=False):
        if fault["input"] is not None:
            path = tuple(str(step) for step in fault["loc"] if step != "[key]")
            at_key = "[key]" in fault["loc"] or fault["type"] == "extra_forbidden"
            yield Problem(source.at(*path, key=at_key), words_for(dict(fault), path, model))


def words_for(fault: dict[str, Any], path: tuple[str, ...], model: type[Piece]) -> str:
    """One fault as a sentence; `path` leads to the faulty place in a record of `model`."""
    piece = piece_at(model, path)
    field = path[-1] if path else ""
    fields = fields_of(piece)
    context = fault.get("ctx", {})
    kind = "other_form" if context.get("pattern", KEY_FORM) != KEY_FORM else fault["type"]
    return WORDS.get(kind, UNFORESEEN).format(
        field=shortened(field),
        piece=piece.called,
        nearest=Names(fields).cure(field) if kind == "extra_forbidden" else "",
        meaning=fields[field].description if field in fields else "",
        input=said(fault["input"]),
        message=fault["msg"],
        **{"max_length": "", "expected": "", "ge": "", "le": "", **context},
    )


def faults_of_id(id: str) -> Iterator[str]:
    """What is wrong with the name of a record."""
    if not re.fullmatch(KEY_FORM, id):
        yield WORDS["string_pattern_mismatch"].format(input=said(id))
    elif len(id) > LONGEST_KEY:
        yield WORDS["string_too_long"].format(max_length=LONGEST_KEY)


def said(value: Any) -> str:
    """What an editor would call `value`."""
    if isinstance(value, dict):
        return "a group of keys"
    return "a list" if isinstance(value, list) else f'"{shortened(str(value))}"'


def piece_at(model: type[Piece], path: tuple[str, ...]) -> type[Piece]:
    """The innermost part of a record that `path` leads into."""
    for step in path[:-1]:
        if step in (fields := fields_of(model)):
            model = next(pieces_in(fields[step].annotation), model)
    return model


def fields_of(piece: type[Piece]) -> dict[str, FieldInfo]:
    """The fields of a part of a record, as they are written in the file."""
    return {info.alias or name: info for name, info in piece.model_fields.items()}


def pieces_in(annotation: Any) -> Iterator[type[Piece]]:
    """The kinds of piece that a type is made of."""
    if isinstance(annotation, type) and issubclass(annotation, Piece):
        yield annotation
    for part in get_args(annotation):
        yield from pieces_in(part)
