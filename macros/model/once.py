"""What follows from a record alone, found out once: the record is frozen, and the answer kept with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from macros.model.base import Record

Answer = TypeVar("Answer")


def once_each(ask: Callable[[Record], Answer]) -> Callable[[Record], Answer]:
    """A function of one record that is asked once of each."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answered(record: Record) -> Answer:
        kept = record.__dict__
        if name not in kept:
            kept[name] = ask(record)
        answer: Answer = kept[name]
        return answer

    return answered
