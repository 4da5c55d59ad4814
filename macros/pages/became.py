"""What readers are told who come by an address that is no longer what it was."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from macros.addresses.leads import Lead, Leads
from macros.model.ledger import Address, Ledger, written
from macros.model.retired import Retired
from macros.pages.renderer import Visit


@dataclass(frozen=True)
class Way:
    """A link: where it leads from the page that it stands on, and the words of what stands there."""

    href: str
    words: str


@dataclass(frozen=True)
class Became:
    """What became of what an anchor named on a page."""

    anchor: str
    words: str = ""
    """Its words, where it stands nowhere by itself."""
    now: Way | None = None
    """Where it stands today."""
    left: bool = False
    """Whether it only left the page."""
    retired: Retired | None = None
    instead: tuple[Way, ...] = ()
    """What stands in the place of what was retired."""


@dataclass(frozen=True)
class Told:
    """Tells it for the pages of one site; `title` is that of a page, or of a heading on it."""

    leads: Leads
    gone: Callable[[str, Collection[str]], set[str]]
    """Which of some anchors a page does not have."""
    ledger: Ledger
    title: Callable[[Address], str]

    def on(self, page: str, before: Iterable[str]) -> Iterator[Became]:
        """What became of each anchor that a page had, or one of the pages that it took the place of."""
        told: set[str] = set()
        whole = self.leads.retired.get((page, ""))
        for one in (page, *before):
            gone = self.gone(page, self.ledger.pages.get(one, frozenset())) - told - {""}
            for anchor in sorted(gone):
                lead = self.leads.of((one, anchor))
                if lead and not (whole and lead.retired is whole):  # what is gone as a whole says so itself
                    told.add(anchor)
                    yield self._became(page, anchor, lead)

    def _became(self, page: str, anchor: str, lead: Lead) -> Became:
        if lead.retired:
            return Became(anchor, retired=lead.retired, instead=self.instead(page, lead.retired))
        now = self.way(page, lead.address, lead.words) if lead.address else None
        return Became(anchor, lead.words, now, lead.left)

    def instead(self, page: str, entry: Retired) -> tuple[Way, ...]:
        """What stands in the place of something that was retired, as links from a page."""
        leads = self.leads.instead(entry)
        return tuple(self.way(page, lead.address, lead.words) for lead in leads if lead.address)

    def way(self, page: str, address: Address, words: str = "") -> Way:
        """The way from a page to an address."""
        return Way(Visit(page).way_to(*address), words or self.title(address) or written(address))
