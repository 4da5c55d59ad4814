"""A long text in short."""

from __future__ import annotations

import re

ABBREVIATIONS = (
    *(r"e\.g", r"i\.e", r"a\.m", "etc", "incl", "approx", "vs", "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "No"),
    *("Ltd", "Inc", "Co", r"[^\W\d_]"),
)
"""What a full stop can stand behind without ending a sentence; a single letter is an initial."""

END = re.compile(
    "".join(rf"(?<!\b{word})" for word in ABBREVIATIONS) + r"[.!?][\"')’”]*\s+(?=[\"'(‘“]*[^\W\d_a-z])"
)
"""Where a sentence ends and another begins, with a capital."""


def first_sentence(text: str) -> str:
    """The first sentence of a text; none of a text that begins with what introduces a list."""
    line = text.split("\n", 1)[0]
    end = END.search(line)
    return line[: end.end()].rstrip() if end else "" if line != text and line.endswith(":") else line
