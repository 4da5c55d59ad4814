"""Since which release words stand as they do."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from macros.model.base import Record
from macros.model.competency import Placed, PlacedStatement
from macros.model.library import Sentence
from macros.releases.history import History
from macros.releases.texts import owner, statement_texts


def dated(history: History, ids: Collection[str]) -> dict[str, Any]:
    """The last release in which some texts changed, and whether one has changed since it."""
    release = history.last_change(ids)
    as_of = {"as_of": {"release": release.number, "day": release.day.isoformat()}} if release else {}
    return {**as_of, "unreleased": True} if history.unreleased(ids) else as_of


def of_sentence(sentence: Sentence) -> list[str]:
    """The text of a duty or a criterion."""
    return [f"{owner(sentence)}#text"]


def of_statement(placed: PlacedStatement) -> list[str]:
    """The texts of a statement and of what stands under it."""
    return [name for name, _ in statement_texts(placed)]


def of_said(said: Placed) -> list[str]:
    """The text of a statement or a point by itself."""
    return [f"{owner(said.competency)}#{said.key}"]


def of_row(record: Record, *way: str) -> list[str]:
    """What a record says at one place, or all that it says."""
    return [f"{owner(record)}#{'.'.join(way)}"]
