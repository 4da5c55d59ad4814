"""What a typed word can stand for: everyday words, abbreviations and their expansions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Any

from macros.model.handbook import Handbook
from macros.words import Words


def lexicon(book: Handbook, words: Words) -> dict[str, Any]:
    """What the search box must know of words.

    `leads_to` names for a wording the others to try; whoever asks for one of the `sides` asks which it is.
    """
    leads_to: dict[str, list[str]] = {}
    for typed, meant in _pairs(book):
        leads_to.setdefault(typed.lower(), []).append(meant)
    own, sides = book.search_words, list(words.shared["needs"].values())
    return {
        "ignored": own.ignored,
        "spelling": own.spelling,
        "no_slips": " ".join(own.no_slips),
        "leads_to": leads_to,
        "sides": sides,
    }


def _pairs(book: Handbook) -> Iterator[tuple[str, str]]:
    for typed, wordings in book.search_words.everyday.items():
        yield from ((typed, meant) for meant in wordings)
    for term in book.glossary.values():
        yield from permutations(dict.fromkeys(term.spellings), 2)
    for partner in book.partners.values():
        if partner.abbreviation:
            yield from permutations((partner.abbreviation, partner.title), 2)
