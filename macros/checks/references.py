"""Every key that one record names exists in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from macros.model.base import Place, Record
from macros.model.competency import Competency
from macros.model.consortium import ShownItems
from macros.model.handbook import Handbook
from macros.model.role import Role

Found = Iterator[tuple[Place, str]]


def role_parts(book: Handbook) -> Found:
    """A role's team, employer and paragraphs exist."""
    for role in book.roles.values():
        yield from _unknown(role, [role.team], book.teams, "team", "team")
        yield from _unknown(role, [role.employer], book.partners, "partner", "employer")
        yield from _unknown(role, role.purpose, book.paragraphs, "paragraph", "purpose")
        yield from _unknown(role, role.context, book.paragraphs, "paragraph", "context")


def role_duties(book: Handbook) -> Found:
    """A role's accountabilities and criteria exist."""
    for role in book.roles.values():
        yield from _unknown(
            role, role.accountabilities, book.accountabilities, "accountability", "accountabilities"
        )
        for need, keys in role.person_specification:
            yield from _unknown(role, keys, book.criteria, "criterion", "person_specification", need)


def role_levels(book: Handbook) -> Found:
    """A role expects only competencies and levels that the framework defines."""
    for role in book.roles.values():
        for key in role.competencies:
            if key not in book.competencies:
                place = role.source.at("competencies", key, key=True)
                yield place, _no_such("competency", key, book.competencies)
            else:
                yield from _undefined_levels(role, book.competencies[key])


def _undefined_levels(role: Role, competency: Competency) -> Found:
    for level in role.competencies[competency.id]:
        if level not in competency.levels:
            defined = ", ".join(str(number) for number in sorted(competency.levels))
            place = role.source.at("competencies", competency.id, str(level), key=True)
            yield place, f'"{competency.title}" defines no level {level}; it defines {defined}'


def statement_growth(book: Handbook) -> Found:
    """A statement grows from one of the level just below, in the same competency."""
    for competency in book.competencies.values():
        for level, key, statement in competency.statements():
            below = competency.levels.get(level - 1, {})
            if statement.grows_from and statement.grows_from not in below:
                place = competency.source.at("levels", str(level), key, "grows_from")
                yield place, _no_such(f"statement at level {level - 1}", statement.grows_from, below)


def shown_items(book: Handbook) -> Found:
    """Values and pillars show only in items that exist."""
    for value in book.values.values():
        yield from _unknown_items(book, value, value.shows_in)
    for key, pillar in book.consortium.pillars.items():
        yield from _unknown_items(book, book.consortium, pillar.shows_in, "pillars", key)


def _unknown_items(book: Handbook, record: Record, items: ShownItems, *path: str) -> Found:
    path = (*path, "shows_in")
    yield from _unknown(record, items.statements, book.statements, "statement", *path, "statements")
    yield from _unknown(
        record, items.accountabilities, book.accountabilities, "accountability", *path, "accountabilities"
    )
    yield from _unknown(record, items.criteria, book.criteria, "criterion", *path, "criteria")


def team_structure(book: Handbook) -> Found:
    """The team that spokes work alongside exists, and so does the paragraph that says so."""
    for team in book.teams.values():
        if team.structure:
            yield from _unknown(team, [team.structure.beside], book.teams, "team", "structure", "beside")
            yield from _unknown(
                team, [team.structure.said_in], team.context, "paragraph", "structure", "said_in"
            )


def loose_notes(book: Handbook) -> Found:
    """A note of the notes file names a record that exists."""
    known = {f"{record.kind}/{record.id}" for record in book.records()} | {"sources"}
    for key, note in book.loose_notes.items():
        for position, name in enumerate(note.records):
            if name not in known:
                yield book.notes_source.at(key, "records", str(position)), _no_such("record", name, known)


def _unknown(record: Record, keys: list[str], known: Iterable[str], what: str, *path: str) -> Found:
    for position, key in enumerate(keys):
        if key not in known:
            yield record.source.at(*path, str(position)), _no_such(what, key, known)


def _no_such(what: str, key: str, known: Iterable[str]) -> str:
    close = get_close_matches(key, list(known), 1)
    cure = f'did you mean "{close[0]}"?' if close else "add it first, or take it out here"
    return f'there is no {what} "{key}"; {cure}'


CHECKS = (role_parts, role_duties, role_levels, statement_growth, shown_items, team_structure, loose_notes)
