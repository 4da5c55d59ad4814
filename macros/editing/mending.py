"""Mending everything that names what was renamed or retired, in all files of a project."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from macros.editing.addresses import Moves
from macros.editing.draft import Draft
from macros.editing.mentions import holder, mended
from macros.editing.prose import mended_page
from macros.editing.refused import RefusedError
from macros.problem import Problem


def mend(draft: Draft, moves: Moves, renamed: Mapping[str, str] = MappingProxyType({})) -> None:
    """Mend every mention that some moves concern; `renamed` are the new ids of records, by their files.

    Raises `RefusedError` with everything that is in the way.
    """
    words = {re.split("[/#.]", move.old.rstrip("/."))[-1].encode() for move in moves}
    reasons: list[Problem | str] = []

    def change(file: str, mending: Callable[[bytes], bytes]) -> None:
        data = draft.data(file)
        try:
            if any(word in data for word in words):
                draft.put(file, mending(data))
        except RefusedError as refused:
            reasons.extend(refused.reasons)

    for file in draft.data_files():
        if file in draft and (held := holder(file, renamed.get(file))):
            change(file, partial(mended, holder=held, moves=moves))
    for file in draft.pages():
        change(file, partial(mended_page, file=file, moves=moves))
    if reasons:
        raise RefusedError(*reasons)
