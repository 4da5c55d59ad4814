"""Bytes to text, and the characters that no reader can see and no editor meant to type."""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from itertools import islice

from macros.model.source import Place
from macros.problem import Problem

UNWANTED = {
    "control": "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff",
    "direction": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "zero-width": "\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U000e0000-\U000e0fff",
    "private": "\ue000-\uf8ff\U000f0000-\U0010ffff",
    "lost": "\ufffd",
}
CURES = {
    "control": "a control character (U+{code}) stands here; delete it",
    "direction": "an invisible sign that turns the direction of writing (U+{code}) stands here; delete it",
    "zero-width": "an invisible character (U+{code}) stands here; delete it and type what is around it again",
    "private": "a sign that only one font knows (U+{code}) stands here; type an ordinary one instead",
    "lost": "a character was lost here when text was copied (U+{code}); type it again",
}
ANY = re.compile(f"[{''.join(UNWANTED.values())}]|\r(?!\\Z)")
KINDS = {kind: re.compile(f"[{signs}]") for kind, signs in UNWANTED.items()}
ORDINARY = bytes([*b"\n", *range(0x20, 0x7F)])
NOT_UTF_8 = "from here on this file is not UTF-8; save it as UTF-8 and type this again"
MOST_LINES = 100
"""How many lines of a file are named for their characters; where there are more, it is hardly a text."""

JOINERS = "\u200c\u200d"
FLAG = "\U0001f3f4"
TAGS = ("\U000e0020", "\U000e007f")


def decoded(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text of a data file, or none where it cannot be trusted; a mark at its start is passed over."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in data[:4]:
        return None, [Problem(Place(file), "this file is saved as UTF-16; save it as UTF-8")]
    if not data.translate(None, ORDINARY):
        return data.decode("ascii"), []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [Problem(end_of(data[: error.start].decode("utf-8-sig"), file), NOT_UTF_8)]
    problems = list(islice(strange_lines(text, file), MOST_LINES))
    return (None if problems else text), problems


def end_of(before: str, file: str) -> Place:
    """The place that follows the text `before`."""
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def strange_lines(text: str, file: str) -> Iterator[Problem]:
    """The first unwanted character of each line."""
    for number, line in enumerate(text.split("\n"), 1):
        if ANY.search(line):
            for position, message in islice(unwanted(line), 1):
                yield Problem(Place(file, number, position + 1), message)


def unwanted(text: str) -> Iterator[tuple[int, str]]:
    """Characters that are refused, as (position, message)."""
    for match in ANY.finditer(text):
        kind = next((kind for kind, signs in KINDS.items() if signs.match(match[0])), "control")
        if not (kind == "zero-width" and belongs(text, match.start())):
            yield match.start(), CURES[kind].format(code=f"{ord(match[0]):04X}")


def belongs(text: str, position: int) -> bool:
    """Whether a zero-width character joins letters or the parts of an emoji."""
    before, sign, after = text[position - 1 : position], text[position], text[position + 1 : position + 2]
    if sign in JOINERS:
        return visible(before) and visible(after)
    return TAGS[0] <= sign <= TAGS[1] and (before == FLAG or TAGS[0] <= before <= TAGS[1])


def visible(sign: str) -> bool:
    """Whether `sign` is a letter, a mark on one, or part of an emoji."""
    return bool(sign) and unicodedata.category(sign)[0] in "LMS"
