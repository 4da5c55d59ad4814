"""What was released when, what has changed since, and when some words last changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path

from macros.model.handbook import Handbook
from macros.model.ledger import written
from macros.model.meaning import Meaning
from macros.releases.change import Change, Release
from macros.releases.compared import compared
from macros.releases.former import Former
from macros.releases.ids import belongs_to
from macros.releases.past import BEFORE_ANY, EVERYTHING, NAMES, Past, for_readers, touched, whole
from macros.releases.texts import by_owner, owned, together, version
from macros.releases.written import written_texts

__all__ = ["EVERYTHING", "NAMES", "Change", "History", "Past", "Release", "for_readers", "whole"]


@dataclass(frozen=True)
class History:
    """What was released of the handbook in the folder `root`, beside the records of today.

    Among the ids that it is asked about may stand "kind/id#" for all texts that a record has or had,
    "kind/" for which records of a kind there are, "competencies/id#level-3" for which statements stand
    there, and EVERYTHING.
    """

    root: Path
    book: Handbook
    past: Past = BEFORE_ANY
    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    """What editors say of changes that are not released yet, by id or own address."""

    @property
    def releases(self) -> tuple[Release, ...]:
        """The releases, the oldest first."""
        return self.past.releases

    @cached_property
    def today(self) -> dict[str, str]:
        """The texts of today, the sections of hand-written pages too."""
        return together(self._today)

    @cached_property
    def _today(self) -> Mapping[str, Mapping[str, str]]:
        """The same by what their ids begin with."""
        return by_owner(self.book) | self._written

    def text(self, id: str) -> str | None:
        """A text of today, if it stands."""
        return self._today.get(id.partition("#")[0], {}).get(id)

    @cached_property
    def _written(self) -> dict[str, Mapping[str, str]]:
        return owned(written_texts(self.root))

    @property
    def released(self) -> Mapping[str, str]:
        """The texts of the last release."""
        return self.past.texts

    @cached_property
    def gone(self) -> frozenset[str]:
        """The ids of released texts under which nothing stands today."""
        stands = by_owner(self.book, self.past.owned) | self._written
        return frozenset(self.released.keys() - together(stands).keys())

    @cached_property
    def pending(self) -> tuple[Change, ...]:
        """What has changed from the last release to the texts of today."""
        differing = self.past.differing(self._today)
        found = compared(self.past.owned, self._today, differing, Former(self.book))
        return tuple(self._meant(change) for change in found) if self.meanings else found

    def _meant(self, change: Change) -> Change:
        said = self.meanings.get(change.id) or self.meanings.get(written(belongs_to(change.id)))
        return replace(change, means=said.means) if said else change

    def last_change(self, ids: Iterable[str]) -> Release | None:
        """The latest release in which one of some texts changed; none where none was ever released."""
        numbers = self.past.numbers
        number = max((numbers.get(name, 0) for name in ids), default=0)
        return self.past.by_number[number] if number else None

    def unreleased(self, ids: Iterable[str]) -> bool:
        """Whether one of some texts has changed since the last release."""
        return not self._pending_ids.isdisjoint(ids)

    @cached_property
    def earlier_names(self) -> Mapping[str, tuple[str, ...]]:
        """The names that records had before, by their full ids of today."""
        names: dict[str, tuple[str, ...]] = {}
        for change in chain(*(release.changes for release in self.releases), self.pending):
            owner, was = change.id.partition("#")[0], (change.was or "").partition("#")[0]
            if was in names:
                names[owner] = (*names.get(owner, ()), *names.pop(was))
            if named(change):
                names[owner] = (*names.get(owner, ()), str(change.before))
        return names

    def version(self, ids: Iterable[str] | None = None) -> str:
        """A name for exactly what some texts say today; without `ids` all of them."""
        chosen = {EVERYTHING} if ids is None else set(ids)
        if EVERYTHING in chosen:
            return version(self.today)
        owned = ((name, self._today.get(name.partition("#")[0], {})) for name in chosen)
        return version({name: texts[name] for name, texts in owned if name in texts})

    def of(self, owner: str) -> tuple[str, ...]:
        """The ids of the texts that a record, a note or a page has today, by what they begin with."""
        return tuple(self._today.get(owner, ()))

    @cached_property
    def _pending_ids(self) -> frozenset[str]:
        """The ids that are concerned by what is not released yet."""
        return frozenset(name for change in self.pending for name in touched(change))


def named(change: Change) -> bool:
    """Whether a change is one of the name of a record that stands."""
    renamed = change.before and change.after and change.before != change.after
    return bool(renamed) and change.id.rpartition("#")[2] in ("title", "term")
