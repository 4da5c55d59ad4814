"""Every address that was given once: proof that each leads somewhere, and the files that lead on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from macros.adapter.lost import cure, untrue, written_by_hand
from macros.adapter.record_page import RecordPage, address_of, offered
from macros.addresses.leads import Leads
from macros.addresses.of_site import OfSite
from macros.exports.records import retired
from macros.kept import kept
from macros.model.base import grouped
from macros.model.ledger import UNRELEASED, Address, written
from macros.pages.became import Became, Told, Way
from macros.pages.parts import named_parts
from macros.pages.renderer import Visit

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.structure.toc import AnchorLink

    from macros.adapter.site import Site

MOVED = "moved.json"
"""The file of all earlier addresses, among the data for other programs."""


class Addresses:
    """The addresses of one build, when all its pages have been rendered."""

    def __init__(self, site: Site, told: Sequence[tuple[Address, Address]]) -> None:
        self.site = site
        self.told_by_hand = told
        self.book = site.book
        self.pages = {address: file.page for address, file in site.files.items() if file.page}
        anchors: dict[str, Any] = {address: offered(page) for address, page in self.pages.items()}
        anchors |= dict.fromkeys(site.beside, ())
        parts = named_parts(site.root)
        self.ground = OfSite(site.book, anchors, self._gathered, site.pages.keys(), parts)
        self.leads = Leads(site.book, self.ground, {**site.telling.moved, **dict(told)})
        self.told = Told(self.leads, self.ground.gone, site.book.ledger, self._title)
        gone = {page for page in (*self.book.ledger.pages, *self._moved_pages()) if self._gone(page)}
        leads = ((page, self.leads.of((page, ""))) for page in sorted(gone))
        self.redirects = {page: lead.address for page, lead in leads if lead and lead.address}
        """For each page that is gone where it leads."""
        self.before = grouped((new, old) for old, (new, _) in self.redirects.items())

    def _moved_pages(self) -> Iterator[str]:
        return (page for page, anchor in self.leads.moves if not anchor)

    def _gone(self, page: str) -> bool:
        return page.endswith("/") and not self.ground.stands((page, ""))

    def _gathered(self, own: Address) -> Address:
        listing = self.site.views.indexes.all.get(own[0])
        return (listing.home.get(own[1], own[0]), own[1]) if listing else own

    def _title(self, address: Address) -> str:
        """The title of a page, or of a heading on it."""
        page = self.pages.get(address[0])
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
        says_so = made and made.retired and isinstance(self.pages.get(page), RecordPage)
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

    def write(self, site_dir: Path, environment: Environment, config: MkDocsConfig) -> None:
        """Write the pages that lead on, the same for servers, and what scripts ask; note what is new."""
        base = urlsplit(config.site_url or "/").path
        template = environment.get_template("moved.html")
        for page, target in self.redirects.items():
            path = site_dir / unquote(page) / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(template.render(self._leading(page, target, config.site_url or "")), "utf-8")
        for name in ("_redirects", "redirects.nginx"):
            lines = environment.get_template(f"hosts/{name}").render(
                moved=self.redirects, base=base, quoted=quoted
            )
            (site_dir / name).write_text(lines, "utf-8")
        moved = json.dumps(self.for_scripts(), ensure_ascii=False, separators=(",", ":"))
        (site_dir / "data" / MOVED).write_text(moved, "utf-8")

    def moved_pages(self) -> dict[str, str]:
        """Where pages that are gone lead, as the ledger writes addresses."""
        return {f"/{page}": written(target) for page, target in self.redirects.items()}

    def _leading(self, page: str, target: Address, site_url: str) -> dict[str, Any]:
        """What the page that leads on from `page` says."""
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
