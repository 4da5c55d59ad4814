"""One state of the handbook as a site: which pages there are, and what MkDocs must know of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from macros.adapter.addresses import MOVED, Addresses
from macros.adapter.around import Around
from macros.adapter.beside import Beside
from macros.adapter.documents import can_be_made, documents_of
from macros.adapter.earlier import earlier, without_earlier
from macros.adapter.nameable import Nameable
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
from macros.pages.titles import Titles
from macros.releases.history import History
from macros.views.views import Views

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from macros.adapter.settings import Settings
    from macros.documents.offered import Documents

WRITTEN = "written.css"
"""The styles of hand-written pages."""


class Site:
    """The records of one state of the handbook, their pages, and the pieces in hand-written ones."""

    files: dict[str, File]
    """Every page by its address."""
    titles_in_nav: dict[str, str]
    """The titles that the navigation gives to single pages, by their files."""
    settings: Settings
    config: MkDocsConfig

    def __init__(
        self, around: Around, book: Handbook, history: History, *, needs_documents: bool = True
    ) -> None:
        self.needs_documents = needs_documents
        self.around, self.root, self.words = around, around.root, around.words
        self.book = book
        self.history = history
        self.views = Views(book)
        self.telling = Telling(self.views, history)
        self.shell = Shell(self.root, around.bundles, book.help, history)
        made = chain(pages(book, self.views.indexes.all), self.telling.pages(self.words.shared))
        self.pages: dict[str, Page] = {}
        for page in made:
            self.pages.setdefault(page.address, page)  # what stands comes before what is said to be retired
        self.documents: Documents | None = None
        """The role profiles as documents, where they are offered."""
        self.earlier: dict[str, tuple[tuple[Address, Address], ...]] = {}
        """By its address what each hand-written page says of earlier addresses, with those of today."""
        self.beside = Beside(self)
        self.rendered: Callable[[File], MkDocsPage | None] = lambda file: file.page
        """A page with what it says: a build has rendered all of them."""

    def add_pages(self, files: Files, config: MkDocsConfig) -> None:
        """Add the record pages to `files`; a hand-written page with the same address wins."""
        for file in [file for file in files if file.src_dir != config.docs_dir]:  # templates are none of it
            files.remove(file)
        self.shell.add_bundles(files, config)
        written = {address_of(file): file for file in files.documentation_pages()}
        unmade = standing() - self.pages.keys() - written.keys()
        config.nav = without(config.nav or [], set(map(uri_of, unmade)))
        self.titles_in_nav = titles_in(config.nav or [])
        self.settings = settings_of(config, files, self.words.shared["sheet"])
        self.files = dict(written)
        self.settle(config)
        for page in self.pages.values():
            if page.address in written:
                written[page.address].inclusion = InclusionLevel.NOT_IN_NAV
            else:
                files.append(generated(page, self.frame, config))
        self.files |= {address_of(file): file for file in files.documentation_pages()}

    def settle(self, config: MkDocsConfig) -> None:
        """Work out what follows from the settings, once these and the files are known."""
        self.config = config
        self.shell.doors = self.settings.doors
        if self.settings.documents and can_be_made(needed=self.needs_documents):
            self.documents = documents_of(self, config.site_url or "")
        self.titles = Titles(self.views, self.words.shared, self.settings.sheet["title"])
        self.frame = Frame(
            self.files, self.titles_in_nav, self.words.shared["kinds"], self.book.unfinished, self.titles.of
        )
        self.pieces = Pieces(self.files)
        self.addresses = Addresses(self)
        self.renderer = Renderer(self.root, self.views, self.words, self.files.keys(), self.history)
        self.renderer.environment.globals.update(
            doors=self.settings.doors,
            sheet=self.settings.sheet,
            documents=self.documents,
            site_url=config.site_url or "",
            titles=self.titles,
            log=self.telling.log,
        )

    @cached_property
    def offers_beside(self) -> frozenset[str]:
        """The addresses of what is offered beside the pages: data for other programs, documents, the feed."""
        data = (f"data/{name}" for name in (*export_names(self.book), MOVED))
        return frozenset((*data, *self.telling.feeds, *(self.documents.offers if self.documents else ())))

    @cached_property
    def nameable(self) -> Nameable:
        """What macros in hand-written pages can name."""
        return Nameable(self.book)

    def take(self, nav: Navigation) -> None:
        """The navigation is the shell's; previous and next are the neighbours of the same kind."""
        self.shell.navigation = nav
        for page in self.pages.values():
            self.place(page)

    def place(self, page: Page) -> None:
        """Tell the page of a record which come before and after it; of what was one once none do."""
        shown = self.files[page.address].page
        if shown and (page.record or page.retired):
            shown.previous_page = self._shown(page.previous)
            shown.next_page = self._shown(page.next)

    def _shown(self, address: str | None) -> MkDocsPage | None:
        return self.files[address].page if address else None

    def furnish(self, env: Environment) -> None:
        """Let the templates of the frame know of this site."""
        self.shell.furnish(env, self.config)
        env.globals |= {"became": self.addresses.on, "instead": self.addresses.instead, "blocks": blocks}

    def prove(self) -> None:
        """Let no address be lost: raise Abort; what the ledger does not have is kept for the next release."""
        if faults := self.addresses.faults():
            raise Abort("\n".join(faults))
        self.addresses.note_new(self.root)

    def whole_page(self, page: MkDocsPage) -> str:
        """What the macro of a record's page gives; a hand-written page takes a token for it."""
        made = self.pages[address_of(page.file)]
        rendered = self.renderer.page(made, self.titles.of(made))
        page.meta["as_of"] = self.telling.of_page(made)
        if not isinstance(page, RecordPage):
            return self.pieces.token(rendered)
        page.rendered = rendered
        return rendered.html

    def with_pieces(self, html: str, page: MkDocsPage) -> str:
        """The HTML of a hand-written page with its pieces put in."""
        page.meta.setdefault("as_of", self.telling.of_written(page.file.src_uri))
        page.meta.setdefault("styles", (WRITTEN,))
        self.earlier[address_of(page.file)] = tuple(earlier(html, page))
        return self.pieces.put_in(without_earlier(html), page)

    def title(self, address: str) -> Markup:
        """The title of a page, as HTML."""
        page = self.files[address].page
        return Markup(page.title if page else "")
