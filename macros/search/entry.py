"""One thing a search can find."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from macros.model.notes import NoteEntry


class Entry(NamedTuple):
    """One row of the index. `kind` is a key of `words.kinds`; the trail runs from the top."""

    location: str
    title: str
    text: str
    kind: str
    trail: tuple[str, ...] = ()


def doubted(words: dict[str, Any], doubts: Iterable[NoteEntry]) -> str:
    """What the search says behind a text of which something is doubtful; `words` are the shared ones."""
    titles = "; ".join(entry.note.title for entry in doubts)
    return f"({words['doubt']}: {titles})" if titles else ""
