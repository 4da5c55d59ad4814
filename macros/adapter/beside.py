"""What stands beside the pages of a site: documents, the search's files, data for other programs.

It is made group by group: a build writes all of it, and while pages are served a group is made when
something of it is asked for.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from macros.adapter.addresses import MOVED
from macros.adapter.documents import AHEAD
from macros.adapter.not_found import address_list
from macros.adapter.search import index
from macros.exports.files import export_files
from macros.exports.finder import FinderIndex
from macros.pages.feed import FEED
from macros.search.terms import explanations

if TYPE_CHECKING:
    from macros.adapter.site import Site

TERMS, FOUND = "glossary/terms.json", "find/index.json"
ADDRESSES = "addresses.json"
SITEMAP = "sitemap.xml"
PACKED = f"{SITEMAP}.gz"

Made = Mapping[str, Callable[[], bytes]]
"""For the addresses of files what makes each."""

Group = tuple[Callable[[str], bool], Callable[[], Made]]
"""Which addresses may be of a group, and what makes it."""


class Beside:
    """The files of one site that are no pages, but for the list of these, which MkDocs makes."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.made: dict[int, Made] = {}

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every group but the documents, which are made one by one."""
        return (
            (lambda name: name in (TERMS, FOUND), self._fetched),
            (lambda name: name == FEED, self._feed),
            (lambda name: name.startswith("assets/code."), self._codes),
            (lambda name: name.startswith("search/"), lambda: _ready(index(self.site))),
            (lambda name: name == ADDRESSES, lambda: {ADDRESSES: lambda: _encoded(address_list(self.site))}),
            (lambda name: name.startswith("data/"), self._data),
            (lambda _: True, self.site.addresses.files),
        )

    def content(self, name: str) -> bytes | None:
        """What the file at an address holds; None where there is none."""
        documents = self.site.documents
        if documents and name in documents.offers:
            return documents.content(name)
        for number, (may_hold, make) in enumerate(self.groups):
            if may_hold(name):
                if number not in self.made:
                    self.made[number] = make()
                if name in self.made[number]:
                    return self.made[number][name]()
        return None

    def write(self, site_dir: Path) -> None:
        """Write all of it to the folder of a built site; documents that nobody asks for are forgotten."""
        for _, make in self.groups:
            for name, content in make().items():
                _put(site_dir / name, content())
        # Without the time of day two builds of the same handbook give the same bytes.
        _put(site_dir / PACKED, packed((site_dir / SITEMAP).read_bytes()))
        self._write_documents(site_dir)

    def _write_documents(self, site_dir: Path) -> None:
        documents = self.site.documents
        if not documents:
            return
        from tqdm import tqdm  # noqa: PLC0415, where documents are not made it need not be there

        few = documents.missing() < AHEAD
        for name in tqdm(documents.offers, desc="Documents", file=sys.stderr, disable=few, leave=False):
            _put(site_dir / name, documents.content(name))
        documents.forget_others()

    def _fetched(self) -> Made:
        """What scripts fetch beside pages: the glossary's explanations, and the index of the finder."""
        views, words = self.site.views, self.site.words
        found = {FOUND: lambda: _encoded(FinderIndex(views, words).content())}
        return found | ({TERMS: lambda: _encoded(explanations(views, words))} if views.book.glossary else {})

    def _feed(self) -> Made:
        telling, renderer, config = self.site.telling, self.site.renderer, self.site.config
        return {address: lambda: telling.feed(renderer, config) for address in telling.feeds}

    def _codes(self) -> Made:
        """The pictures of the addresses of role profiles."""
        return _ready(self.site.documents.codes) if self.site.documents else {}

    def _data(self) -> Made:
        """The data for other programs."""
        site = self.site
        files = export_files(site.views, site.words, site.history)
        moved = {f"data/{MOVED}": lambda: _encoded(site.addresses.for_scripts())}
        return {f"data/{name}": make for name, make in files.items()} | moved


def _ready(files: Mapping[str, bytes]) -> Made:
    """What is there already."""
    return {name: partial(bytes, content) for name, content in files.items()}


def packed(listed: bytes) -> bytes:
    """The compressed list of pages for search engines."""
    return gzip.compress(listed, mtime=0)


def _encoded(value: object) -> bytes:
    """A value as JSON for a script, without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
