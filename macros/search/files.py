"""The files that the search fetches: names first, sentences when they are wanted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from typing import Any

from macros.search.answers import elsewhere, help_lines, seen_beside
from macros.search.earlier import Earlier
from macros.search.entries import Entries
from macros.search.entry import Aside, Entry
from macros.search.lexicon import lexicon
from macros.views.indexes import listed_kinds
from macros.views.views import Views
from macros.words import Words

SHARED = "sentences.txt"
SINGLE_ROLES = "single-roles.txt"
Packed = tuple[str, tuple[str, ...], list[tuple[str, str, str]], tuple[Aside, ...]]
"""A kind, a trail, of each entry that has both the address, the title and the text, and their asides."""

FEW_SENTENCES = 500
"""Up to this number the sentences of single roles come with the shared ones."""

LARGEST_FIRST = 120_000
"""How many bytes the first file may have with sentences in it; else it has names alone."""


def search_files(
    views: Views, words: Words, pages: Iterable[Entry], earlier_titles: Mapping[str, tuple[str, ...]]
) -> dict[str, bytes]:
    """Name and content of each file; `pages` are the entries of pages that no record makes.

    The first file names the others with their content: each has a row of JSON a line, to be read bit by bit.
    `earlier_titles` are those that records had, by their kinds and ids.
    """
    entries, earlier = Entries(views, words), Earlier(views.book, earlier_titles)
    others = [*pages, *earlier.retired(words.shared)]
    shared, single = earlier.told(entries.shared()), earlier.told(entries.of_single_roles())
    if len(single) <= FEW_SENTENCES:
        shared, single = [*shared, *single], []
    asked, single = _asked_for(single)
    shared += asked
    whole = [*others, *earlier.told(entries.names(described=True)), *shared]
    beside = seen_beside(views.book.help, [*whole, *single])
    later = {SINGLE_ROLES: single}
    if len(first := _start(views, words, entries, whole, later, beside)) > LARGEST_FIRST:
        names = [entry for entry in others if entry.asked_for or "#" not in entry.location]
        parts = [entry for entry in others if not entry.asked_for and "#" in entry.location]
        asked, shared = _asked_for(shared)
        later = {SHARED: [*entries.descriptions(), *shared, *parts], **later}
        whole = [*names, *earlier.told(entries.names(described=False)), *asked]
        first = _start(views, words, entries, whole, later, beside)
    return {"first.json": first, **_lines(later)}


def _asked_for(entries: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Those that are asked for by words of their own, which the first file must hold, and the others."""
    return [one for one in entries if one.asked_for], [one for one in entries if not one.asked_for]


def packed(entries: Iterable[Entry]) -> list[Packed]:
    """Entries that follow each other by what they have in common.

    An address that begins with the kind is cut short by it; before any other stands a stroke.
    """
    found: list[Packed] = []
    common = attrgetter("kind", "trail", "asides")
    for (kind, trail, asides), rows in groupby(entries, key=common):
        found.append((kind, trail, [(_short(row), row.title, row.text) for row in rows], asides))
    return found


def _short(entry: Entry) -> str:
    start = f"{entry.kind}/"
    return entry.location.removeprefix(start) if entry.location.startswith(start) else f"/{entry.location}"


def _lines(files: dict[str, list[Entry]]) -> dict[str, bytes]:
    """Entries of files that are not empty, a row a line."""
    return {name: b"\n".join(map(_encoded, packed(rows))) for name, rows in files.items() if rows}


def _start(
    views: Views,
    words: Words,
    entries: Entries,
    first: list[Entry],
    later: dict[str, list[Entry]],
    beside: list[Entry],
) -> bytes:
    """The first file, with some entries and the names of files that hold others."""
    kinds = {entry.kind: None for rows in (first, *later.values()) for entry in rows}
    doors = listed_kinds(views.book)
    files = {name: sha256(content).hexdigest()[:12] for name, content in _lines(later).items()}
    return _encoded(
        {
            "kinds": {kind: words.shared["kinds"][kind]["one"] for kind in kinds},
            "says": words.shared["search"]["says"],
            "doors": [{"location": f"{kind}/", "title": entries.many(kind)} for kind in doors],
            "help": {**help_lines(views.book.help), "beside": packed(beside)},
            "elsewhere": elsewhere(views, words),
            "asked_for": [(entry.location, entry.asked_for) for entry in first if entry.asked_for],
            "lexicon": lexicon(views.book, words),
            "entries": packed(first),
            "shared": [f"{name}?{version}" for name, version in files.items() if name == SHARED],
            "single": [f"{name}?{version}" for name, version in files.items() if name == SINGLE_ROLES],
        }
    )


def _encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
