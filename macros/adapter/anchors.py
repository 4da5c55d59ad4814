"""The anchors that a site offers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from macros.adapter.record_page import offered

if TYPE_CHECKING:
    from macros.adapter.site import Site


class Anchors(Mapping[str, Collection[str]]):
    """The anchors on each page of a site, rendered for them; what is offered beside the pages has none."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def __getitem__(self, address: str) -> Collection[str]:
        if address in self.site.files:
            page = self.site.rendered(self.site.files[address])
            return offered(page) if page else ()
        if address in self.site.offers_beside:
            return ()
        raise KeyError(address)

    def __contains__(self, address: object) -> bool:
        return address in self.site.files or address in self.site.offers_beside

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self.site.files, *self.site.offers_beside)))

    def __len__(self) -> int:
        return len(list(self))
