"""What has changed from some texts to others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.releases.change import Change
from macros.releases.former import Former


def compared(before: Mapping[str, str], after: Mapping[str, str], former: Former) -> tuple[Change, ...]:
    """The changes between two states of the texts, by id; `former` says where those that moved have gone."""
    found = [*_moved(before, after, former)]
    moved_to, moved_from = {change.id for change in found}, {change.was for change in found}
    for name in before.keys() - after.keys() - moved_from:
        found.append(Change(name, "retired", before=before[name]))
    for name in after.keys() - before.keys() - moved_to:
        found.append(Change(name, "new", after=after[name]))
    for name in before.keys() & after.keys():
        if (old := before[name]) != (new := after[name]):
            found.append(Change(name, former.sort(name, old, new), before=old, after=new))
    return tuple(sorted(found, key=lambda change: (change.id, change.was or "")))


def _moved(before: Mapping[str, str], after: Mapping[str, str], former: Former) -> Iterator[Change]:
    for old in before.keys() - after.keys():
        for new in former.heirs(old):
            if new in after:
                yield Change(new, "moved", before=before[old], after=after[new], was=old)
