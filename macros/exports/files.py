"""The files under /data/."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any

from macros.exports import records
from macros.exports.dated import dated
from macros.exports.tables import TABLES, table
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


def export_files(views: Views, words: Words, history: History) -> dict[str, Callable[[], bytes]]:
    """For the name of each file, under /data/, what makes it.

    Every JSON file says the version of the content, and since when what it holds stands as it does.
    """
    book = views.book

    def encoded(value: dict[str, Any], texts: Collection[str] = (EVERYTHING,)) -> bytes:
        return _encoded({"version": history.version(), **dated(history, texts), **value})

    def of_role(role: Role) -> bytes:
        return encoded(records.role(views, history, role), shown_by(views, role))

    def of_competency(competency: Competency) -> bytes:
        return encoded(records.competency(views, history, competency), shown_by(views, competency))

    known = (
        *((role, partial(of_role, role)) for role in book.roles.values()),
        *((one, partial(of_competency, one)) for one in book.competencies.values()),
    )

    return {
        "handbook.json": lambda: encoded(records.whole(book)),
        "roles.json": lambda: encoded(records.roles_by_team(views.crosslinks)),
        **{f"{record.kind}/{name}.json": make for record, make in known for name in (record.id, *record.was)},
        **{name: partial(encoded, {"retired": records.retired(entry)}, ()) for name, entry in _retired(book)},
        **{
            name: partial(table, views, history, name, list(words.shared["tables"][name]["columns"]))
            for name in TABLES
        },
    }


def _encoded(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
