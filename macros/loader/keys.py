"""What may be wrong with a key in a data file, and what YAML offers to programs only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from macros.loader.characters import unwanted
from macros.loader.scalars import Scalar, meaning_of_backslash
from macros.loader.signs import look_alike, odd_space
from macros.loader.unwritten import TO_ADD, TO_WRITE

NO_TEXT = 'a text cannot begin with "{sign}"; put it in double quotes'
NO_KEY = "a key must be a plain word; put text that begins with { [ * or ? in double quotes"
MERGE = "<<"


def special(event: Any) -> str | None:
    """That a value makes use of what YAML offers to programs: an alias, an anchor or a tag."""
    if isinstance(event, yaml.AliasEvent):
        return NO_TEXT.format(sign="*")
    if event.anchor is not None:
        return NO_TEXT.format(sign="&")
    return NO_TEXT.format(sign="!") if event.tag is not None else None


def fault_of_key(event: Any, scalar: Scalar | None) -> str | None:
    """What is wrong with a key by itself, if anything; one that is no text has no `scalar`."""
    if not scalar:
        return NO_KEY
    return special(event) or next(_faults(scalar), None)


def _faults(scalar: Scalar) -> Iterator[str]:
    """Each thing that is wrong with the text of a key."""
    if not scalar.text.strip():
        yield "there is no key before the colon; write one"
    if not scalar.style and scalar.text == TO_ADD:
        yield TO_WRITE
    if scalar.text == MERGE:
        yield f'"{MERGE}" takes in fields from elsewhere; write the fields out'
    yield from (message for _, message in unwanted(scalar.text))
    yield from meaning_of_backslash(scalar)
    yield from odd_space(scalar.text)
    yield from look_alike(scalar.text)
    if scalar.text != scalar.text.strip():
        yield "a space stands inside the quotes of this key; take it out"
