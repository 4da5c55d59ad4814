"""What changed, as readers look for it: by release, by role, by competency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import chain

from macros.model.base import Record, grouped
from macros.model.competency import Competency
from macros.model.handbook import KINDS
from macros.model.keys import Key
from macros.model.role import Role
from macros.releases.account import HOME, Account, Accounts
from macros.releases.history import Change, History, Release, for_readers
from macros.releases.ids import parted
from macros.releases.readable import record_named
from macros.releases.teller import Absent, Teller
from macros.releases.texts import owners
from macros.releases.told import RecordChanges
from macros.releases.written import page_owner, pages_for_editors
from macros.views.views import Views

KIND_ORDER = {kind.kind: rank for rank, kind in enumerate(KINDS)}
"""The place of each kind in reading order."""

ROOM = 20_000
"""How many letters of HTML the accounts of one record take in full: there are many such pages."""


class ChangeLog:
    """What changed in a handbook of some history."""

    def __init__(self, views: Views, history: History) -> None:
        self.book, self.history = views.book, history
        self.teller = Teller(views, self._said, lambda record: self._left_by.get(record, ()))
        self._known: dict[tuple[Change, Absent], frozenset[Key]] = {}

    @cached_property
    def all(self) -> Accounts:
        """Every release, and before them what is not yet released."""
        return Accounts(tuple(self._every()))

    @property
    def unreleased(self) -> bool:
        """Whether anything has changed since the last release that readers are told of."""
        return any(account.release is None for account in self.all.every)

    @property
    def last(self) -> Release | None:
        """The last release."""
        return self.history.releases[-1] if self.history.releases else None

    def of_role(self, role: Role) -> Accounts:
        """What changed in what a role profile says, with the sentences that it shares with others."""
        found = self._of(self.teller.touched.owners(role))
        there = (pair for pair in found if role.full_id not in pair[0].absent)
        return self._accounts(pair for pair in there if role.id in self._touched(*pair))

    def of_competency(self, competency: Competency) -> Accounts:
        """What changed in a competency."""
        found = self._of(owners(competency))
        return self._accounts(pair for pair in found if competency.full_id not in pair[0].absent)

    @cached_property
    def changed(self) -> Mapping[str, Mapping[Key, Accounts]]:
        """The roles and competencies in which anything changed since the first release, by kind and id."""
        touched = {role.id for owner in self._by_owner for role in self.teller.touched.taking_up(owner)}
        roles = ((key, self.of_role(role)) for key, role in self.book.roles.items() if key in touched)
        competencies = ((key, self.of_competency(one)) for key, one in self.book.competencies.items())
        return {
            Role.kind: {key: accounts for key, accounts in roles if accounts.every},
            Competency.kind: {key: accounts for key, accounts in competencies if accounts.every},
        }

    def record(self, kind: str, key: Key) -> Record:
        """The role or the competency of an id."""
        return self.book.by_kind()[kind][key]

    def page_of(self, record: Record | None) -> str | None:
        """The address of what changed in a role or competency since the first release, if anything did."""
        changed = record is not None and record.id in self.changed.get(record.kind, ())
        return f"{HOME}{record.address}" if record and changed else None

    def _every(self) -> Iterator[Account]:
        """The accounts, each with the records that came with it or later."""
        came = frozenset[str]()
        first = next(iter(self.history.releases), None)
        hidden = frozenset(map(page_owner, pages_for_editors(self.history.root)))
        pending = None, *for_readers(self.history.pending, hidden)
        for release, changes, new in (pending, *reversed(self.history.past.for_readers(hidden))):
            came |= new
            if changes or release:
                yield Account(release, release is first, changes, came, self._tell)

    def _accounts(self, found: Iterable[tuple[Account, Change]]) -> Accounts:
        """Accounts of some changes alone; one that concerns a text here and there comes once."""
        apart = grouped(found)
        each = (replace(one, changes=tuple(dict.fromkeys(apart[one]))) for one in apart)
        return Accounts(tuple(each), ROOM)

    def _of(self, owners: Iterable[str]) -> list[tuple[Account, Change]]:
        """The changes in some records, the latest first, each with the account that tells it."""
        found = (pair for owner in dict.fromkeys(owners) for pair in self._by_owner.get(owner, ()))
        return sorted(found, key=lambda pair: self.all.every.index(pair[0]))

    @cached_property
    def _by_owner(self) -> Mapping[str, tuple[tuple[Account, Change], ...]]:
        """What was changed after the first release, by the record where each text stands or stood."""
        return grouped(
            (owner, (account, change))
            for account in self.all.every
            if not account.begins
            for change in account.changes
            for owner in dict.fromkeys(text.partition("#")[0] for text in (change.id, change.was) if text)
        )

    def _touched(self, account: Account, change: Change) -> frozenset[Key]:
        """The ids of the roles that a change touches."""
        key = change, account.absent
        if key not in self._known:
            self._known[key] = frozenset(role.id for role in self.teller.roles(*key))
        return self._known[key]

    def _tell(self, account: Account) -> tuple[RecordChanges, ...]:
        """Changes by record, in reading order."""
        today = self.teller.standing.owner_today
        records = grouped((today(change.id.partition("#")[0]), change) for change in account.changes)
        told = [self.teller.record(owner, some, account.absent) for owner, some in records.items()]
        worth = (one for one in told if one.sort or one.told)
        return tuple(sorted(worth, key=_reading_order))

    def _said(self, id: str) -> str:
        """The words of a text as they are, or as they last were, when its record had another name too."""
        names = (id, *self.teller.standing.former(id))
        known = (self.history.text(name) or self._last_words.get(name) for name in names)
        return next(filter(None, known), "")

    @cached_property
    def _left_by(self) -> Mapping[str, tuple[Key, ...]]:
        """By each record that roles took up once and do so no longer the ids of these roles."""
        retired = (one for account in self.all.every for one in account.changes if one.sort == "retired")
        named = ((record_named(one.id), parted(one.id)[1]) for one in retired)
        return grouped((record, role) for record, role in named if record)

    @cached_property
    def _last_words(self) -> dict[str, str]:
        """The words of each text before it last changed."""
        each = chain(*(release.changes for release in self.history.releases), self.history.pending)
        return {change.was or change.id: change.before for change in each if change.before}


def _reading_order(one: RecordChanges) -> tuple[int, str]:
    return KIND_ORDER.get(one.kind, len(KINDS)), one.name.casefold()
