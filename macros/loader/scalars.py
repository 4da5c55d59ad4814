"""What may be wrong with one piece of text in a data file, one small rule each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.loader.characters import unwanted

LONGEST_WORD = 200
NOTHING = {"~", "null", "Null", "NULL"}
REMARK = re.compile(r"[ \t]+#")


@dataclass(frozen=True)
class Scalar:
    """A piece of text as YAML understands it, and the lines it was read from."""

    text: str
    style: str
    lines: list[str]
    """Its source lines, the last one to its very end."""
    column: int
    """Where in the last line the text ends."""


def first_fault(scalar: Scalar) -> str | None:
    """What is wrong with `scalar` first of all."""
    return next((message for rule in RULES for message in rule(scalar)), None)


def cut_off(scalar: Scalar) -> Iterator[str]:
    """A remark sign ends a plain text, and the rest of the line goes unseen."""
    if not scalar.style and REMARK.match(scalar.lines[-1], scalar.column):
        yield 'the text is cut off at " #"; put all of it in double quotes, or give the remark its own line'


def slipped_hyphen(scalar: Scalar) -> Iterator[str]:
    """A list entry that is indented too far becomes part of the one above it."""
    if not scalar.style and any(line.lstrip().startswith("- ") for line in scalar.lines[1:]):
        yield "the entry below is indented too far and has become part of this text; align the hyphens"


def empty(scalar: Scalar) -> Iterator[str]:
    """Nothing stands there."""
    if not scalar.text.strip():
        yield "this is empty; write the text or take the field out"


def stands_for_nothing(scalar: Scalar) -> Iterator[str]:
    """YAML's words for nothing."""
    if not scalar.style and scalar.text in NOTHING:
        yield f'"{scalar.text}" stands for nothing; take the field out, or put the word in double quotes'


def hidden_character(scalar: Scalar) -> Iterator[str]:
    """An escape in double quotes that stands for a character nobody sees."""
    if scalar.style == '"':
        for _, message in unwanted(scalar.text):
            yield f"{message}, or use single quotes if the backslash is meant"


def endless_word(scalar: Scalar) -> Iterator[str]:
    """A word that is no word."""
    if len(scalar.text) > LONGEST_WORD and max(map(len, scalar.text.split())) > LONGEST_WORD:
        yield f"a word here has more than {LONGEST_WORD} letters; perhaps spaces were lost"


RULES: tuple[Callable[[Scalar], Iterator[str]], ...] = (
    cut_off,
    slipped_hyphen,
    empty,
    stands_for_nothing,
    hidden_character,
    endless_word,
)
