"""What pydantic finds wrong with a record, in words an editor understands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from pydantic import ValidationError

from macros.loader.fault_words import WORDS
from macros.loader.files import printable
from macros.loader.ready import in_library, keyed, labelled
from macros.loader.shape import fields_of, piece_at
from macros.loader.unwritten import Unwritten
from macros.model.base import shortened
from macros.model.former import FORMER_FORM
from macros.model.keys import KEY_FORM, LONGEST_KEY
from macros.model.piece import Piece
from macros.model.prose import ONE_LINE
from macros.model.retired import ADDRESS_FORM
from macros.model.source import Path, Place, Source
from macros.nearest import Names
from macros.problem import Problem

MOST_WRITTEN_OUT = 50
KEY_FAULTS = ("string_pattern_mismatch", "string_too_long")


def explain(error: ValidationError, model: type[Piece], source: Source) -> Iterator[Problem]:
    """One problem for each fault that pydantic found in a record of `model` read from `source`."""
    faults = [Fault(dict(details), model) for details in error.errors(include_url=False)]
    meant = {fault.meant for fault in faults}
    for fault in faults:
        if not fault.told and not (fault.kind == "missing" and fault.path in meant):
            yield Problem(source.at(*fault.path, key=fault.at_key), fault.words)


def needed_and_empty(error: ValidationError, model: type[Piece], source: Source) -> Iterator[Place]:
    """Where a record that pydantic refused leaves a field empty that it cannot do without."""
    for details in error.errors(include_url=False):
        fault = Fault(dict(details), model)
        field = fields_of(fault.piece).get(fault.field)
        if fault.told and field and field.is_required():
            yield source.at(*fault.path)


FORMS = {ONE_LINE: "line_break", FORMER_FORM: "former", ADDRESS_FORM: "address"}
"""The kinds of faults in texts of other forms than that of keys."""


@dataclass(frozen=True)
class Fault:
    """One fault as pydantic gives it, in a record of `model`."""

    details: dict[str, Any]
    model: type[Piece]

    @property
    def kind(self) -> str:
        """The key of its words."""
        kind = str(self.details["type"])
        if (pattern := self.context.get("pattern", KEY_FORM)) != KEY_FORM:
            return FORMS.get(pattern, "other_form")
        if kind in KEY_FAULTS and self.library and " " in str(self.details["input"]).strip():
            return "sentence"
        return "list_without_keys" if kind == "dict_type" and self.texts else kind

    @property
    def library(self) -> str:
        """The library whose keys the list at fault holds, if it is such a list."""
        path = self.path[:-1]
        return piece_at(self.model, path).libraries.get(path[-1], "") if path else ""

    @property
    def texts(self) -> list[str]:
        """The texts of a list of nothing else, while they are few enough to be written out."""
        found = self.details["input"]
        listed = isinstance(found, list) and len(found) <= MOST_WRITTEN_OUT
        return found if listed and all(isinstance(text, str) for text in found) else []

    @property
    def context(self) -> dict[str, Any]:
        """What pydantic says besides."""
        context: dict[str, Any] = self.details.get("ctx", {})
        return context

    @property
    def told(self) -> bool:
        """Whether it was named when the file was read: what could not be, and what is still to be written."""
        return self.details["input"] is None or isinstance(self.details["input"], Unwritten)

    @property
    def path(self) -> Path:
        """The way to the faulty place."""
        return tuple(str(step) for step in self.details["loc"] if step != "[key]")

    @property
    def at_key(self) -> bool:
        """Whether the key is at fault, not the value."""
        return "[key]" in self.details["loc"] or self.kind == "extra_forbidden"

    @property
    def field(self) -> str:
        """The field at fault; none where it is the whole record."""
        return self.path[-1] if self.path else ""

    @cached_property
    def near(self) -> str | None:
        """The name that an unknown field was probably meant to have."""
        return names_in(self.piece).nearest(self.field) if self.kind == "extra_forbidden" else None

    @property
    def advice(self) -> str:
        """What to do about an unknown field."""
        known = f"known here: {', '.join(names_in(self.piece).known)}{self.piece.hint}"
        return f'did you mean "{self.near}"?' if self.near else known

    @property
    def meant(self) -> Path | None:
        """The way to the field that an unknown one was probably meant to be."""
        return (*self.path[:-1], self.near) if self.near else None

    @property
    def piece(self) -> type[Piece]:
        """The part of the record that it lies in."""
        return piece_at(self.model, self.path)

    @property
    def words(self) -> str:
        """What is wrong and how to put it right."""
        fields = fields_of(self.piece)
        return WORDS.get(self.kind, "{message}").format(
            field=shortened(self.field),
            piece=self.piece.called,
            nearest=self.advice,
            meaning=fields[self.field].description if self.field in fields else "",
            input=said(self.details["input"]),
            message=self.details["msg"],
            keyed=keyed(self.texts) if self.kind == "list_without_keys" else "",
            labelled=labelled(self.details["input"]) if self.kind == "labelled" else "",
            **(in_library(self.library, self.details["input"]) if self.kind == "sentence" else {}),
            **{"max_length": "", "expected": "", "ge": "", "le": "", **self.context},
        )


@cache
def names_in(piece: type[Piece]) -> Names:
    """The names of the fields of a part of a record."""
    return Names(fields_of(piece))


def faults_of_id(id: str) -> Iterator[str]:
    """What is wrong with the name of a record."""
    if not re.fullmatch(KEY_FORM, id):
        yield WORDS["string_pattern_mismatch"].format(input=said(printable(id)))
    elif len(id) > LONGEST_KEY:
        yield WORDS["string_too_long"].format(max_length=LONGEST_KEY)


def said(value: Any) -> str:
    """What an editor would call `value`."""
    if isinstance(value, dict):
        return "a group of keys"
    return "a list" if isinstance(value, list) else f'"{shortened(str(value))}"'
