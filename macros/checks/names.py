"""Each name stands for one thing: ids, anchors on a page, titles, and keys in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.addresses.parts import TAKEN_BESIDE_PILLARS, taken_by, taken_on_a_competency
from macros.model.base import Record
from macros.model.competency import Competency
from macros.model.handbook import LINKED, Handbook
from macros.model.source import Path, Place

Found = Iterator[tuple[Place, str]]


def taken_ids(book: Handbook) -> Found:
    """No record has an id that a page uses for itself."""
    for kind, records in book.by_kind().items():
        for key in taken_by(book, kind) & records.keys():
            yield records[key].source.at(key=True), _taken(key)


def taken_pillars(book: Handbook) -> Found:
    """No pillar has a key that its page uses for itself."""
    for key in TAKEN_BESIDE_PILLARS & book.consortium.pillars.keys():
        yield book.consortium.source.at("pillars", key, key=True), _taken(key)


def _taken(id: str) -> str:
    return f'a page of the site already uses the name "{id}"; choose another'


def statement_keys(book: Handbook) -> Found:
    """On the page of a competency no anchor stands twice."""
    taken = taken_on_a_competency(book.framework)
    for competency in book.competencies.values():
        anchors = list(_anchors(competency))
        used = {path[-1] for path in anchors}
        if len(used) < len(anchors) or used & taken:
            yield from _used_anchors(competency, anchors, taken)


def _used_anchors(competency: Competency, anchors: Iterable[Path], taken: set[str]) -> Found:
    first: dict[str, Place] = {}
    places = ((competency.source.at(*path, key=True), path[-1]) for path in anchors)
    for place, key in sorted(places):
        if key in taken:
            yield place, _taken(key)
        elif key in first:
            yield place, f'the key "{key}" is used already in line {first[key].line}; choose another'
        first.setdefault(key, place)


def _anchors(competency: Competency) -> Iterator[Path]:
    for key in competency.scope.items if competency.scope else ():
        yield "scope", "items", key
    for placed in competency.statements():
        yield "levels", placed.level, placed.key
        for point in placed.points:
            yield "levels", placed.level, placed.key, "includes", point.key


def titles(book: Handbook) -> Found:
    """No two records of a kind have the same name."""
    for kind in (kind for kind in LINKED if {"title", "term"} & kind.model_fields.keys()):
        records = book.of(kind).values()
        if len(set(map(_folded, records))) < len(records):
            yield from _same_titles(records)


def _same_titles(records: Iterable[Record]) -> Found:
    first: dict[str, Record] = {}
    for record in sorted(records, key=lambda record: (record.source.file, record.source.at())):
        same = first.setdefault(_folded(record), record)
        if same is not record:
            place = record.source.at("term" if record.kind == "glossary" else "title")
            yield place, f'"{record.name}" is the name of {_where(same)} too; give each its own name'


def _folded(record: Record) -> str:
    return " ".join(record.name.casefold().split())


def _where(record: Record) -> str:
    return f"{record.source.file}, line {record.source.at().line},"


def listed_twice(book: Handbook) -> Found:
    """No key stands twice in a list, and no criterion is both essential and desirable."""
    for role in book.roles.values():
        needs = role.person_specification
        yield from _again(role, role.purpose, "purpose")
        yield from _again(role, role.context, "context")
        yield from _again(role, role.accountabilities, "accountabilities")
        yield from _again(role, needs.essential, "person_specification", "essential")
        yield from _again(role, needs.desirable, "person_specification", "desirable", before=needs.essential)
    for value in book.values.values():
        for sort, keys in value.shows_in:
            yield from _again(value, keys, "shows_in", sort)
    for key, pillar in book.consortium.pillars.items():
        for sort, keys in pillar.shows_in:
            yield from _again(book.consortium, keys, "pillars", key, "shows_in", sort)
    for term in book.glossary.values():
        yield from _again(term, term.see, "see")


def _again(record: Record, keys: Iterable[str], *path: str, before: Iterable[str] = ()) -> Found:
    seen = set(before)
    for position, key in enumerate(keys):
        if key in seen:
            yield record.source.at(*path, str(position)), f'"{key}" stands in this list already; take one out'
        seen.add(key)


CHECKS = (taken_ids, taken_pillars, statement_keys, titles, listed_twice)
