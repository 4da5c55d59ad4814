"""What single events of YAML's parser say."""

from __future__ import annotations

from typing import Any

from macros.model.source import Spot

BLOCKS = ("|", ">")
"""The signs that begin a block."""


def text_of(event: Any) -> str:
    """The text of a scalar; empty lines around a block are none of it."""
    text = str(event.value)
    return text.strip("\n") if event.style in BLOCKS else text


def spot(event: Any) -> Spot:
    """The line and the column where `event` begins, counting from 1."""
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
