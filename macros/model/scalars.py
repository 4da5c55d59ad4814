"""Whole numbers and days as people write them: all digits, and nothing guessed."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

FLAGS = {"true": True, "false": False}
WHOLE = re.compile("0|[1-9][0-9]{0,3}", re.ASCII)


def _whole(value: Any) -> Any:
    if isinstance(value, str) and not WHOLE.fullmatch(value):
        raise PydanticCustomError("int_parsing", "not a whole number")
    return value


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value, re.ASCII):
            return date.fromisoformat(value)
    except (TypeError, ValueError):
        pass
    raise PydanticCustomError("date_parsing", "not a day")


Whole = BeforeValidator(_whole)
"""Stands behind the limits of a number, so that these are looked at where it is quick."""


def _flag(value: Any) -> Any:
    if isinstance(value, bool) or value in FLAGS:
        return FLAGS.get(value, value)
    raise PydanticCustomError("bool_parsing", "neither true nor false")


Number = Annotated[int, Field(ge=0), Whole]
Day = Annotated[date, BeforeValidator(_day)]
Flag = Annotated[bool, BeforeValidator(_flag)]
