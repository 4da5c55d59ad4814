"""Which texts a record shows on its page: its own, and those of others that it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from macros.model.base import Record
from macros.model.competency import Competency, level_anchor
from macros.model.consortium import Partner, ShownItems, Team, Value
from macros.model.keys import Key
from macros.model.library import Accountability, Criterion, Sentence
from macros.model.notes import LooseNote, NoteEntry
from macros.model.role import Role
from macros.releases.history import whole
from macros.releases.texts import owner, record_texts, statement_texts
from macros.views import growth
from macros.views.views import Views

Ids = Iterator[str]

SAID_OF_A_SENTENCE = ("doubt", "decided", "open")
"""What the page of a sentence says of the notes on it, beside their names."""


def shown_by(views: Views, record: Record) -> frozenset[str]:
    """All texts that the page of a record shows."""
    return frozenset(chain(all_of(views, record), beside(views, record)))


def all_of(views: Views, record: Record) -> Ids:
    """All that a record says or once said of itself, and the names of the notes on it."""
    yield whole(owner(record))
    yield from ids(record)
    yield from names(views.book.notes_on(record))


def ids(record: Record) -> Ids:
    """The texts that a record has."""
    return iter(record_texts(record))


def names(notes: Iterable[NoteEntry]) -> Ids:
    """The names of notes."""
    return (f"{LooseNote.kind}/{entry.anchor}#title" for entry in notes)


def beside(views: Views, record: Record) -> Ids:
    """What the page of a record shows of others."""
    if isinstance(record, Role):
        yield from _of_role(views, record)
    elif isinstance(record, Competency):
        yield from ids(views.book.framework)
    elif isinstance(record, Value):
        yield f"{owner(views.book.consortium)}#values-in-practice"
        yield from items(views, record.shows_in)
    elif isinstance(record, Partner):
        yield f"{owner(views.book.consortium)}#partner-types.{record.type}.one"
    elif isinstance(record, Team):
        yield from _standing_to(views, record)
    elif isinstance(record, Accountability | Criterion):
        notes = views.book.notes_on(record)
        yield from (f"{LooseNote.kind}/{entry.anchor}#{way}" for entry in notes for way in SAID_OF_A_SENTENCE)


def _of_role(views: Views, role: Role) -> Ids:
    """Its sentences, the statements of its levels, its team's context, and what all profiles say."""
    book, crosslinks = views.book, views.crosslinks
    yield from _sentences(views, (book.paragraphs[key] for key in (*role.purpose, *role.context)))
    yield from _sentences(views, (book.accountabilities[key] for key in role.accountabilities))
    for _, keys in role.person_specification:
        yield from _sentences(views, (book.criteria[key] for key in keys))
    for competency, levels in crosslinks.competencies_of(role):
        above = (step.level for step in growth.next_level(book, competency, levels) if step.level)
        yield from _of_levels(views, competency, (*(level for level, _ in levels), *above))
    if team := crosslinks.team_of(role):
        yield from (f"{owner(team)}#title", *(f"{owner(team)}#context.{key}" for key in team.context))
        yield from names(views.doubts.of(team))
    if employer := crosslinks.employer_of(role):
        yield f"{owner(employer)}#title"
    yield f"{owner(book.consortium)}#about-role-profiles"
    yield from ids(book.framework)


def _sentences(views: Views, sentences: Iterable[Sentence]) -> Ids:
    for sentence in sentences:
        yield f"{owner(sentence)}#text"
        yield from names(views.doubts.of(sentence))


def _of_levels(views: Views, competency: Competency, levels: Iterable[Key]) -> Ids:
    """What a competency is, and what some of its levels say or once said."""
    start = owner(competency)
    yield from (f"{start}#title", f"{start}#relevance", f"{start}#scope")
    yield from (f"{start}#{key}" for key in (competency.scope.items if competency.scope else ()))
    for level in levels:
        yield f"{start}#{level_anchor(level)}"
        for placed in competency.at(level):
            yield from (name for name, _ in statement_texts(placed))
    yield from names(views.doubts.of(competency))


def items(views: Views, shown: ShownItems) -> Ids:
    """The sentences in which a value or a pillar shows."""
    book = views.book
    for key in shown.statements:
        placed = book.statements[key]
        yield from (f"{owner(placed.competency)}#{placed.key}", f"{owner(placed.competency)}#title")
    yield from _sentences(views, (book.accountabilities[key] for key in shown.accountabilities))
    yield from _sentences(views, (book.criteria[key] for key in shown.criteria))


def _standing_to(views: Views, team: Team) -> Ids:
    """What other teams say of a team."""
    for other in views.crosslinks.teams_beside(team):
        said_in = other.structure.said_in if other.structure else ""
        yield from (f"{owner(other)}#title", f"{owner(other)}#context.{said_in}")
