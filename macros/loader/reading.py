"""What a data file holds: read quickly where that will do, and else with care."""

from __future__ import annotations

from functools import cache
from typing import Any

from macros.loader.characters import decoded
from macros.loader.quick import quick_value, spots_in
from macros.loader.text import read
from macros.model.base import Source
from macros.problem import Problem


def read_anew(data: bytes, file: str) -> tuple[Any, Source, list[Problem]]:
    """The value that `data` holds, its source, and its problems; what is None is named among these."""
    text, problems = decoded(data, file)
    if text is None:
        return None, Source(file), problems
    if (value := quick_value(text)) is not None:
        return value, sound(data, file), []
    return read(text, file)


def sound(data: bytes, file: str) -> Source:
    """The source of a value in a file in which nothing is wrong."""
    return Source(file, cache(lambda: spots_in(data.decode("utf-8-sig"))))
