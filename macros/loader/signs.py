"""Signs that look like others: odd spaces, full-width colons, and letters of another alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that YAML takes for letters. Between two words of a text they may be meant."""

AT_EDGE = re.compile(f"^[ \n]*([{SPACES}])|([{SPACES}])[ \n]*$")
AS_SYNTAX = re.compile(f"^(?:-|[a-z0-9_-]+:)([{SPACES}])")
IN_LINE = re.compile(f"^ *(?:- +)*(?:(?:-|[\\w-]+:)? *([{SPACES}])|[\\w-]+(\uff1a))")

LOOK_ALIKES = {
    "ABEKMHOP": "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420",
    "CTYXSIJ": "\u0421\u0422\u0423\u0425\u0405\u0406\u0408",
    "aeopcyxsijhld": "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u04cf\u0501",
    "ABEZHIKM": "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c",
    "NOPTYXo": "\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
}
"""Letters of a-z, and the Cyrillic and Greek ones that nobody can tell from them."""

ORDINARY = {
    ord(odd): sign for signs, odds in LOOK_ALIKES.items() for sign, odd in zip(signs, odds, strict=True)
}
ODD_LETTER = "".join(map(chr, ORDINARY))
MIXED = re.compile(f"[A-Za-z]([{ODD_LETTER}])|([{ODD_LETTER}])[A-Za-z]")


def meant(text: str) -> str:
    """`text` with ordinary letters and spaces, and none at its edges."""
    return " ".join(text.translate(ORDINARY).split())


def odd_edge(text: str) -> Iterator[str]:
    """An odd space before or behind a text, where it is never meant."""
    if found := AT_EDGE.search(text):
        yield f"{called(found)} stands {'before' if found[1] else 'behind'} this text; delete it"


def odd_space(text: str) -> Iterator[str]:
    """An odd space anywhere."""
    if found := re.search(f"([{SPACES}])", text):
        yield f"{called(found)} stands in this key; put an ordinary space, or none"


def odd_syntax(text: str) -> Iterator[str]:
    """An odd space that was to end a hyphen or a key."""
    if found := AS_SYNTAX.search(text):
        yield f"{called(found)} stands in this text; put an ordinary space"


def look_alike(text: str) -> Iterator[str]:
    """A letter of another alphabet beside one of a-z."""
    if found := MIXED.search(text):
        letter = found[1] or found[2]
        yield f'"{letter}" is a letter of another alphabet (U+{ord(letter):04X}); type this word again'


def odd_sign(line: str) -> tuple[int, str] | None:
    """Where a line that cannot be read holds an odd sign in place of an ordinary one, and what to do."""
    found = IN_LINE.search(line)
    if not found:
        return None
    if found[2]:
        return found.start(2), "a full-width colon stands here; put an ordinary colon and a space"
    return found.start(1), f"{called(found)} stands here; put an ordinary space"


def called(found: re.Match[str]) -> str:
    """The name of the space that was found, with its article."""
    name = unicodedata.name(found[1] or found[2]).lower()
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}"
