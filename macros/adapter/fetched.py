"""What scripts fetch beside pages: the glossary's explanations, and the index of the finder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File

from macros.exports.finder import FinderIndex
from macros.search.terms import explanations
from macros.views.views import Views
from macros.words import Words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def fetched_files(views: Views, words: Words, config: MkDocsConfig) -> Iterator[File]:
    """The files of one build that scripts fetch."""
    if views.book.glossary:
        terms = _encoded(explanations(views, words))
        yield File.generated(config, "glossary/terms.json", content=terms)
    yield File.generated(config, "find/index.json", content=_encoded(FinderIndex(views, words).content()))


def _encoded(value: Any) -> str:
    """`value` as JSON for a script, without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
