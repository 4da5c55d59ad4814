"""One thing a search can find."""

from __future__ import annotations

from typing import NamedTuple

Aside = tuple[str, str]
"""What is said behind a text and is no part of it, and the words of it that can be searched for."""


class Entry(NamedTuple):
    """One row of the index. `kind` is a key of `words.kinds`; the trail runs from the top."""

    location: str
    title: str
    text: str
    kind: str
    trail: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()
    asked_for: tuple[str, ...] = ()
    """What people type who mean just this."""
