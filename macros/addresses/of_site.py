"""What there is today on the pages of a site."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from macros.addresses.elsewhere import KINDS, is_list
from macros.addresses.parts import OF_A_LEVEL, TAKEN, taken_on_a_competency
from macros.model.competency import Competency
from macros.model.handbook import Handbook
from macros.model.ledger import Address


@dataclass(frozen=True)
class OfSite:
    """The pages of a site, with the anchors on each."""

    book: Handbook
    anchors: Mapping[str, Collection[str]]
    places: Callable[[Address], Address]
    """Says where a thing stands that is gathered with others."""
    made: Collection[str]
    """The pages that the records make."""
    parts: Collection[str]
    """The anchors that templates give to parts of pages, whether there is something to say or not."""

    def stands(self, address: Address) -> bool:
        """Whether a page, or an anchor on it, is there."""
        page, anchor = address
        return page in self.anchors and (not anchor or anchor in self.anchors[page])

    def gone(self, page: str, anchors: Collection[str]) -> set[str]:
        """Those of the anchors that a page had which are not there; an empty one stands for the page."""
        return set(anchors) - {"", *self.anchors[page]} if page in self.anchors else set(anchors)

    def place(self, own: Address) -> Address:
        """Where a thing stands whose own address is `own`."""
        return own if self.stands(own) else self.places(own)

    def is_part(self, address: Address) -> bool:
        """Whether an anchor names a part that a page has where there is something to say."""
        page, anchor = address
        kind = page.partition("/")[0]
        if page not in self.made:
            return False
        if kind in KINDS and is_list(
            page
        ):  # records have pages of their own; what else stands there is a group
            return True
        name = anchor.rpartition(".")[2]
        others = TAKEN[Competency.kind] | taken_on_a_competency(self.book.framework)
        return name in {*self.parts, *others} or bool(OF_A_LEVEL.fullmatch(name))
