"""Every key that one record names exists in another."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.model.base import Record
from macros.model.competency import Competency
from macros.model.consortium import Partner, ShownItems, Team
from macros.model.glossary import Term
from macros.model.handbook import KINDS, Handbook
from macros.model.keys import Key
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.notes import LooseNote
from macros.model.source import Place
from macros.nearest import Names

Found = Iterator[tuple[Place, str]]

WITHOUT_NOTES = {kind.kind for kind in KINDS if not kind.takes_notes}

NO_PLACE = 'has no page, so a note on it has no place; write the note in data/notes.yml on "sources"'


@dataclass(frozen=True)
class Targets:
    """What links of one sort may lead to; a record that could not be read is no dead link."""

    book: Handbook
    kind: str
    known: Collection[str]
    one: str

    @cached_property
    def names(self) -> Names:
        """The names of all targets."""
        return Names(self.known)

    def dead(self, record: Record, keys: Collection[Key], *path: str) -> Found:
        """The keys that lead nowhere; they stand at `path` in `record`."""
        for position, key in enumerate(keys):
            if self.misses(key):
                yield record.source.at(*path, str(position)), self.no_such(key)

    def misses(self, key: str) -> bool:
        """Whether a key leads nowhere; its target may stand in a file that could not be read."""
        unread = self.book.unread
        return key not in self.known and unread.isdisjoint(
            {self.kind, f"{self.kind}/{key.partition('.')[0]}"}
        )

    def no_such(self, key: str) -> str:
        """That there is no such target, and what to do."""
        return f'there is no {self.one} "{key}"; {self.names.cure(key)}'


def targets(book: Handbook, kind: type[Record]) -> Targets:
    """The records of a kind as targets of links."""
    return Targets(book, kind.kind, book.of(kind), kind.one())


def statements(book: Handbook) -> Targets:
    """The statements of all competencies as targets of links."""
    return Targets(book, Competency.kind, book.statements, "statement")


def note_anchors(book: Handbook) -> Targets:
    """The notes as targets of links, by their anchors, which begin with what they are about."""
    known = {entry.anchor for entry in book.notes}
    return Targets(book, LooseNote.kind, known, LooseNote.called.partition(" ")[2])


def role_parts(book: Handbook) -> Found:
    """A role's team, employer and paragraphs exist."""
    teams, partners = targets(book, Team), targets(book, Partner)
    paragraphs = targets(book, Paragraph)
    for role in book.roles.values():
        yield from teams.dead(role, [role.team] if role.team else [], "team")
        yield from partners.dead(role, [role.employer] if role.employer else [], "employer")
        yield from paragraphs.dead(role, role.purpose, "purpose")
        yield from paragraphs.dead(role, role.context, "context")


def role_duties(book: Handbook) -> Found:
    """A role's accountabilities and criteria exist."""
    duties, criteria = targets(book, Accountability), targets(book, Criterion)
    for role in book.roles.values():
        yield from duties.dead(role, role.accountabilities, "accountabilities")
        for need, keys in role.person_specification:
            yield from criteria.dead(role, keys, "person_specification", need)


def role_competencies(book: Handbook) -> Found:
    """A role's competencies exist."""
    competencies = targets(book, Competency)
    for role in book.roles.values():
        for key in role.competencies:
            for _, message in competencies.dead(role, [key]):
                yield role.source.at("competencies", key, key=True), message


def shown_items(book: Handbook) -> Found:
    """Values and pillars show only in items that exist."""
    sorts = {
        "statements": statements(book),
        "accountabilities": targets(book, Accountability),
        "criteria": targets(book, Criterion),
    }
    for value in book.values.values():
        yield from _dead_items(sorts, value, value.shows_in, "shows_in")
    for key, pillar in book.consortium.pillars.items():
        yield from _dead_items(sorts, book.consortium, pillar.shows_in, "pillars", key, "shows_in")


def _dead_items(sorts: dict[str, Targets], record: Record, items: ShownItems, *path: str) -> Found:
    for sort, keys in items:
        yield from sorts[sort].dead(record, keys, *path, sort)


def team_structure(book: Handbook) -> Found:
    """The team that spokes work alongside exists, and so does the paragraph that says so."""
    teams = targets(book, Team)
    for team in book.teams.values():
        if team.structure:
            own = Targets(book, "", team.context, "paragraph of this team")
            yield from teams.dead(team, [team.structure.beside], "structure", "beside")
            yield from own.dead(team, [team.structure.said_in], "structure", "said_in")


def related_terms(book: Handbook) -> Found:
    """The terms that belong to a term exist."""
    terms = targets(book, Term)
    for term in book.glossary.values():
        yield from terms.dead(term, term.see, "see")


def loose_notes(book: Handbook) -> Found:
    """A note of the notes file names a record that exists."""
    records = (record for record in book.records() if record.kind not in WITHOUT_NOTES)
    known = Names({record.full_id for record in records} | {"sources"})
    for note in book.loose_notes.values():
        for position, name in enumerate(note.records):
            if name.partition("/")[0] in WITHOUT_NOTES:
                yield note.source.at("records", str(position)), f'"{name}" {NO_PLACE}'
            elif name not in known.known and book.unread.isdisjoint({name, name.partition("/")[0]}):
                message = f'there is no record "{name}"; {known.cure(name)}'
                yield note.source.at("records", str(position)), message


def help_for_others(book: Handbook) -> Found:
    """What stands beside the help lines for somebody else's sake is a record with a page."""
    names = book.help.for_others.see if book.help.for_others else []
    known = Names(record.full_id for records in book.by_kind().values() for record in records.values())
    for position, name in enumerate(names):
        if name not in known.known and book.unread.isdisjoint({name, name.partition("/")[0]}):
            place = book.help.source.at("for_others", "see", str(position))
            yield place, f'there is no record "{name}" with a page; {known.cure(name)}'


CHECKS = (
    role_parts,
    role_duties,
    role_competencies,
    shown_items,
    team_structure,
    related_terms,
    loose_notes,
    help_for_others,
)
