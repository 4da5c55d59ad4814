"""Moving a statement to another competency, with its points and the remarks above it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.addresses.thing import Thing
from macros.editing.addresses import STATEMENT, Move
from macros.editing.draft import Draft
from macros.editing.layout import layout_of, opened
from macros.editing.mending import mend
from macros.editing.refused import RefusedError, placed
from macros.editing.splices import taken_out, with_entry, with_former, with_key, with_value, without
from macros.model.base import anchor
from macros.model.competency import Competency, PlacedStatement
from macros.model.handbook import Handbook
from macros.problem import Problem

NO_COMPETENCY = 'there is no competency "{name}"; add it first, or write only the new key'
NO_LEVEL = '"{competency}" has no level {level}; write the level there first, with another statement'
ONLY_WHOLE = '"{id}" stands under a statement; move that one, or take this to "{to}" by hand'
NOTED = "this note is about the statement; move it to {file} by hand first, or take out what it is about"


def move_statement(draft: Draft, book: Handbook, thing: Thing, full: str) -> None:
    """Let a statement stand under the same level of another competency, by its whole new name.

    Raises `RefusedError` where it cannot stand there.
    """
    to, _, key = full.partition(".")
    placed_now = thing.subject
    if not isinstance(placed_now, PlacedStatement):
        raise RefusedError(ONLY_WHOLE.format(id=thing.id, to=to))
    target = book.competencies.get(to)
    if reasons := list(_hindrances(placed_now, target, to)):
        raise RefusedError(*reasons)
    assert target
    points = [point.key for point in placed_now.points]
    anchors = [(thing.key, key), *((point, point) for point in points)]
    home = placed_now.competency.id
    mend(draft, tuple(Move(_address(home, old), _address(to, new)) for old, new in anchors))
    _carry(draft, thing, placed_now, target, key)


def _address(holder: str, name: str) -> str:
    return STATEMENT.address.format(holder=holder, name=name)


def _hindrances(one: PlacedStatement, target: Competency | None, to: str) -> Iterator[Problem | str]:
    """Why a statement cannot stand in another competency."""
    if target is None:
        yield NO_COMPETENCY.format(name=to)
        return
    if one.level not in target.levels:
        yield NO_LEVEL.format(competency=to, level=one.level)
    moving = {one.key, *(point.key for point in one.points)}
    for key, note in one.competency.notes.items():
        if note.about in moving:
            place = one.competency.source.at("notes", key, "about")
            yield Problem(place, NOTED.format(file=target.source.file))


def _carry(draft: Draft, thing: Thing, one: PlacedStatement, target: Competency, key: str) -> None:
    """Take the lines of a statement out of one file and put them into another."""
    file, goal = thing.file, target.source.file
    data, level = draft.data(file), ("levels", one.level)
    with placed(file, data, thing.path):
        rest, lines = taken_out(data, thing.path)
        entry = _with_former_names(lines.encode(), one, thing.key, key, target.id)
    draft.put(file, rest)
    data = draft.data(goal)
    with placed(goal, data, level):
        draft.put(goal, with_entry(data, level, entry.decode()))


def _with_former_names(data: bytes, one: PlacedStatement, old: str, key: str, to: str) -> bytes:
    """The lines of a statement with its new key, and the earlier names of all that has an address there."""
    home = one.competency.id
    if one.grows_from and (old, "grows_from") in layout_of(opened(data)[1]).nodes:
        data = without(data, (old, "grows_from"))  # what it grew from stays behind
    for point in one.points:
        path = (old, "includes", point.key)
        data = _former(_qualified(data, path, home), path, anchor(home, point.key), anchor(to, point.key))
    data = _former(_qualified(data, (old,), home), (old,), anchor(home, old), anchor(to, key))
    return with_key(data, (old,), key) if key != old else data


def _former(data: bytes, path: tuple[str, ...], old: str, now: str) -> bytes:
    return with_former(data, path, old, {now})


def _qualified(data: bytes, path: tuple[str, ...], home: str) -> bytes:
    """Earlier keys with the competency that they belonged to."""
    for node in layout_of(opened(data)[1]).inside((*path, "was")):
        if "." not in node.said:
            data = with_value(data, node.path, anchor(home, node.said))
    return data
