"""The tables for spreadsheets, row by row; what each column means stands in `overrides/words.yml`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from macros.exports.dated import of_row, of_said
from macros.model.competency import Competency, PlacedPoint, PlacedStatement, level_anchor
from macros.model.keys import Key
from macros.model.notes import NoteEntry
from macros.model.role import Role
from macros.releases.changelog import ChangeLog
from macros.releases.history import History
from macros.views.views import Views

Row = dict[str, str | int | None]

FORMULA = r"^[\s\x1c-\x1f\x85\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]"
"""A cell that begins so would be reckoned out, not shown, by one spreadsheet or another.

The finder's script applies this very pattern to its tables; what it names beside white space is what
either language alone takes for such.
"""

BEGINS_FORMULA = re.compile(FORMULA)

ROW = "organisation: {}"
"""The column of a row of the organisation, by the row's label."""

MORE = "more: {}"
"""The column of a further text of a statement, by its label."""

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""


def statements(views: Views, history: History) -> Iterator[Row]:
    """Every behaviour statement, and every point nested under one."""
    for placed in views.book.statements.values():
        more: Row = {MORE.format(label): text for label, text in placed.more}
        see = "\n".join(f"{other.title}: {other.url}" for other in placed.see)
        yield _placed(views, history, placed) | {"grows_from": placed.grows_from, "see": see} | more
        for point in placed.points:
            yield _placed(views, history, point) | {"part_of": placed.id}


def _placed(views: Views, history: History, said: PlacedStatement | PlacedPoint) -> Row:
    groups, doubts = views.book.framework.groups, views.doubts
    competency = said.competency
    about = (*doubts.said(said), *doubts.level(competency, said.level), *doubts.elsewhere(competency))
    return {
        "competency_id": said.competency.id,
        "competency": said.competency.title,
        "group": groups.get(said.competency.group or ""),
        "level": said.level,
        "statement_id": said.id,
        "text": said.text,
        "doubt": _titles(about),
        "address": said.address,
        **_dated(history, of_said(said)),
    }


def _dated(history: History, ids: Collection[str]) -> Row:
    """The release in which something last changed and its day; both are empty where that is still to come."""
    release = None if history.unreleased(ids) else history.last_change(ids)
    return {"as_of": release.day.isoformat(), "release": release.number} if release else {}


def _titles(doubts: Iterable[NoteEntry]) -> str:
    return "; ".join(entry.note.title for entry in doubts)


def roles(views: Views, history: History) -> Iterator[Row]:
    """Every role and where it stands."""
    book = views.book
    for role in book.roles.values():
        team, employer = book.teams.get(role.team or ""), book.partners.get(role.employer or "")
        yield {
            "role_id": role.id,
            "role": role.title,
            "team_id": role.team,
            "team": team.title if team else None,
            "group": role.group,
            "employer_id": role.employer,
            "employer": employer.title if employer else None,
            "place": ", ".join(role.address_lines),
            "year": role.year,
            **{ROW.format(label): text for label, text in role.organisation.items()},
            "doubt": _titles(entry for _, entry in views.doubts.of_profile(role)),
            "address": role.address,
            **_dated(history, of_row(role)),
        }


def role_competencies(views: Views, history: History) -> Iterator[Row]:
    """What each level of each competency means for each role."""
    for role in views.book.roles.values():
        for competency in views.book.competencies.values():
            for level, expectation in role.expected_levels(competency.id):
                yield {
                    "role_id": role.id,
                    "role": role.title,
                    "competency_id": competency.id,
                    "competency": competency.title,
                    "level": level,
                    "expectation": expectation,
                    "doubt": _titles(expected_doubts(views, role, competency, level)),
                    "address": role.place(competency.id, level_anchor(level)),
                    **_dated(history, of_row(role, "competencies", competency.id, level)),
                }


def expected_doubts(views: Views, role: Role, competency: Competency, level: Key) -> Iterator[NoteEntry]:
    """What is doubtful about the level that a role expects of a competency."""
    doubts = views.doubts
    yield from doubts.on(role, competency.id, "competencies")
    yield from (*doubts.level(competency, level), *doubts.elsewhere(competency))


def changes(views: Views, history: History) -> Iterator[Row]:
    """Every change since the first release, which is the handbook as it began; the newest come first."""
    log = ChangeLog(views, history)
    for account in log.all.every:
        for change in () if account.begins else account.changes:
            told = log.teller.told(change, account.absent)
            roles = told.roles.roles
            yield {
                "release": account.release.number if account.release else None,
                "day": account.release.day.isoformat() if account.release else None,
                "sort": change.sort,
                "means": change.means,
                "id": change.id,
                "was": change.was,
                "address": "#".join(filter(None, told.way or ())),
                "before": told.words_before,
                "after": told.words_after,
                "roles": "; ".join(role.id for role in roles) if told.roles.few else None,
                "number_of_roles": len(roles),
            }


TABLES: dict[str, Callable[[Views, History], Iterator[Row]]] = {
    "statements.csv": statements,
    "roles.csv": roles,
    "role-competencies.csv": role_competencies,
    "changes.csv": changes,
}


def table(views: Views, history: History, name: str, columns: Sequence[str]) -> bytes:
    """The file of a table: these columns in this order, then those that the rows bring themselves."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    rows = list(TABLES[name](views, history))
    every = [*columns, *dict.fromkeys(key for row in rows for key in row if key not in columns)]
    writer.writerow(map(harmless, every))
    writer.writerows([harmless(row.get(column)) for column in every] for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def harmless(cell: str | int | None) -> str:
    """The cell as a spreadsheet shows it: an apostrophe keeps text from being a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if BEGINS_FORMULA.match(text) else text
