"""Whose work a changed text is about: the roles that say it, carry it, or expect it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from macros.model.base import Record
from macros.model.competency import Competency
from macros.model.consortium import Partner, Team
from macros.model.framework import Framework
from macros.model.keys import Key
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.role import Role
from macros.releases.ids import parted
from macros.releases.standing import Standing
from macros.releases.texts import owners
from macros.views.views import Views

ALONE = {"short-name", "heading", "group", "type", "abbreviation"}
"""Fields that say how editors file a text, and no words of a profile."""

LeftBy = Callable[[str], Iterable[Key]]
"""The ids of the roles that named a record and do so no longer, by what the ids of its texts begin with."""


class Touched:
    """The roles that take up a text, and what a role takes up."""

    def __init__(self, views: Views, standing: Standing, left_by: LeftBy) -> None:
        self.book, self.crosslinks = views.book, views.crosslinks
        self.standing, self.left_by = standing, left_by

    def roles(self, id: str, level: str | None = None) -> tuple[Role, ...]:
        """The roles that a text touches; `level` is that of a statement that stands no longer."""
        start = id.partition("#")[0]
        record = self.standing.record(start)
        path = parted(id)[2]
        if isinstance(record, Role):
            return (record,)
        if path in ALONE:
            return ()
        if record is None:
            return tuple(self.book.roles[key] for key in self.left_by(start) if key in self.book.roles)
        if isinstance(record, Competency):
            return self.crosslinks.roles_needing(record, self.standing.level(record, path) or level)
        return self._taking_up(record, path)

    def taking_up(self, start: str) -> Iterable[Role]:
        """The roles that take up a record, by what the ids of its texts begin with."""
        record = self.standing.record(start)
        if isinstance(record, Role):
            return (record,)
        if isinstance(record, Competency):
            return self.crosslinks.roles_needing(record)
        if isinstance(record, Framework):
            return self.crosslinks.all_roles.roles
        return self._taking_up(record, "") if record else ()

    def _taking_up(self, record: Record, path: str) -> tuple[Role, ...]:
        crosslinks = self.crosslinks
        match record:
            case Accountability() | Criterion():
                return crosslinks.roles_with(record)
            case Paragraph():
                return crosslinks.roles_saying(record)
            case Team():
                return crosslinks.roles_in(record)
            case Partner():
                return crosslinks.roles_at(record).roles
            case Framework() if path.startswith(("levels.", "expectations.")):
                return crosslinks.all_roles.roles
        return ()

    def owners(self, role: Role) -> Iterator[str]:
        """What the ids begin with of all texts that a role takes up, by earlier names too."""
        book = self.book
        asked = role.person_specification
        taken_up = chain(
            [role, book.framework, *self.crosslinks.stands_at(role)],
            (book.accountabilities[key] for key in role.accountabilities),
            (book.criteria[key] for key in dict.fromkeys((*asked.essential, *asked.desirable))),
            (book.paragraphs[key] for key in dict.fromkeys((*role.purpose, *role.context))),
            (book.competencies[key] for key in role.competencies),
        )
        for record in taken_up:
            yield from owners(record)
