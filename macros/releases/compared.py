"""What has changed from some texts to others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from macros.releases.change import Change
from macros.releases.former import Former
from macros.releases.texts import together

Owned = Mapping[str, Mapping[str, str]]
"""Texts by what their ids begin with, then by id."""


def compared(was: Owned, now: Owned, differing: Iterable[str], former: Former) -> tuple[Change, ...]:
    """The changes between two states of the texts; `former` says where those that moved have gone.

    `differing` is what the ids of those begin with that are not the same.
    """
    owners = list(differing)
    before, after = (together({name: owned.get(name, {}) for name in owners}) for owned in (was, now))
    found = [*_moved(before, now, former)]
    moved_to, moved_from = {change.id for change in found}, {change.was for change in found}
    for name in before.keys() - after.keys() - moved_from:
        found.append(Change(name, "retired", before=before[name]))
    for name in after.keys() - before.keys() - moved_to:
        found.append(Change(name, "new", after=after[name]))
    for name in before.keys() & after.keys():
        if (old := before[name]) != (new := after[name]):
            found.append(Change(name, former.sort(name, old, new), before=old, after=new))
    return tuple(sorted(found, key=lambda change: (change.id, change.was or "")))


def _moved(before: Mapping[str, str], now: Owned, former: Former) -> Iterator[Change]:
    for old in before:
        if old not in now.get(old.partition("#")[0], ()):
            for new in former.heirs(old):
                texts = now.get(new.partition("#")[0], {})
                if new in texts:
                    yield Change(new, "moved", before=before[old], after=texts[new], was=old)
