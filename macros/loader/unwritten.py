"""What a skeleton leaves to be written: it fails the check, and is shown to an editor who looks on."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from macros.problem import Problem

TO_ADD = "TO ADD"
"""Stands where something is still to be written; in quotes it is a text like any other."""

TO_WRITE = f"this is still to be written ({TO_ADD}); write it, or take it out if the source does not say it"

STAND_INS = {"literal_error": "other", "int_parsing": "0"}
"""By the kind of fault what stands for a choice and for a number until they are written."""


class Unwritten(str):
    """A value that is still to be written."""

    __slots__ = ()


TO_WRITE_HERE = Unwritten(TO_ADD)
"""What commands write where somebody is to say what no document told."""


class Begun(list[Any]):
    """A list of which something is still to be written."""


def only_unwritten(problems: Iterable[Problem]) -> bool:
    """Whether all that is amiss is that something is still to be written."""
    return all(problem.message == TO_WRITE for problem in problems)


def holds_unwritten(value: Any) -> bool:
    """Whether something in a value is still to be written."""
    if isinstance(value, dict):
        return any(map(holds_unwritten, value.values()))
    return isinstance(value, Unwritten | Begun)


def without(value: Any, faults: Iterable[Any]) -> Any:
    """A value without what pydantic refused of it, if all of that is still to be written; else None."""
    found = list(faults)
    if not found or not all(fault["loc"] and isinstance(fault["input"], Unwritten) for fault in found):
        return None
    rest = deepcopy(value)
    for fault in found:
        *way, last = fault["loc"]
        parent = rest
        for step in way:
            parent = parent[step]
        if fault["type"] in STAND_INS:
            parent[last] = STAND_INS[fault["type"]]
        else:
            del parent[last]
    return rest
