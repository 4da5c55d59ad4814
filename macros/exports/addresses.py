"""The addresses of all pages, among which one that leads nowhere finds what it may have been."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.model.base import shortened
from macros.model.retired import Retired

Row = tuple[str, ...]
"""What stands behind the folder, the title, and where it leads if that is elsewhere."""


def addresses(
    titles: Mapping[str, str], moved: Mapping[str, str], retired: Mapping[str, Retired]
) -> dict[str, list[Row]]:
    """The pages by folder: those that stand, by `titles` at their addresses, then earlier and retired ones.

    The addresses of `titles` count from the root of the site; those of `moved` and `retired` begin with a
    stroke, and only those that name a whole page are taken.
    """
    found: dict[str, list[Row]] = {}
    for address, row in (*_standing(titles), *_moved(titles, moved), *_retired(titles, retired)):
        folder, name = _parts(address)
        found.setdefault(folder, []).append((name, *row))
    return found


def _parts(address: str) -> tuple[str, str]:
    folder, stroke, name = address.rstrip("/").rpartition("/")
    return folder + stroke, name


def _standing(titles: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    return ((address, (title,)) for address, title in titles.items())


def _moved(titles: Mapping[str, str], moved: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    for old, new in _whole_pages(moved):
        title = titles.get(new.lstrip("/").partition("#")[0])
        if title is not None and old not in titles:
            yield old, (title, new.lstrip("/"))


def _retired(titles: Mapping[str, str], retired: Mapping[str, Retired]) -> Iterator[tuple[str, Row]]:
    for address, entry in _whole_pages(retired):
        if address not in titles:
            yield address, (entry.title or shortened(entry.words or ""),)


def _whole_pages(known: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What is known of those that name no place on a page, from the root of the site."""
    return ((address.lstrip("/"), value) for address, value in known.items() if "#" not in address)
