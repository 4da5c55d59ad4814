"""Lines ready to paste in place of what was refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import count

import yaml

WORDS = 6
"""How many words of a sentence make its key."""

INDENT = "    "


def key_for(text: str, taken: Iterable[str] = ()) -> str:
    """A key made of the first words of a sentence, other than those that are taken."""
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    key = "-".join(re.findall("[a-z0-9]+", letters.replace("'", ""))[:WORDS])[:60].strip("-") or "a-key"
    numbered = (f"{key}-{number}" for number in count(2))
    return next(numbered) if key in taken else key


def keyed(texts: Iterable[str]) -> str:
    """Each of some texts under a key of its own, a line each."""
    lines: dict[str, str] = {}
    for text in texts:
        lines[key_for(text, lines)] = text
    return "".join(f"\n{INDENT}{key}: {scalar(text)}" for key, text in lines.items())


def scalar(text: str) -> str:
    """A text as it stands in a data file, in quotes where it needs them."""
    return str(yaml.safe_dump(text, allow_unicode=True, width=10**6)).removesuffix("...\n").rstrip("\n")
