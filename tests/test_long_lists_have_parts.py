"""However many records there are and however alike their names begin, no list grows beyond its page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from string import ascii_lowercase

import pytest

from macros.views.listing import HEAVIEST, Group, Listing, listing

WEIGHT = 400


@dataclass(frozen=True)
class Named:
    """Something with a name."""

    id: str
    name: str


def index(*groups: tuple[str, list[str]]) -> Listing:
    held = [
        Group(key, key.capitalize(), tuple(Named(f"{key}-{n}", name) for n, name in enumerate(names)))
        for key, names in groups
    ]
    return listing("things/", "things/by/", held, lambda _: WEIGHT)


def leaves(found: Listing) -> list[Listing]:
    return [part for part in (found, *found.all_parts()) if not part.parts]


ALIKE = [f"Ability to {one}{two}{three} well" for one, two, three in product(ascii_lowercase[:10], repeat=3)]
CASES = {
    "few": [("a", ALIKE[:100])],
    "one group": [("a", ALIKE)],
    "two groups": [("a", ALIKE), ("b", ["Zeal"])],
    "other alphabets": [("a", [*ALIKE, "Ясность", "清楚", "42"])],
    "short beside long": [("a", [*ALIKE, "A", "Ability", "Ability to"])],
}


@pytest.mark.parametrize("case", CASES)
def test_each_record_stands_on_one_light_page(case: str) -> None:
    found = index(*CASES[case])
    shown = [record.id for part in leaves(found) for record in part.records]
    assert sorted(shown) == sorted(f"{key}-{n}" for key, names in CASES[case] for n in range(len(names)))
    assert all(WEIGHT * len(list(part.records)) <= HEAVIEST for part in leaves(found))
    addresses = [part.address for part in (found, *found.all_parts())]
    assert len(set(addresses)) == len(addresses)
    assert all(found.home[record.id] == part.address for part in leaves(found) for record in part.records)


def test_what_cannot_be_told_apart_stays_together() -> None:
    found = index(("a", ["Same"] * 1000))
    assert leaves(found) == [found]


def test_a_part_bears_the_names_of_what_it_is_a_part_of() -> None:
    found = index(("a", ALIKE), ("b", ["Zeal"]))
    first, second = found.parts
    assert (found.names, first.names, second.names) == ((), ("A",), ("B",))
    assert [part.names for part in first.parts][:2] == [("A", "Ability to a…"), ("A", "Ability to b…")]
    assert first.parts[0].address == "things/by/a/ability-to-a/"
