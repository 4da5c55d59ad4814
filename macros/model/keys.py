"""What keys look like, and keys made from words, where somebody has written none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import count
from sys import intern
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

KEY_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_KEY = 80

Key = Annotated[str, StringConstraints(pattern=KEY_FORM, max_length=LONGEST_KEY), AfterValidator(intern)]
"""Thousands of records name the same few, so that each is held but once."""

MOST_WORDS = 6
MOST_LETTERS = 60


def key_for(text: str, taken: Collection[str] = ()) -> str:
    """A key made of the first words of a text, other than those that are taken."""
    key = "-".join(plain_words(text)[:MOST_WORDS])[:MOST_LETTERS].strip("-") or "a-key"
    numbered = (other for number in count(2) if (other := f"{key}-{number}") not in taken)
    return next(numbered) if key in taken else key


def plain_words(text: str) -> list[str]:
    """The words of a text in small letters of a to z and digits, without accents and apostrophes."""
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.findall("[a-z0-9]+", letters.replace("'", ""))
