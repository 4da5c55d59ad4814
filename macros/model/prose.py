"""Texts: one line, or paragraphs and list lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

ONE_LINE = r"^[^\n]*$"
BULLET = "- "
"""How a list line begins in a text that has more than one line."""

PARAGRAPHS = "prose"
ALONE = "prose_alone"
"""The names of the faults of a text that is written as a list."""


def joined(value: Any) -> Any:
    """A text written as a list, as one text: an empty line between paragraphs, a bullet before list lines."""
    if not isinstance(value, list):
        return value
    parts = [part for part in value if part is not None]  # what is None has been named
    if not all(isinstance(line, str) for part in parts for line in _lines(part)):
        raise PydanticCustomError(PARAGRAPHS, "neither paragraphs nor list lines")
    text = "\n\n".join(part if isinstance(part, str) else _listed(part) for part in parts)
    if "\n" not in text and len(parts) == len(value):
        raise PydanticCustomError(ALONE, "a list of a single text")
    return text or None


def _lines(part: Any) -> list[Any]:
    return part if isinstance(part, list) else [part]


def _listed(lines: list[str]) -> str:
    return "\n".join(f"{BULLET}{' '.join(line.split())}" for line in lines)


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
    """The paragraphs and the lists of a text that has more than one line."""
    for paragraph in re.split(r"\n\n+", text):
        lines: list[str] = []
        for line in paragraph.split("\n"):
            if lines and line.startswith(BULLET) != lines[0].startswith(BULLET):
                yield _block(lines)
                lines = []
            lines.append(line)
        yield _block(lines)


def _block(lines: list[str]) -> Block:
    listed = lines[0].startswith(BULLET)
    return Block(tuple(line.removeprefix(BULLET) if listed else line for line in lines), listed)
