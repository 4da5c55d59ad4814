"""Changes as pages tell them: what each is about, its words, where it stands, and whom it touches."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.model.base import Record
from macros.releases.history import Change
from macros.releases.standing import Way
from macros.views.changes import Parts, compared
from macros.views.role_list import RoleList


@dataclass(frozen=True)
class Told:
    """One changed text."""

    change: Change
    part: str
    """What it is: a key of `words.changes.parts`."""
    name: str
    """What the data call it, where they do: a level, the label of a row."""
    words_before: str | None
    words_after: str | None
    way: Way | None
    """Where it stands, if it does."""
    moved_from: str
    """The name of the record that it stood in before, where that was another."""
    roles: RoleList

    @property
    def sort(self) -> str:
        """What became of it for readers: words that have but another address as well are reworded."""
        reworded = self.words_before is not None and self.words_after is not None and not self.moved_from
        return "reworded" if reworded else self.change.sort

    @cached_property
    def _marked(self) -> tuple[Parts, Parts]:
        return compared(self.words_before or "", self.words_after or "")

    @property
    def before(self) -> Parts:
        """The words that stood there, in parts; none where there were none."""
        return () if self.words_before is None else self._marked[0]

    @property
    def after(self) -> Parts:
        """The words that stand there, in parts; none where there are none."""
        return () if self.words_after is None else self._marked[1]

    @property
    def weight(self) -> int:
        """About how many letters of HTML it takes."""
        named = sum(len(role.name) + 60 for role in self.roles.roles) if self.roles.few else 0
        return 500 + named + 2 * (len(self.words_before or "") + len(self.words_after or ""))


@dataclass(frozen=True)
class RecordChanges:
    """What has changed in one record: `sort` where that is so of all of it."""

    id: str
    kind: str
    name: str
    record: Record | None
    way: Way | None
    sort: str | None
    number: int
    told: tuple[Told, ...]

    @property
    def weight(self) -> int:
        """About how many letters of HTML it takes."""
        return 300 + len(self.name) + sum(one.weight for one in self.told)
