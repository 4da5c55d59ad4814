"""What may be wrong with one piece of text in a data file, one small rule each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.loader.characters import unwanted
from macros.loader.signs import look_alike, odd_edge, odd_syntax
from macros.loader.syntax import BACKSLASH
from macros.loader.unwritten import TO_ADD, TO_WRITE

LONGEST_WORD = 200
NOTHING = {"~", "null", "Null", "NULL"}
NOT_MEANT = NOTHING | {TO_ADD}
"""Plain texts that are none."""

REMARK = re.compile(r"[ \t]+#")
QUOTES = ("'", '"')
ESCAPES = re.compile(r"\\(.)")
BLANK_ESCAPES = ("n", "r", "t", "_")
"""Escapes for what no reader sees, and beginnings of the names of folders."""

ENTRY = re.compile(r"\s*(- |[\"']?[\w-]+[\"']?:(\s|$))")
EMPTY = "this is empty; write the text or take the field out"
EMPTY_BUT_NEEDED = "this is empty; write the text, which is needed here"
SWALLOWED = (
    "the quotes that open here take in the lines below; close them, or put all of the text on one line"
)


@dataclass(frozen=True)
class Scalar:
    """A piece of text as YAML understands it, and the lines it was read from."""

    text: str
    style: str
    lines: list[str]
    """Its source lines, the last one to its very end."""
    column: int
    """Where in the last line the text ends."""

    @property
    def written(self) -> str:
        """Its source up to its end, with what stands before it on its first line."""
        return "\n".join([*self.lines[:-1], self.lines[-1][: self.column]])


def written(event: Any, lines: list[str]) -> Scalar:
    """The text of `event` with those of the `lines` of its file that it stands in; it may be behind all."""
    own = lines[event.start_mark.line : event.end_mark.line + 1] or [""]
    return Scalar(event.value, event.style.strip(), own, event.end_mark.column)


def first_fault(scalar: Scalar) -> str | None:
    """What is wrong with `scalar` first of all."""
    return next((message for rule in RULES for message in rule(scalar)), None)


def swallowed_lines(scalar: Scalar) -> Iterator[str]:
    """Quotes that were not closed end at the next ones, and the entries between go unseen."""
    if scalar.style in QUOTES and any(ENTRY.match(line) for line in scalar.lines[1:]):
        yield SWALLOWED


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
        yield EMPTY


def stands_for_nothing(scalar: Scalar) -> Iterator[str]:
    """YAML's words for nothing."""
    if not scalar.style and scalar.text in NOTHING:
        yield f'"{scalar.text}" stands for nothing; take the field out, or put the word in double quotes'


def still_to_write(scalar: Scalar) -> Iterator[str]:
    """What a skeleton leaves to be written."""
    if scalar.style not in QUOTES and scalar.text.strip() == TO_ADD:
        yield TO_WRITE


def meaning_of_backslash(scalar: Scalar) -> Iterator[str]:
    """An escape in double quotes that a line break or a blank takes the place of."""
    if scalar.style == '"' and any(sign in BLANK_ESCAPES for sign in ESCAPES.findall(scalar.written)):
        yield BACKSLASH


def strange_sign(scalar: Scalar) -> Iterator[str]:
    """A sign that is not the one it looks like; of ASCII there is none."""
    if scalar.text.isascii():
        return
    yield from odd_edge(scalar.text)
    yield from odd_syntax(scalar.text if not scalar.style else "")
    yield from look_alike(scalar.text)


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
    swallowed_lines,
    cut_off,
    slipped_hyphen,
    empty,
    stands_for_nothing,
    still_to_write,
    meaning_of_backslash,
    hidden_character,
    strange_sign,
    endless_word,
)
