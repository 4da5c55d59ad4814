"""One build: which pages there are, and what MkDocs must know of each."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from macros.adapter.addresses import MOVED, Addresses
from macros.adapter.beside import write_beside
from macros.adapter.build import Build, build_of
from macros.adapter.documents import can_be_made, code_files, documents_of
from macros.adapter.earlier import earlier, without_earlier
from macros.adapter.fetched import fetched_files
from macros.adapter.navigation import titles_in, uri_of, without
from macros.adapter.pieces import Pieces
from macros.adapter.record_page import Frame, RecordPage, address_of, generated
from macros.adapter.settings import settings_of
from macros.adapter.shell import Shell
from macros.adapter.telling import Telling
from macros.exports.files import export_names
from macros.model.handbook import Handbook
from macros.model.ledger import Address
from macros.model.prose import blocks
from macros.pages.catalogue import Page, pages, standing
from macros.pages.renderer import Renderer
from macros.releases.history import History
from macros.views.views import Views
from macros.words import load_words

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from macros.documents.offered import Documents

WRITTEN = "written.css"
"""The styles of hand-written pages."""


def site_of(config: MkDocsConfig) -> Site:
    """The site of a build whose data hold."""
    build = build_of(config)
    assert isinstance(build, Site)
    return build


class Site(Build):
    """What one build knows: the records, their pages, and the pieces in hand-written ones."""

    latest: ClassVar[Site | None] = None
    """The last one of this process: while pages are served, that of the data as they are."""

    def __init__(self, root: Path, book: Handbook, history: History) -> None:
        self.root = root
        self.book = book
        self.history = history
        self.views = Views(book)
        self.telling = Telling(self.views, history)
        self.words = load_words(root)
        self.shell = Shell(root, book.help, history)
        made = chain(pages(book, self.views.indexes.all), self.telling.pages(self.words.shared))
        self.pages: dict[str, Page] = {}
        for page in made:
            self.pages.setdefault(page.address, page)  # what stands comes before what is said to be retired
        self.files: dict[str, File] = {}
        self.beside: list[str] = []
        """The addresses of what is offered beside the pages: data for other programs, and the feed."""
        self.documents: Documents | None = None
        """The role profiles as documents, where they are offered."""
        self.pieces = Pieces(self.files)
        self.earlier: list[tuple[Address, Address]] = []
        """What hand-written pages say of their earlier addresses, with those of today."""

    def add_pages(self, files: Files, config: MkDocsConfig) -> None:
        """Add the record pages to `files`; a hand-written page with the same address wins."""
        for file in [file for file in files if file.src_dir != config.docs_dir]:  # templates are none of it
            files.remove(file)
        self.shell.add_bundles(files, config)
        written = {address_of(file): file for file in files.documentation_pages()}
        unmade = standing() - self.pages.keys() - written.keys()
        config.nav = without(config.nav or [], set(map(uri_of, unmade)))
        titles, kinds = titles_in(config.nav or []), self.words.shared["kinds"]
        settings = settings_of(config, files, self.words.shared["sheet"])
        self.shell.doors = settings.doors
        if settings.documents and can_be_made(needed=not self.serving):
            self.documents = documents_of(self, config.site_url or "")
        frame = Frame(self.files, titles, kinds, self.book.unfinished)
        for page in self.pages.values():
            if page.address in written:
                written[page.address].inclusion = InclusionLevel.NOT_IN_NAV
            else:
                files.append(generated(page, frame, config))
        self.files |= {address_of(file): file for file in files.documentation_pages()}
        self.renderer = Renderer(self.root, self.views, self.words, self.files.keys(), self.history)
        self.renderer.environment.globals.update(
            doors=settings.doors,
            sheet=settings.sheet,
            documents=self.documents,
            site_url=config.site_url or "",
        )
        self._add_beside(files, config)

    def _add_beside(self, files: Files, config: MkDocsConfig) -> None:
        """Add what scripts fetch, and the feed."""
        told = list(self.telling.files(self.renderer, config))
        data = (f"data/{name}" for name in (*export_names(self.book), MOVED))
        self.beside = [
            *data,
            *(file.url for file in told),
            *(self.documents.offers if self.documents else ()),
        ]
        codes = code_files(self.documents, config) if self.documents else ()
        for file in chain(fetched_files(self.views, self.words, config), told, codes):
            files.append(file)

    def take(self, nav: Navigation) -> None:
        """The navigation is the shell's; previous and next are the neighbours of the same kind."""
        self.shell.navigation = nav
        for page in self.pages.values():
            shown = self.files[page.address].page
            if page.record and shown:
                shown.previous_page = self._shown(page.previous)
                shown.next_page = self._shown(page.next)

    def furnish(self, env: Environment, config: MkDocsConfig) -> None:
        """Templates of the frame ask the shell."""
        self.shell.furnish(env, config)
        self.addresses = Addresses(self, self.earlier)
        env.globals |= {"became": self.addresses.on, "instead": self.addresses.instead, "blocks": blocks}
        self.config = config
        Site.latest = self
        self.prove(serving=bool(env.globals["serving"]))

    def prove(self, *, serving: bool) -> None:
        """Let no address be lost: raise Abort, or while an editor looks on, `serving`, tell of it.

        What the ledger does not have yet is kept for the next release.
        """
        if faults := self.addresses.faults():
            if not serving:
                raise Abort("\n".join(faults))
            print(*faults, sep="\n", file=sys.stderr)
        self.addresses.note_new(self.root)

    def _shown(self, address: str | None) -> MkDocsPage | None:
        return self.files[address].page if address else None

    def whole_page(self, page: MkDocsPage) -> str:
        """What the macro of a record's page gives; a hand-written page takes a token for it."""
        made = self.pages[address_of(page.file)]
        rendered = self.renderer.page(made)
        page.meta["as_of"] = self.telling.of_page(made)
        if not isinstance(page, RecordPage):
            return self.pieces.token(rendered)
        page.rendered = rendered
        return rendered.html

    def with_pieces(self, html: str, page: MkDocsPage) -> str:
        """The HTML of a hand-written page with its pieces put in."""
        page.meta.setdefault("as_of", self.telling.of_written(page.file.src_uri))
        page.meta.setdefault("styles", (WRITTEN,))
        self.earlier += earlier(html, page)
        return self.pieces.put_in(without_earlier(html), page)

    def write_beside_pages(self, site_dir: Path) -> None:
        """Write what the pages, other programs and whoever is lost fetch."""
        write_beside(self, site_dir)
