"""What an index lists: records under headings, on one page while that stays light, else on several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.model.base import grouped
from macros.model.keys import plain_words

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
        """The same records by letter, where they are many and do not all begin alike."""
        letters = by_letter(self.records) if len(self.records) > MANY else ()
        return letters if len(letters) > 1 else ()


@dataclass(frozen=True)
class Listing:
    """A page that lists records, or leads to the parts that do."""

    address: str
    names: tuple[str, ...]
    """Of a part the names of what it is a part of, and its own; of a whole index none."""
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
        return sum(map(name_alone, self.records)) <= HEAVIEST

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


def listing(address: str, below: str, groups: Iterable[Group], weigh: Weigh, *names: str) -> Listing:
    """The index at an address; where it would be too heavy, it has parts at addresses below `below`.

    `names` are those of the part that it is itself.
    """
    held = tuple(group for group in groups if group.records)
    if sum(weigh(record) for group in held for record in group.records) <= HEAVIEST:
        return Listing(address, names, held)
    smaller = held if len(held) > 1 else beginnings(held[0])
    if len(smaller) == 1:  # nothing tells them apart
        return Listing(address, names, held)
    parts = (
        listing(f"{below}{group.key}/", f"{below}{group.key}/", [group], weigh, *names, group.name)
        for group in smaller
    )
    return Listing(address, names, held, tuple(parts))


def by_letter(records: Iterable[Any]) -> tuple[Group, ...]:
    """Records by the first letter of their names, and by name."""
    return _by_start(records, 1)


def beginnings(group: Group) -> tuple[Group, ...]:
    """The records of a group by how their names begin: as many letters as it takes to tell some apart."""
    longest = max(len(slug(record.name)) for record in group.records)
    found = (_by_start(group.records, length) for length in range(1, longest + 1))
    return next((groups for groups in found if len(groups) > 1), (group,))


def _by_start(records: Iterable[Any], length: int) -> tuple[Group, ...]:
    ordered = sorted(records, key=lambda record: record.name.casefold())
    starts = grouped((start_of(record.name, length), record) for record in ordered)
    return tuple(
        Group("other" if start == OTHER else start, OTHER if start == OTHER else _shown(start), found)
        for start, found in sorted(starts.items(), key=lambda item: (item[0] == OTHER, item[0]))
    )


def _shown(start: str) -> str:
    return start.upper() if len(start) == 1 else f"{start.replace('-', ' ').capitalize()}…"


def start_of(name: str, length: int) -> str:
    """How a name begins, in letters of a to z, digits and hyphens; nothing such where it begins otherwise."""
    plain = slug(name)
    return plain[:length].rstrip("-") if plain[:1].isalpha() else OTHER


def slug(name: str) -> str:
    """A name in small letters of a to z and digits, hyphens between its words."""
    return "-".join(plain_words(name))


def name_alone(record: Any) -> int:
    """About how many letters of HTML a record takes where only its name stands."""
    return 110 + 2 * len(record.id) + len(record.name)
