"""Which pages the records make: one page a record, an index page a kind, and a few single pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from macros.model.base import Record
from macros.model.handbook import PAGED, Handbook
from macros.model.retired import Retired
from macros.views.indexes import listed_kinds
from macros.views.listing import Listing

SINGLE_PAGES = {
    "": ("home", "overrides/pages/home.html"),
    "about/": ("about", "data/consortium.yml"),
    "changes/": ("changes", "overrides/pages/changes.html"),
    "compare/": ("compare", "overrides/pages/compare.html"),
    "find/": ("find", "overrides/pages/find.html"),
    "data/": ("data", "overrides/words.yml"),
    "framework/": ("framework", "overrides/pages/framework.html"),
    "help/": ("help", "data/help.yml"),
    "glossary/": ("glossary", "data/glossary.yml"),
    "reflect/": ("reflect", "overrides/pages/reflect.html"),
    "sources/": ("sources", "data/notes.yml"),
}
"""For each address the template and the file that an editor would change."""


@dataclass(frozen=True)
class Page:
    """A page that the records make."""

    address: str
    template: str
    source: str
    record: Record | None = None
    kind: str | None = None
    previous: str | None = None
    next: str | None = None
    sentences: str | None = None
    """Where the sentences stand that an index page gathers."""
    listing: Listing | None = None
    """What an index page, or a part of one, lists."""
    told: Mapping[str, Any] = field(default_factory=dict)
    """What else its template is told."""
    retired: Retired | None = None
    """What it says of something that is retired."""


NEEDED: dict[str, Callable[[Handbook], object]] = {
    "about/": lambda book: any(said for field, said in book.consortium if field != "notes"),
    "glossary/": lambda book: book.glossary,
    "help/": lambda book: book.help.lines,
}
"""What a single page needs, where it would else show nothing."""


def standing() -> set[str]:
    """The addresses of all pages that do not stand for one record, made or not."""
    return {*SINGLE_PAGES, *(f"{kind.kind}/" for kind in PAGED)}


def pages(book: Handbook, listings: Mapping[str, Listing]) -> Iterator[Page]:
    """Every page that the records of `book` make; one that would show nothing is not made.

    `listings` say by address what indexes list; a long one has pages for its parts.
    """
    for address, (template, source) in SINGLE_PAGES.items():
        if address not in NEEDED or NEEDED[address](book):
            yield from with_parts(Page(address, template, source), listings.get(address))
    for kind in listed_kinds(book):
        records = book.by_kind()[kind]
        index = Page(f"{kind}/", kind, _index_source(kind), kind=kind, sentences=_home(records.values()))
        yield from with_parts(index, listings.get(index.address))
        yield from _record_pages(kind, list(records.values()))
    for address, entry in book.retired.items():
        if address.endswith("/"):
            yield Page(address[1:], "retired", entry.source.file, retired=entry)


def with_parts(page: Page, listing: Listing | None) -> Iterator[Page]:
    """A page with what it lists, and those of the parts of that."""
    yield replace(page, listing=listing)
    for part in listing.all_parts() if listing else ():
        yield replace(page, address=part.address, listing=part)


def _record_pages(kind: str, records: list[Record]) -> Iterator[Page]:
    neighbours = [None, *(record.address for record in records), None]
    around = zip(pairwise(neighbours), pairwise(neighbours[1:]), strict=False)
    for record, ((before, _), (_, after)) in zip(records, around, strict=True):
        yield Page(record.address, record.one(), record.source.file, record, kind, before, after)


def _index_source(kind: str) -> str:
    return f"overrides/pages/{kind}.html"


def _home(records: Iterable[Record]) -> str | None:
    """The one file that holds the records, or the folder of their files."""
    files = {record.source.file for record in records}
    return files.pop() if len(files) == 1 else next((f"{file.rpartition('/')[0]}/" for file in files), None)
