"""A sentence goes one way: each room of `macros/` takes only from those that stand before it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.project import ROOT

FLOORS = (
    {"kept", "nearest", "model"},
    {"problem", "words", "views", "bundles", "addresses"},
    {"releases"},
    {"loader", "schema", "documents"},
    {"checks", "skeleton", "publish"},
    {"pages", "search", "exports", "editing"},
    {"adapter", "imports"},
    {"serving"},
    {"__main__", "__init__"},
)
"""From what is known to what MkDocs is told; rooms of one floor do not know of each other."""

ROOMS = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
IMPORT = re.compile(r"^\s*(from|import) mkdocs", re.MULTILINE)
MODULES = sorted((ROOT / "macros").rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "macros").with_suffix("").parts[0]


def taken_from(path: Path) -> Iterator[str]:
    """The other rooms that a module imports from."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("macros."):
            yield str(node.module).split(".")[1]


def test_every_room_has_its_floor() -> None:
    assert {room_of(path) for path in MODULES} == set(ROOMS)


def test_nothing_is_taken_from_above() -> None:
    taken = {(room_of(path), room) for path in MODULES for room in taken_from(path)}
    assert not {(own, room) for own, room in taken if room != own and ROOMS[room] >= ROOMS[own]}


def test_only_the_adapter_and_the_server_know_mkdocs() -> None:
    knowing = {room_of(path) for path in MODULES if IMPORT.search(path.read_text("utf-8"))}
    assert knowing == {"adapter", "serving", "__init__"}
