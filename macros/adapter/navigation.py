"""The setting `nav`: the pages that it names, and those that it names in vain."""

from __future__ import annotations

from typing import Any

from macros.model.handbook import PAGED

INDEXES = {kind.kind for kind in PAGED}


def uri_of(address: str) -> str:
    """The page of an address as MkDocs and the navigation name it: a page above others is their index."""
    name = address.rstrip("/")
    return f"{name}.md" if name and name not in INDEXES else f"{address}index.md"


def without(nav: list[Any], unmade: set[str]) -> list[Any]:
    """The setting `nav` without the pages that are not made, and without sections that hold no others."""
    kept = []
    for item in nav:
        title, inside = next(iter(item.items())) if isinstance(item, dict) else (None, item)
        if isinstance(inside, list):
            inside = without(inside, unmade)
        if inside and not (isinstance(inside, str) and inside in unmade):
            kept.append({title: inside} if title is not None else inside)
    return kept


def titles_in(nav: Any) -> dict[str, str]:
    """The titles that the setting `nav` gives to single pages, by the page's file."""
    if isinstance(nav, dict):
        own = {path: title for title, path in nav.items() if isinstance(path, str)}
        return own | titles_in(list(nav.values()))
    return {uri: title for part in nav if not isinstance(part, str) for uri, title in titles_in(part).items()}
