"""What may be meant, yet deserves a look; none of it stops a build."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from macros.checks.likeness import alike
from macros.model.handbook import Handbook
from macros.model.library import Sentence
from macros.model.source import Place
from macros.views.mentions import Mentions

Found = Iterator[tuple[Place, str]]


def worded_twice(book: Handbook) -> Found:
    """No duty and no criterion stands in its library twice in almost the same words."""
    libraries: tuple[Collection[Sentence], ...] = (book.accountabilities.values(), book.criteria.values())
    for library in libraries:
        for first, second in alike({record.id: record.text for record in library}):
            place = next(record for record in library if record.id == second).source.at("text")
            yield place, f'"{second}" says nearly the same as "{first}"; is one of them enough?'


def overdue_reviews(book: Handbook) -> Found:
    """No record waits for its review."""
    today = date.today()
    for record in book.records():
        if record.review_by and record.review_by < today:
            yield record.source.at("review_by"), f"the review was due by {record.review_by}; read it through"


def unused_records(book: Handbook) -> Found:
    """Something links to each record that is there to be linked to."""
    used = set(_uses(book))
    kinds = (book.competencies, book.teams, book.accountabilities, book.criteria, book.paragraphs)
    for kind in kinds:
        for record in kind.values():
            if record.address not in used:
                yield record.source.at(key=True), f'no role uses "{record.id}"; is it still needed?'


def _uses(book: Handbook) -> Iterator[str]:
    """The addresses that roles and teams link to."""
    for role in book.roles.values():
        yield f"teams/{role.team}/"
        yield from (f"competencies/{key}/" for key in role.competencies)
        yield from (f"accountabilities/{key}/" for key in role.accountabilities)
        yield from (f"purpose-and-context/{key}/" for key in (*role.purpose, *role.context))
        yield from (f"person-specification/{key}/" for _, keys in role.person_specification for key in keys)
    yield from (f"teams/{team.structure.beside}/" for team in book.teams.values() if team.structure)


def unused_terms(book: Handbook) -> Found:
    """Each term of the glossary stands in some text."""
    unused = Mentions(book).unused()
    for term in book.glossary.values():
        if term.id in unused:
            yield term.source.at("term"), f'no text uses the term "{term.term}"; is it still needed?'


WARNINGS = (worded_twice, overdue_reviews, unused_records, unused_terms)
