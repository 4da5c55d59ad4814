"""Records in the order in which pages list them, by their names, and told apart where they bear one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from macros.model.base import Record
from macros.model.keys import Key
from macros.model.source import Source


def in_reading_order(records: dict[Key, Record]) -> dict[Key, Record]:
    """The records of a kind in the order in which pages list them."""
    return dict(sorted(records.items(), key=lambda item: item[1].rank))


def by_group(competencies: dict[Key, Any], framework: Any) -> dict[Key, Any]:
    """Competencies in the order of the framework's groups; those that name none, or no known one, last."""
    places = {group: place for place, group in enumerate(framework.groups)}
    return dict(sorted(competencies.items(), key=lambda item: places.get(item[1].group, len(places))))


def tell_apart(roles: Mapping[Key, Any], partners: Mapping[Key, Any]) -> None:
    """Let each role whose title another bears be called by its employer too."""
    often = Counter(role.title for role in roles.values())
    for role in roles.values():
        alike = often[role.title] > 1 and role.employer in partners
        role.__dict__["employer_named"] = partners[role.employer].title if alike else ""


def also(key: Key, first: Source) -> str:
    """That a key stands in another file of its library already."""
    return f'"{key}" stands in {first.file}, line {first.at(key=True).line}, already; keep one of them'


def stem(name: str) -> str:
    """The id of the record that the file of this name holds."""
    return name.rpartition("/")[2].removesuffix(".yml")
