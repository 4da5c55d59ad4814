"""Every address that was given once: proof that each leads somewhere, and the files that lead on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from macros.adapter.anchors import Anchors
from macros.adapter.lost import cure, untrue, written_by_hand
from macros.adapter.record_page import RecordPage, address_of
from macros.addresses.leads import Leads
from macros.addresses.of_site import OfSite
from macros.exports.records import retired
from macros.kept import kept
from macros.model.base import grouped
from macros.model.ledger import UNRELEASED, Address, written
from macros.pages.became import Became, Told, Way
from macros.pages.renderer import Visit

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.structure.toc import AnchorLink

    from macros.adapter.site import Site

HOSTS = ("_redirects", "redirects.nginx")
"""What servers are told of pages that have moved."""

MOVED = "moved.json"
"""The file of all earlier addresses, among the data for other programs."""


class Addresses:
    """The addresses of one site; each is worked out when it is asked for, and its page rendered by then."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.book = site.book
        made, parts = site.pages.keys(), site.around.parts
        self.ground = OfSite(site.book, Anchors(site), self._gathered, made, parts)

    @cached_property
    def told_by_hand(self) -> Sequence[tuple[Address, Address]]:
        """What hand-written pages say of their earlier addresses, with those of today."""
        return [told for page in self.site.earlier.values() for told in page]

    @cached_property
    def leads(self) -> Leads:
        """Where earlier addresses lead."""
        return Leads(self.book, self.ground, {**self.site.telling.moved, **dict(self.told_by_hand)})

    @cached_property
    def told(self) -> Told:
        """What readers are told of them."""
        return Told(self.leads, self.ground.gone, self.book.ledger, self._title)

    @cached_property
    def redirects(self) -> dict[str, Address]:
        """For each page that is gone where it leads."""
        gone = {page for page in (*self.book.ledger.pages, *self._moved_pages()) if self._gone(page)}
        leads = ((page, self.leads.of((page, ""))) for page in sorted(gone))
        return {page: lead.address for page, lead in leads if lead and lead.address}

    @cached_property
    def before(self) -> dict[str, tuple[str, ...]]:
        """For each page those that are gone and lead to it."""
        return grouped((new, old) for old, (new, _) in self.redirects.items())

    def _moved_pages(self) -> Iterator[str]:
        return (page for page, anchor in self.leads.moves if not anchor)

    def _gone(self, page: str) -> bool:
        return page.endswith("/") and not self.ground.stands((page, ""))

    def _gathered(self, own: Address) -> Address:
        listing = self.site.views.indexes.all.get(own[0])
        return (listing.home.get(own[1], own[0]), own[1]) if listing else own

    def _title(self, address: Address) -> str:
        """The title of a page, or of a heading on it."""
        file = self.site.files.get(address[0])
        page = self.site.rendered(file) if file else None
        named = (heading.title for heading in headings(page.toc) if heading.id == address[1]) if page else ()
        return next(iter(named), str(page.title) if page else "")

    def faults(self) -> list[str]:
        """The addresses that lead nowhere, each with its cure, and what is untrue of others."""
        return [*map(self._cure, self._lost()), *untrue(self.leads, self._is_there, self.told_by_hand)]

    def _lost(self) -> list[Address]:
        """Without the places on a page that is lost itself: with it they are found again."""
        pages = self.book.ledger.pages.items()
        gone = ((page, anchor) for page, anchors in pages for anchor in self.ground.gone(page, anchors))
        lost = {address for address in gone if not self.leads.of(address)}
        return sorted(one for one in lost if not one[1] or (one[0], "") not in lost)

    def _is_there(self, address: Address) -> bool:
        """Whether something stands at an address, and not what is said of something retired."""
        page, anchor = address
        made = self.site.pages.get(page)
        file = self.site.files.get(page)
        says_so = made and made.retired and file and isinstance(file.page, RecordPage)
        return self.ground.stands(address) and bool(anchor or not says_so)

    def _cure(self, address: Address) -> str:
        page, _ = self.redirects.get(address[0], address)
        made = self.site.pages.get(page)
        source = made.source if made else written_by_hand(page)
        return cure(address, source, by_hand=made is None)

    def on(self, page: MkDocsPage | None) -> list[Became]:
        """What became of what anchors named on a page."""
        here = address_of(page.file) if page else ""
        return list(self.told.on(here, self.before.get(here, ()))) if page else []

    def instead(self, page: MkDocsPage) -> tuple[Way, ...]:
        """What stands in the place of what a page says is retired."""
        return self.told.instead(address_of(page.file), page.meta["retired"])

    def files(self) -> dict[str, Callable[[], bytes]]:
        """By their addresses the pages that lead on, and the same for servers, with what makes each."""
        return {
            **{f"{unquote(page)}index.html": partial(self._leading_page, page) for page in self.redirects},
            **{name: partial(self._for_hosts, name) for name in HOSTS},
        }

    def _leading_page(self, page: str) -> bytes:
        template = self.site.shell.environment.get_template("moved.html")
        return template.render(self._leading(page, self.redirects[page])).encode()

    def _for_hosts(self, name: str) -> bytes:
        template = self.site.shell.environment.get_template(f"hosts/{name}")
        base = urlsplit(self.site.config.site_url or "/").path
        return template.render(moved=self.redirects, base=base, quoted=quoted).encode()

    def moved_pages(self) -> dict[str, str]:
        """Where pages that are gone lead, as the ledger writes addresses."""
        return {f"/{page}": written(target) for page, target in self.redirects.items()}

    def _leading(self, page: str, target: Address) -> dict[str, Any]:
        """What the page that leads on from `page` says."""
        site_url = self.site.config.site_url or ""
        anchors = self.book.ledger.pages.get(page, frozenset()) - {""}
        leads = ((anchor, self.leads.of((page, anchor))) for anchor in sorted(anchors))
        changed = [
            (anchor, self.told.way(page, lead.address, lead.words))
            for anchor, lead in leads
            if lead and lead.address and not lead.left and lead.address != (target[0], anchor)
        ]
        to, root = self.told.way(page, target), Visit(page).up or "./"
        canonical = site_url + target[0] if site_url else to.href
        return {"to": to, "changed": changed, "canonical": canonical, "root": root}

    def for_scripts(self) -> dict[str, Any]:
        """Earlier own addresses with those of today, and what is retired."""
        moved = {
            written(old): written(lead.address)
            for old in self.leads.moves
            if (lead := self.leads.of(old)) and lead.address
        }
        gone = {address: retired(entry) for address, entry in self.book.retired.items()}
        return {"moved": moved, "retired": gone}

    def note_new(self, root: Path) -> None:
        """Keep the addresses that this site offers and the ledger does not have, for the next release."""
        known = self.book.ledger.pages
        none: frozenset[str] = frozenset()
        new = (
            written((page, anchor))
            for page, anchors in self.ground.anchors.items()
            for anchor in {"", *anchors} - known.get(page, none)
        )
        kept(root).mkdir(exist_ok=True)
        (kept(root) / UNRELEASED).write_text("".join(f"{line}\n" for line in sorted(new)), "utf-8")


def quoted(page: str) -> Markup:
    """The path of a page as a configuration of nginx writes it, which compares it unescaped."""
    plain = unquote(page).replace("\\", r"\\").replace('"', r"\"")
    return Markup(f'"{plain}"')


def headings(contents: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    """The headings of a page, those under others too."""
    for heading in contents:
        yield heading
        yield from headings(heading.children)
