"""What a data file holds: found again, read quickly, or read with care, whichever does."""

from __future__ import annotations

from functools import cache
from typing import Any

from macros.loader.characters import decoded
from macros.loader.kept_values import KeptValues
from macros.loader.quick import quick_value, spots_in
from macros.loader.remembered import Remembered
from macros.loader.text import read
from macros.model.source import Source
from macros.problem import Problem

Read = tuple[Any, Source, list[Problem]]
"""The value that a file holds, its source, and its problems; what is None is named among these."""


class Reading:
    """Reads files of which an earlier command kept some values, and which were read before in this one."""

    def __init__(self, kept: KeptValues, remembered: Remembered) -> None:
        self.kept = kept
        self.remembered = remembered

    def read(self, data: bytes, file: str) -> Read:
        """What `data` holds."""
        return self.remembered.once(("value", file), data, lambda: self._read(data, file))

    def _read(self, data: bytes, file: str) -> Read:
        if (value := self.kept.value(data)) is None:
            value, source, problems = read_anew(data, file)
            if problems:
                return value, source, problems
        self.kept.keep(data, value)
        return value, sound(data, file), []


def read_anew(data: bytes, file: str) -> Read:
    """The same for a file about which nothing is known."""
    text, problems = decoded(data, file)
    if text is None:
        return None, Source(file), problems
    if (value := quick_value(text)) is not None:
        return value, sound(data, file), []
    return read(text, file)


def sound(data: bytes, file: str) -> Source:
    """The source of a value in a file in which nothing is wrong."""
    return Source(file, cache(lambda: spots_in(data.decode("utf-8-sig"))))
