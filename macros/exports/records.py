"""Records as plain values: as they stand in the data, or one with every sentence it refers to."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from macros.exports.dated import dated, of_sentence, of_statement
from macros.model.base import Record
from macros.model.competency import Competency, PlacedStatement, level_anchor
from macros.model.framework import Framework
from macros.model.handbook import KINDS, Handbook
from macros.model.keys import Key
from macros.model.library import Paragraph, Sentence
from macros.model.notes import NoteEntry
from macros.model.piece import Shelf
from macros.model.retired import Retired
from macros.model.role import Role
from macros.releases.history import History
from macros.views.crosslinks import NEEDS, CrossLinks
from macros.views.growth import highest, next_above
from macros.views.views import Views

Value = dict[str, Any]


def whole(book: Handbook) -> Value:
    """Every record as it stands: what others share is named by its id."""
    many = (kind for kind in KINDS if kind.shelf is not Shelf.SINGLE)
    notes = [{"id": key, **note.model_dump(exclude_none=True)} for key, note in book.loose_notes.items()]
    return {"about": _stored(book.consortium), "framework": _stored(book.framework), "notes": notes} | {
        kind.kind: [_stored(record) for record in book.of(kind).values()] for kind in many
    }


def _stored(record: Record) -> Value:
    fields = record.model_dump(mode="json", exclude_none=True)
    if not record.was:
        del fields["was"]
    if isinstance(record, Role):
        fields["place"] = fields.pop("address_lines")
    page = {} if isinstance(record, Paragraph) else {"address": record.address}
    return {"id": record.id, **page, **fields} if any(fields.values()) else {}


def roles_by_team(crosslinks: CrossLinks) -> Value:
    """The roles of each team in a few words, light enough to choose one of many from."""
    return {
        "teams": [
            {"title": group.name or None, "roles": [_titled(role) for role in group.roles]}
            for group in crosslinks.all_roles.teams
        ]
    }


def competency(views: Views, history: History, record: Competency) -> Value:
    """A competency with the statements of each level."""
    framework, doubts = views.book.framework, views.doubts
    about = ("relevance", "scope", *(record.scope.items if record.scope else ()))
    return {
        **_named(record),
        "group": framework.groups[record.group] if record.group else None,
        "relevance": record.relevance,
        "scope": record.scope.model_dump() if record.scope else None,
        "levels": [
            {
                **_level(framework, level),
                "statements": [_statement(views, history, placed) for placed in record.at(level)],
                **_doubts(views, doubts.level(record, level)),
            }
            for level in record.levels
        ],
        **_doubts(views, (*doubts.elsewhere(record), *doubts.on(record, *about))),
    }


def role(views: Views, history: History, record: Role) -> Value:
    """A role profile with every sentence it shares with others, but for the statements of its levels."""
    book, crosslinks = views.book, views.crosslinks
    team, employer = crosslinks.team_of(record), crosslinks.employer_of(record)
    return {
        **_named(record),
        "team": _named(team) if team else None,
        "group": record.group,
        "employer": _named(employer) if employer else None,
        "place": record.address_lines,
        "year": record.year,
        "purpose": [book.paragraphs[key].text for key in record.purpose],
        "context": [
            *(book.paragraphs[key].text for key in record.context),
            *(team.context.values() if team else ()),
        ],
        "organisation": record.organisation,
        "accountabilities": [
            _sentence(views, history, book.accountabilities[key]) for key in record.accountabilities
        ],
        "performance_measures": [
            {"id": key, "address": record.place("performance-measures", key), "text": text}
            for key, text in record.performance_measures.items()
        ],
        "person_specification": {
            need: [
                {**_sentence(views, history, criterion), "section": section}
                for section, criteria in crosslinks.criteria_of(record, need)
                for criterion in criteria
            ]
            for need in NEEDS
        },
        "competencies": [
            _asked(book.framework, record, competency, levels)
            for competency, levels in crosslinks.competencies_of(record)
        ],
        "doubts": [
            {"section": section or None, **_doubt(views, entry)}
            for section, entry in views.doubts.of_profile(record)
        ],
    }


def retired(entry: Retired) -> Value:
    """What is said of something that is retired."""
    return entry.model_dump(mode="json", exclude_none=True, exclude_defaults=True)


def _asked(
    framework: Framework, role: Role, competency: Competency, levels: tuple[tuple[Key, Key], ...]
) -> Value:
    """A competency that a role asks, with the results that readers of the data would else work out."""
    found = highest(role, competency)
    above = next_above(competency, found.get(framework.aim))
    return {
        **_named(competency),
        "levels": [
            {
                **_level(framework, level),
                "rank": framework.ranks[level],
                "expectation": word,
                "address": competency.place(level_anchor(level)),
            }
            for level, word in levels
        ],
        "highest": {word: _number(level) for word, level in found.items()},
        "next": _number(above) if above else None,
    }


def _level(framework: Framework, level: Key) -> Value:
    return {"level": _number(level), "name": framework.levels[level]}


def _number(level: Key) -> int | str:
    """A level as its number, or as its key where it has none."""
    return int(level) if level.isdigit() else level


def _titled(record: Record) -> Value:
    return {"id": record.id, "title": record.name}


def _named(record: Record) -> Value:
    return {"id": record.id, "address": record.address, "title": record.name}


def _sentence(views: Views, history: History, record: Sentence) -> Value:
    beside = {**_doubts(views, views.doubts.of(record)), **dated(history, of_sentence(record))}
    return {"id": record.id, "address": record.address, "text": record.text, **beside}


def _statement(views: Views, history: History, placed: PlacedStatement) -> Value:
    said = placed.statement.model_dump(exclude_none=True, exclude_defaults=True)
    points = chain.from_iterable(views.doubts.said(point) for point in placed.points)
    beside = _doubts(views, (*views.doubts.said(placed), *points)) | dated(history, of_statement(placed))
    return {"id": placed.id, "address": placed.address, **said, **beside}


def _doubts(views: Views, entries: Iterable[NoteEntry]) -> Value:
    """What is doubtful about something in a way that changes its meaning; no field where that is nothing."""
    found = [_doubt(views, entry) for entry in entries]
    return {"doubts": found} if found else {}


def _doubt(views: Views, entry: NoteEntry) -> Value:
    address, anchor = views.indexes.place("sources/", entry.anchor)
    return {"title": entry.note.title, "address": f"{address}#{anchor}"}
