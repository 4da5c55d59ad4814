"""The files under /data/."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from macros.exports import records
from macros.exports.dated import dated
from macros.exports.tables import TABLES, table
from macros.model.base import Record
from macros.model.competency import Competency
from macros.model.handbook import Handbook
from macros.model.retired import Retired
from macros.model.role import Role
from macros.releases.history import EVERYTHING, History
from macros.releases.made_of import shown_by
from macros.views.views import Views
from macros.words import Words


def export_names(book: Handbook) -> Iterator[str]:
    """The name of each file, under /data/."""
    yield from ("handbook.json", "roles.json", *TABLES)
    for kind in (Role, Competency):
        for record in book.of(kind).values():
            yield from (f"{kind.kind}/{name}.json" for name in (record.id, *record.was))
    yield from (name for name, _ in _retired(book))


def _retired(book: Handbook) -> Iterator[tuple[str, Retired]]:
    """The file of each role and competency that is retired, with what is said of it."""
    for address, entry in book.retired.items():
        if address.startswith((f"/{Role.kind}/", f"/{Competency.kind}/")) and address.endswith("/"):
            yield f"{address.strip('/')}.json", entry


def export_files(views: Views, words: Words, history: History) -> Iterator[tuple[str, bytes]]:
    """Name, under /data/, and content of each file.

    Every JSON file says the version of the content, and since when what it holds stands as it does.
    """
    book, version = views.book, history.version()

    def encoded(value: dict[str, Any], texts: Collection[str] = (EVERYTHING,)) -> bytes:
        return _encoded({"version": version, **dated(history, texts), **value})

    yield "handbook.json", encoded(records.whole(book))
    yield "roles.json", encoded(records.roles_by_team(views.crosslinks))
    for role in book.roles.values():
        yield from _named(role, encoded(records.role(views, history, role), shown_by(views, role)))
    for competency in book.competencies.values():
        said = encoded(records.competency(views, history, competency), shown_by(views, competency))
        yield from _named(competency, said)
    for name, entry in _retired(book):
        yield name, encoded({"retired": records.retired(entry)}, ())
    for name in TABLES:
        yield name, table(views, history, name, list(words.shared["tables"][name]["columns"]))


def _named(record: Record, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The file of a record, under its earlier names too."""
    for name in (record.id, *record.was):
        yield f"{record.kind}/{name}.json", content


def _encoded(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
