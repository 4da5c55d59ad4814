"""The files under /data/."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from macros.exports import records
from macros.exports.tables import TABLES, table
from macros.views.views import Views
from macros.words import Words


def export_files(views: Views, words: Words, version: str) -> Iterator[tuple[str, bytes]]:
    """Name, under /data/, and content of each file; every JSON file says the version of the content."""
    book = views.book
    yield "handbook.json", _encoded(version, records.whole(book))
    yield "roles.json", _encoded(version, records.roles_by_team(views.crosslinks))
    for role in book.roles.values():
        yield f"roles/{role.id}.json", _encoded(version, records.role(views, role))
    for competency in book.competencies.values():
        yield (
            f"competencies/{competency.id}.json",
            _encoded(version, records.competency(views, competency)),
        )
    for name in TABLES:
        yield name, table(views, name, list(words.shared["tables"][name]["columns"]))


def _encoded(version: str, value: dict[str, Any]) -> bytes:
    return json.dumps({"version": version, **value}, ensure_ascii=False, separators=(",", ":")).encode()
