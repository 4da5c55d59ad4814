"""The head of a column of a competency table: which level it is, and what that means for the role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from macros.imports.written import tidy
from macros.model.framework import Framework
from macros.model.keys import Key, key_for

LEVEL = re.compile(r"\blevel\b", re.IGNORECASE)
NUMBER = re.compile(r"\d{1,2}")


@dataclass(frozen=True)
class Column:
    """A level, and the expectation that the role has of it."""

    level: Key
    level_name: str
    """What the level is called; none where the document gives its number alone."""
    expectation: Key
    word: str


def column_of(text: str, framework: Framework) -> Column | None:
    """What the head of a column says; None where it is no such head."""
    words = {name.casefold(): key for key, name in framework.expectations.items()}
    names = {name.casefold(): key for key, name in framework.levels.items()}
    before, _, behind = text.partition(":")
    if before.casefold() in words and behind.strip().casefold() in names:
        key = names[behind.strip().casefold()]
        return Column(key, framework.levels[key], words[before.casefold()], before)
    number = NUMBER.search(text)
    word = tidy(re.sub(r"[()\[\]:,.\-–]|\d+", " ", LEVEL.sub(" ", text)))
    if not number or not word or len(word.split()) > 3:
        return None
    return Column(number.group(), "", words.get(word.casefold(), key_for(word)), word)
