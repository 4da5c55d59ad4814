"""What an import proposes: a document beside the handbook, and the files that would say the same."""

from __future__ import annotations

from dataclasses import replace

from macros.documents.fields import fields_of
from macros.editing.draft import Draft
from macros.editing.refused import RefusedError
from macros.imports.competencies import Tables
from macros.imports.files import NOT_PRINTED, put
from macros.imports.framework import Frame
from macros.imports.front import Front
from macros.imports.ground import Decide, Ground
from macros.imports.head import Head, head_of
from macros.imports.known import letters
from macros.imports.lists import Fields
from macros.imports.merged import MERGED, gone, merged
from macros.imports.names import headings_of
from macros.imports.outcome import Outcome
from macros.imports.parted import parted
from macros.imports.role import Told
from macros.imports.written import Grid, Line, Written
from macros.loader.messages import faults_of_id
from macros.model.handbook import Handbook
from macros.model.keys import Key, key_for
from macros.model.role import Role
from macros.views.views import Views
from macros.words import load_words

NO_TITLE = (
    "the document does not say what the role is called; type its id behind --as, such as --as night-nurse"
)


def propose(draft: Draft, book: Handbook, written: Written, wanted: str | None, decide: Decide) -> Outcome:
    """Put into a draft what a document says that the handbook does not; tells what becomes of each line.

    Raises RefusedError where it cannot be told which role it is about.
    """
    written = _without_asides(written)
    headings = headings_of(draft.root, load_words(draft.root))
    found = parted(written, headings)
    partners = {key: (*one.names, one.title) for key, one in book.partners.items()}
    head = head_of(found.head, partners, headings)
    role = _role(book, written, wanted, head)
    today = book.roles.get(role)
    ground = Ground(Views(book), headings, written.origin, decide, role)
    came_from = _came_from(book, written) == role
    before = _before(written, today, came_from=came_from)
    told = Told(ground, found, head, before, today)
    fields = told.fields()
    Front(ground, found, head.rest).take()
    titles = frozenset(letters(one.title) for one in book.competencies.values())
    asked = Frame(ground, Tables(headings, book.framework, titles)).take(found.of("competencies"))
    if asked or "competencies" in found.sections:
        fields["competencies"] = asked
    elif "competencies" in before:
        fields["competencies"] = before["competencies"]
    ground.unplaced(written.lines())
    ground.outcome.headings = [line.text for line in written.lines() if line.heading]
    ground.outcome.running, ground.outcome.beside = written.running, written.beside
    fields |= {name: before[name] for name in NOT_PRINTED if name in before}
    if today:
        if written.origin and came_from:
            fields |= {
                name: merged(written.origin.fields.get(name), fields.get(name), before.get(name))
                for name in MERGED
            }
        ground.outcome.gone = list(gone(book, before, fields))
    put(draft, ground, told.libraries, fields, today)
    return ground.outcome


def _role(book: Handbook, written: Written, wanted: str | None, head: Head) -> Key:
    """The id of the role: that which is wanted, that of the document's origin, or one made from the title."""
    same = next(
        (role.id for role in book.roles.values() if role.title.casefold() == head.title.casefold()), ""
    )
    found = wanted or _came_from(book, written) or same or (key_for(head.title) if head.title else "")
    if not found:
        raise RefusedError(NO_TITLE)
    if faults := list(faults_of_id(found)):
        raise RefusedError(*faults)
    return found


def _came_from(book: Handbook, written: Written) -> Key:
    """The id today of the role that the handbook made the document of; none where it did not make it."""
    about = written.origin.about.partition("/")[2] if written.origin else ""
    return next((role.id for role in book.roles.values() if about in role.was), about)


def _before(written: Written, today: Role | None, *, came_from: bool) -> Fields:
    """The fields that the role has today, or had when the handbook made the document.

    Where that was made of another role, the earlier ids are that one's.
    """
    if today:
        return fields_of(today)
    held = dict(written.origin.fields) if written.origin else {}
    return held if came_from else {name: value for name, value in held.items() if name != "was"}


def _without_asides(written: Written) -> Written:
    """A document without what the handbook said in it beside its texts."""
    aside = written.origin.aside if written.origin else frozenset()
    for part in written.parts:
        if isinstance(part, Grid):
            part.rows = [
                [[line for line in cell if not _is_aside(line, aside)] for cell in row] for row in part.rows
            ]
    parts = [part for part in written.parts if isinstance(part, Grid) or not _is_aside(part, aside)]
    return replace(written, parts=parts)


def _is_aside(line: Line, aside: frozenset[str]) -> bool:
    return not line.ids and line.text in aside
