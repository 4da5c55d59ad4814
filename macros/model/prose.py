"""Texts: one line, or paragraphs and list lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

ONE_LINE = r"^[^\n]*$"
BULLET = "- "
"""How a list line begins in a text that has more than one line."""

PARAGRAPHS = "prose"
ALONE = "prose_alone"
LINE_BREAK = "line_break"
"""The names of the faults of a text that is written as a list."""


def joined(value: Any) -> Any:
    """A text written as a list, as one text: an empty line between paragraphs, a bullet before list lines."""
    if not isinstance(value, list):
        return value
    parts = [part for part in value if part is not None]  # what is None has been named
    lines = [line for part in parts for line in (part if isinstance(part, list) else [part])]
    if not all(isinstance(line, str) for line in lines) or any(map(_seems_listed, parts)):
        raise PydanticCustomError(PARAGRAPHS, "neither paragraphs nor list lines")
    if any("\n" in line for part in parts if isinstance(part, list) for line in part):
        raise PydanticCustomError(LINE_BREAK, "a line break in a list line")
    text = "\n\n".join(part if isinstance(part, str) else _listed(part) for part in parts)
    if "\n" not in text and type(value) is list and len(parts) == len(value):
        raise PydanticCustomError(ALONE, "a list of a single text")
    return text or None


def _seems_listed(part: Any) -> bool:
    """Whether a paragraph would be taken for a list line."""
    return isinstance(part, str) and part.startswith(BULLET) and "\n" not in part


def _listed(lines: list[str]) -> str:
    return "\n".join(f"{BULLET}{line}" for line in lines)


Text = Annotated[str, StringConstraints(min_length=1, pattern=ONE_LINE)]
"""A text of one line."""

Prose = Annotated[str, StringConstraints(min_length=1), BeforeValidator(joined)]
"""A text that may have paragraphs and list lines: written as a list of paragraphs, where a list in it holds
list lines, or as a block whose lines are kept."""


@dataclass(frozen=True)
class Block:
    """A paragraph of a text, line by line, or list lines."""

    lines: tuple[str, ...]
    listed: bool


def blocks(text: str) -> Iterator[Block]:
    """The paragraphs and the lists of a text that has more than one line.

    Lines under a list line that are moved in belong to it.
    """
    for paragraph in re.split(r"\n\n+", text):
        for listed, lines in groupby(_items(paragraph), key=lambda line: line.startswith(BULLET)):
            yield Block(tuple(line.removeprefix(BULLET) if listed else line for line in lines), listed)


def _items(paragraph: str) -> list[str]:
    found: list[str] = []
    for line in paragraph.split("\n"):
        if found and found[-1].startswith(BULLET) and line.startswith(" "):
            found[-1] += f"\n{line.strip()}"
        else:
            found.append(line)
    return found
