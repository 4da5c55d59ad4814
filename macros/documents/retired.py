"""What is sent in place of the documents of a role that the handbook has no more."""

from __future__ import annotations

from collections.abc import Iterator

from macros.documents.blocks import Block, Bullets, Paragraph, Said, Title
from macros.model.retired import Retired
from macros.words import Words


def farewell(entry: Retired, words: Words, base: str) -> Iterator[Block]:
    """Last words, since when, why, and what stands in its place."""
    told = words.documents["retired"]
    yield Title(told["title"], Said(entry.name))
    yield Paragraph(Said(str(entry.day), label=told["day"]))
    if entry.because:
        yield Paragraph(Said(entry.because, label=told["because"]))
    if entry.words:
        yield Paragraph(Said(entry.words))
    if entry.instead:
        yield Paragraph(Said("", label=told["instead"]))
        yield Bullets(tuple(Said(f"{base.rstrip('/')}{address}") for address in entry.instead))
