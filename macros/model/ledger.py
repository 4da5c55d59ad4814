"""The ledger: every address that the handbook ever offered, so that none is lost unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

UNRELEASED = "addresses.txt"
"""In the folder of what is kept: what the site built last offers and the ledger does not have."""

Address = tuple[str, str]
"""A page, from the root of the site ("roles/night-nurse/"), and an anchor on it, or an empty text."""


@dataclass(frozen=True)
class Ledger:
    """The anchors that were offered, by page; an empty text among them stands for the page itself."""

    pages: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __contains__(self, address: Address) -> bool:
        """Whether an address was offered."""
        page, anchor = address
        return anchor in self.pages.get(page, ())

    def __iter__(self) -> Iterator[Address]:
        """Every address."""
        return ((page, anchor) for page, anchors in self.pages.items() for anchor in anchors)


def ledger(lines: Iterable[str]) -> Ledger:
    """The ledger of some addresses, each as a line has it."""
    found: dict[str, list[str]] = {}
    for line in lines:
        page, _, anchor = line[1:].partition("#")
        found.setdefault(page, []).append(anchor)
    return Ledger({page: frozenset(anchors) for page, anchors in found.items()})


def written(address: Address) -> str:
    """An address as a line of the ledger has it: "/roles/night-nurse/#purpose"."""
    page, anchor = address
    return f"/{page}#{anchor}" if anchor else f"/{page}"


def understood(line: str) -> Address:
    """The address that a line of the ledger holds."""
    page, _, anchor = line[1:].partition("#")
    return page, anchor
