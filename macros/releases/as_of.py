"""As of when the words of a page stand, which every page says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from macros.releases.account import Account
from macros.releases.history import History, Release, whole
from macros.releases.written import page_owner


@dataclass(frozen=True)
class AsOf:
    """The last release in which words changed, and what has come of them since."""

    release: Release | None
    """None where none of them was ever released."""
    unreleased: bool
    """Whether some of them have changed since the last release."""
    version: str
    """A name for exactly these words."""
    own_changes: str | None = None
    """The address of a page that tells what changed in them."""


def as_of(history: History, ids: Collection[str], own_changes: str | None = None) -> AsOf:
    """As of when some texts stand, given by their ids."""
    return AsOf(history.last_change(ids), history.unreleased(ids), history.version(ids), own_changes)


def as_of_written(history: History, name: str) -> AsOf:
    """As of when a hand-written page stands; `name` is its path under `docs/` without its ending."""
    own = page_owner(name)
    return as_of(history, [whole(own), *history.of(own)])


def as_of_accounts(history: History, accounts: Sequence[Account]) -> AsOf:
    """As of when accounts of changes stand, the newest first."""
    release = next(filter(None, (account.release for account in accounts)), None)
    return AsOf(release, accounts[0].release is None, history.version())
