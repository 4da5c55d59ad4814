"""A long text in short."""

from __future__ import annotations

import re

ABBREVIATIONS = (r"e\.g", r"i\.e", r"a\.m", "etc", "Dr", "Mr", "Mrs", "Ms", "St", "No", r"\w")
"""What a full stop can stand behind without ending a sentence; a single letter is an initial."""

END = re.compile(
    "".join(rf"(?<!\b{word})" for word in ABBREVIATIONS) + r"[.!?][\"')’”]*\s+(?=[\"'(‘“]*[^\W\d_a-z])"
)
"""Where a sentence ends and another begins, with a capital."""


def first_sentence(text: str) -> str:
    """The first sentence of a text; of a text in several lines no more than the first of them."""
    line = text.split("\n", 1)[0]
    end = END.search(line)
    return line[: end.end()].rstrip() if end else line
