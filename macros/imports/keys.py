"""Keys of new texts, made from their words."""

from __future__ import annotations

from collections.abc import Collection

from macros.model.keys import MOST_WORDS, key_for, plain_words

SMALL = 3
"""How many letters a word has at most that tells nothing at the end of a key."""


def readable_key(text: str, taken: Collection[str] = ()) -> str:
    """A key made of the first words of a text, other than those taken; it does not end amid a phrase."""
    words = plain_words(text)
    first = words[:MOST_WORDS]
    while len(words) > MOST_WORDS and len(first) > 1 and len(first[-1]) <= SMALL:
        first.pop()
    return key_for(" ".join(first), taken)
