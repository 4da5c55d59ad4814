"""The files that the search fetches, in two steps; the first names the content of the second."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from macros.model.help import Help
from macros.search.entries import Entries
from macros.search.entry import Entry
from macros.search.lexicon import lexicon
from macros.views.views import Views
from macros.words import Words

SINGLE_ROLES = "single-roles.txt"
FEW_SENTENCES = 500
"""Up to this number the sentences of single roles come with the first file."""


def search_files(views: Views, words: Words, pages: Iterable[Entry]) -> dict[str, bytes]:
    """Name and content of each file; `pages` are the entries of pages that no record makes."""
    book, entries = views.book, Entries(views, words)
    first, later = [*pages, *entries.shared()], list(entries.of_single_roles())
    if len(later) <= FEW_SENTENCES:
        first, later = [*first, *later], []
    single = b"\n".join(_encoded(entry) for entry in later)  # a row a line: read a little at a time
    start = {
        "kinds": {kind: names["one"] for kind, names in words.shared["kinds"].items()},
        "says": words.shared["search"]["says"],
        "doors": [{"location": f"{kind}/", "title": entries.many(kind)} for kind in book.by_kind()],
        "help": _help(book.help),
        "lexicon": lexicon(book),
        "entries": first,
        "more": f"{SINGLE_ROLES}?{sha256(single).hexdigest()[:12]}" if later else "",
    }
    return {"first.json": _encoded(start), **({SINGLE_ROLES: single} if later else {})}


def _help(help_lines: Help) -> dict[str, Any]:
    return {
        "title": help_lines.title,
        "location": "help/",
        "lines": [f"{line.name}: {line.contact} ({line.note})" for line in help_lines.lines],
        "sought_with": help_lines.sought_with,
    }


def _encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
