"""One build: which pages there are, and what MkDocs must know of each."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from macros.adapter.build import Build, build_of
from macros.adapter.navigation import titles_in, uri_of, without
from macros.adapter.record_page import Frame, RecordPage, address_of, generated, links_to_anchors
from macros.adapter.search import write_index
from macros.adapter.settings import settings_of
from macros.adapter.shell import Shell
from macros.exports.files import export_files
from macros.exports.finder import FinderIndex
from macros.loader.version import content_version
from macros.model.glossary import Term
from macros.model.handbook import Handbook
from macros.pages.catalogue import pages, standing
from macros.pages.rendered import Rendered
from macros.pages.renderer import Renderer
from macros.search.asides import doubted
from macros.views.views import Views
from macros.words import load_words

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

TOKEN = re.compile(r"<p>handbookpiece(\d+)end</p>|handbookpiece(\d+)end")
"""What a macro leaves in hand-written Markdown, which HTML would not pass unharmed."""


def site_of(config: MkDocsConfig) -> Site:
    """The site of a build whose data hold."""
    build = build_of(config)
    assert isinstance(build, Site)
    return build


class Site(Build):
    """What one build knows: the records, their pages, and the pieces in hand-written ones."""

    def __init__(self, root: Path, book: Handbook) -> None:
        self.root = root
        self.book = book
        self.views = Views(book)
        self.words = load_words(root)
        self.version = content_version(root)
        self.shell = Shell(root, book.help, self.version)
        self.pages = {page.address: page for page in pages(book, self.views.indexes.all)}
        self.files: dict[str, File] = {}
        self.pieces: list[Rendered] = []

    def add_pages(self, files: Files, config: MkDocsConfig) -> None:
        """Add the record pages to `files`; a hand-written page with the same address wins."""
        for file in [file for file in files if file.src_dir != config.docs_dir]:
            files.remove(file)  # what stands among the templates is none of the site's
        self.shell.add_bundles(files, config)
        written = {address_of(file): file for file in files.documentation_pages()}
        unmade = standing() - self.pages.keys() - written.keys()
        config.nav = without(config.nav or [], set(map(uri_of, unmade)))
        titles, kinds = titles_in(config.nav or []), self.words.shared["kinds"]
        settings = settings_of(config, files, self.words.shared["sheet"])
        self.shell.doors = settings.doors
        frame = Frame(self.files, titles, kinds, self.book.unfinished)
        for page in self.pages.values():
            if page.address in written:
                written[page.address].inclusion = InclusionLevel.NOT_IN_NAV
            else:
                files.append(generated(page, frame, config))
        if self.book.glossary:
            files.append(File.generated(config, "glossary/terms.json", content=self.explanations()))
        finder = encoded(FinderIndex(self.views, self.words).content())
        files.append(File.generated(config, "find/index.json", content=finder))
        self.files |= {address_of(file): file for file in files.documentation_pages()}
        self.renderer = Renderer(self.root, self.views, self.words, self.files.keys(), self.version)
        self.renderer.environment.globals.update(doors=settings.doors, sheet=settings.sheet)

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

    def _shown(self, address: str | None) -> MkDocsPage | None:
        return self.files[address].page if address else None

    def whole_page(self, page: MkDocsPage) -> str:
        """What the macro of a record's page gives; a hand-written page takes a token for it."""
        rendered = self.renderer.page(self.pages[address_of(page.file)])
        if not isinstance(page, RecordPage):
            return self.token(rendered)
        page.rendered = rendered
        return rendered.html

    def token(self, piece: Rendered) -> str:
        """A word that passes through Markdown untouched and stands for `piece`."""
        self.pieces.append(piece)
        return f"handbookpiece{len(self.pieces) - 1}end"

    def with_pieces(self, html: str, page: MkDocsPage) -> str:
        """The HTML of a hand-written page with its pieces put in; MkDocs is told their anchors and links."""
        for found in TOKEN.finditer(html):
            self._declare(self._piece(found), page)
        return TOKEN.sub(lambda found: self._piece(found).html, html)

    def _piece(self, found: re.Match[str]) -> Rendered:
        return self.pieces[int(found[1] or found[2])]

    def _declare(self, piece: Rendered, page: MkDocsPage) -> None:
        page.present_anchor_ids = (page.present_anchor_ids or set()) | piece.anchors
        links = page.links_to_anchors = page.links_to_anchors or {}
        for file, anchors in links_to_anchors(piece, self.files).items():
            links.setdefault(file, {}).update(anchors)

    def explanations(self) -> str:
        """The glossary as the terms' script reads it."""
        return encoded({key: self._explanation(term) for key, term in self.book.glossary.items()})

    def _explanation(self, term: Term) -> dict[str, Any]:
        doubts = doubted(self.words.shared, self.views.doubts.of(term))
        text = f"{term.text} ({doubts})" if doubts else term.text
        return {"term": term.term, "expansion": term.expansion, "text": text}

    def write_beside_pages(self, site_dir: Path) -> None:
        """Write what the search box and other programs fetch."""
        self.write_search_index(site_dir)
        self.write_exports(site_dir)

    def write_search_index(self, site_dir: Path) -> None:
        """Write what the search box fetches, from the records and from the pages without one."""
        pages = (file.page for file in self.files.values() if file.page)
        write_index(site_dir, self.views, self.words, pages)

    def write_exports(self, site_dir: Path) -> None:
        """Write the data for other programs."""
        for name, content in export_files(self.views, self.words, self.version):
            path = site_dir / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def encoded(value: Any) -> str:
    """`value` as JSON for a script, without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
