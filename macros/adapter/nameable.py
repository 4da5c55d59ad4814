"""What macros in hand-written pages can name, by the macro and the key."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import islice
from typing import Any

from macros.model.glossary import Term
from macros.model.handbook import KINDS, PAGED, Handbook

OWN_TEMPLATE = ("statement", "term", "note")
"""What is not shown as a mere link to a record."""

NAMED = (*OWN_TEMPLATE, *(kind.one() for kind in PAGED))
"""The words of all that can be named."""


class Nameable:
    """What can be named of one handbook."""

    def __init__(self, book: Handbook) -> None:
        self.book = book

    @cached_property
    def by_word(self) -> dict[str, Mapping[str, Any]]:
        """What can be named, by its word and key."""
        return {
            "statement": self.book.statements,
            Term.one(): self.book.glossary,
            "note": {entry.anchor: entry for entry in self.book.notes},
            **{kind.one(): self.book.of(kind) for kind in PAGED},
        }

    def first(self, word: str) -> str | None:
        """The first key that there is."""
        return next(iter(self.by_word[word]), None)

    def key(self, word: str, place: int) -> str:
        """The key of a record of a kind by its place; made up where there is none."""
        kind = next(kind for kind in KINDS if kind.one() == word)
        return next(islice(self.book.of(kind), place - 1, None), f"{word}-{place}")
