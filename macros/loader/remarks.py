"""Remarks behind a text on its line: all that follows a number sign goes unseen, meant or not."""

from __future__ import annotations

import re
from typing import Any

import yaml

BEHIND = re.compile(r"[ \t,]*#")
BEHIND_COMMA = re.compile(r"[ \t]*,[ \t]*#")
BEHIND_BLOCK_SIGN = re.compile(r"[|>][-+0-9]*[ \t]+#")

UNSEEN = (
    "what follows # here is not shown; give the remark its own line, or put quotes around all of the text"
)


def remark_behind(event: Any, lines: list[str]) -> tuple[int, int] | None:
    """The line and column of the number sign behind quotes, a comma, a bracket or a block sign, if any."""
    block = isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">")
    mark = event.start_mark if block else event.end_mark
    if not (form := _form(event)) or mark.line >= len(lines):
        return None
    found = form.match(lines[mark.line], mark.column)
    return (mark.line, found.end() - 1) if found else None


def _form(event: Any) -> re.Pattern[str] | None:
    """What a remark behind `event` looks like; one behind a plain text is told with that text."""
    if isinstance(event, yaml.ScalarEvent):
        if event.style in ("|", ">"):
            return BEHIND_BLOCK_SIGN
        return BEHIND if event.style in ("'", '"') else BEHIND_COMMA
    if isinstance(event, yaml.CollectionStartEvent):
        return BEHIND if event.flow_style else None
    return BEHIND if isinstance(event, yaml.CollectionEndEvent) and _written(event) else None


def _written(event: Any) -> bool:
    """Whether a list or mapping ends with a bracket; others end where the next thing begins."""
    return bool(event.start_mark.index < event.end_mark.index)
