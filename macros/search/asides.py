"""What stands behind a text wherever it is found: for whom it holds, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from macros.model.competency import Competency
from macros.model.keys import Key
from macros.model.library import Criterion
from macros.model.notes import NoteEntry
from macros.search.entry import Aside
from macros.views.role_list import RoleList
from macros.views.views import Views

MOST_NAMED = 3
"""Up to this number roles are named."""


class Asides:
    """The asides of a handbook; `words` are the shared ones."""

    def __init__(self, views: Views, words: dict[str, Any]) -> None:
        self.crosslinks = views.crosslinks
        self.expectations = views.book.framework.expectations
        self.words = words

    def doubts(self, doubts: Iterable[NoteEntry]) -> tuple[Aside, ...]:
        """What is doubtful, by the titles of the notes."""
        said = doubted(self.words, doubts)
        return ((said, said),) if said else ()

    def needs(self, criterion: Criterion) -> tuple[Aside, ...]:
        """For whom a criterion is essential, and for whom desirable."""
        names = self.words["needs"]
        return self._said((names[need], roles) for need, roles in self.crosslinks.roles_asking(criterion))

    def expected(self, competency: Competency, level: Key) -> tuple[Aside, ...]:
        """What a level means for whom."""
        found = self.crosslinks.expected_of(competency, level)
        return self._said((self.expectations[word], roles) for word, roles in found)

    def _said(self, words: Iterable[tuple[str, RoleList]]) -> tuple[Aside, ...]:
        return tuple(self._pairs(words))

    def _pairs(self, words: Iterable[tuple[str, RoleList]]) -> Iterator[Aside]:
        form = self.words["search"]["for_whom"]["says"]
        for word, roles in words:
            yield form.format(word=word, whom=self._whom(roles)), word

    def _whom(self, roles: RoleList) -> str:
        said, number = self.words["search"]["for_whom"], len(roles.roles)
        if 1 < number == len(self.crosslinks.all_roles.roles):
            return str(said["all"])
        named = ", ".join(role.name for role in roles.roles)
        return named if number <= MOST_NAMED else str(said["many"]).format(count=number)


def doubted(words: dict[str, Any], doubts: Iterable[NoteEntry]) -> str:
    """What is said where something is doubtful, else nothing; `words` are the shared ones."""
    titles = "; ".join(entry.note.title for entry in doubts)
    return f"{words['doubt']}: {titles}" if titles else ""
