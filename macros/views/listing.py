"""What an index lists: records under headings, on one page while that stays light, else on several."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.model.base import grouped

HEAVIEST = 100_000
"""How many letters of HTML the records of one page may take, all estimates added up."""

MANY = 60
"""Above this number, what stands under one heading stands by letter."""

OTHER = "#"
"""Stands for the letter of what begins with none of a to z."""

Weigh = Callable[[Any], int]
"""About how many letters of HTML a record takes on its index."""


@dataclass(frozen=True)
class Group:
    """Records under a heading; without key and name where they have none in common."""

    key: str
    name: str
    records: tuple[Any, ...]

    @cached_property
    def letters(self) -> tuple[Group, ...]:
        """The same records by letter, where they are many."""
        return by_letter(self.records) if len(self.records) > MANY else ()


@dataclass(frozen=True)
class Listing:
    """A page that lists records, or leads to the parts that do."""

    address: str
    name: str
    """Of a part what it holds; of a whole index nothing."""
    groups: tuple[Group, ...]
    parts: tuple[Listing, ...] = ()
    """Where the records of all groups are too many for one page, the pages that list them."""

    @property
    def records(self) -> Iterator[Any]:
        """All that it lists, itself or in its parts."""
        return (record for group in self.groups for record in group.records)

    @property
    def names_fit(self) -> bool:
        """Whether a page that leads to parts may name all that they list."""
        return sum(110 + 2 * len(record.id) + len(record.name) for record in self.records) <= HEAVIEST

    def all_parts(self) -> Iterator[Listing]:
        """Its parts, and theirs."""
        for part in self.parts:
            yield part
            yield from part.all_parts()

    @cached_property
    def home(self) -> Mapping[str, str]:
        """For the id of each record the address of the page that lists it."""
        if not self.parts:
            return {record.id: self.address for record in self.records}
        return {key: address for part in self.parts for key, address in part.home.items()}


def listing(
    address: str, below: str, groups: Iterable[Group], weigh: Weigh, name: str = "", least: int = 0
) -> Listing:
    """The index at an address, with parts at addresses that begin with `below` where it would be too heavy.

    An index that is too heavy by `least`, what stands on it in any case, has parts too.
    """
    groups = tuple(group for group in groups if group.records)
    weight = least + sum(weigh(record) for group in groups for record in group.records)
    if weight <= HEAVIEST:
        return Listing(address, name, groups)
    if len(groups) > 1:
        parts = (
            listing(f"{below}{group.key}/", f"{below}{group.key}/", [group], weigh, group.name)
            for group in groups
        )
        return Listing(address, name, groups, tuple(parts))
    letters = by_letter(groups[0].records)
    parts = (
        Listing(f"{below}{letter.key}/", f"{name} {letter.name}".strip(), (letter,)) for letter in letters
    )
    return Listing(address, name, groups, tuple(parts))


def by_letter(records: Iterable[Any]) -> tuple[Group, ...]:
    """Records by the first letter of their names, and by name."""
    ordered = sorted(records, key=lambda record: (letter_of(record.name) == OTHER, record.name.casefold()))
    letters = grouped((letter_of(record.name), record) for record in ordered)
    return tuple(
        Group("other" if letter == OTHER else letter.lower(), letter, found)
        for letter, found in sorted(letters.items(), key=lambda item: (item[0] == OTHER, item[0]))
    )


def letter_of(name: str) -> str:
    """The first letter of a name, A to Z and without accents."""
    first = unicodedata.normalize("NFKD", name.lstrip("'\"‘“( ")[:1]).upper()[:1]
    return first if first.isascii() and first.isalpha() else OTHER
