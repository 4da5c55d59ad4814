"""The glossary as the terms' script reads it."""

from __future__ import annotations

from typing import Any

from macros.model.glossary import Term
from macros.search.asides import doubted
from macros.views.views import Views
from macros.words import Words


def explanations(views: Views, words: Words) -> dict[str, dict[str, str | None]]:
    """What each term means, by its key."""
    return {key: _explanation(term, views, words.shared) for key, term in views.book.glossary.items()}


def _explanation(term: Term, views: Views, words: dict[str, Any]) -> dict[str, str | None]:
    doubts = doubted(words, views.doubts.of(term))
    text = f"{term.text} ({doubts})" if doubts else term.text
    return {"term": term.term, "expansion": term.expansion, "text": text}
