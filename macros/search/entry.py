"""One thing a search can find."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One row of the index. `kind` is a key of `words.kinds`; the trail runs from the top."""

    location: str
    title: str
    text: str
    kind: str
    trail: tuple[str, ...] = ()
