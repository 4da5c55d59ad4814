"""One thing a search can find."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One thing a search can find. `kind` is a key of `words.kinds`; the trail runs from the top."""

    location: str
    title: str
    text: str
    kind: str
    trail: tuple[str, ...] = ()
