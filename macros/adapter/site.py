"""One build: which pages there are, and what MkDocs must know of each."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from macros.adapter import search
from macros.adapter.record_page import address_of, generated
from macros.exports.files import export_files
from macros.exports.finder import FinderIndex
from macros.loader.version import content_version
from macros.model.handbook import Handbook
from macros.pages.catalogue import Page, pages
from macros.pages.modules import imported
from macros.pages.piece import Heading, Piece
from macros.pages.renderer import Renderer
from macros.words import load_words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

TOKEN = re.compile(r"<p>handbookpiece(\d+)end</p>|handbookpiece(\d+)end")
UNNEEDED = re.compile(r"^assets/javascripts/lunr/|\.map$|^words\.yml$")


def site_of(config: MkDocsConfig) -> Site:
    """The site of the build that `config` belongs to."""
    site: Site = config.extra["handbook"]
    return site


class Site:
    """What one build knows: the records, their pages, and the pieces rendered so far."""

    def __init__(self, root: Path, book: Handbook) -> None:
        self.root = root
        self.book = book
        self.words = load_words(root)
        self.version = content_version(root)
        self.pages = {page.address: page for page in pages(book)}
        self.files: dict[str, File] = {}
        self.pieces: list[Piece] = []

    def add_pages(self, files: Files, config: MkDocsConfig) -> None:
        """Add the record pages to `files`; a hand-written page with the same address wins."""
        for file in [file for file in files if UNNEEDED.search(file.src_uri)]:
            files.remove(file)
        written = {address_of(file): file for file in files.documentation_pages()}
        for page in self.pages.values():
            if page.address in written:
                written[page.address].inclusion = InclusionLevel.NOT_IN_NAV
            else:
                files.append(generated(page, config))
        self.made = self.pages.keys() - written.keys()
        files.append(File.generated(config, "glossary/terms.json", content=self.explanations()))
        files.append(
            File.generated(config, "find/index.json", content=encoded(FinderIndex(self.book).content()))
        )
        search.add_scripts(files, config, self.root)
        self.files = {address_of(file): file for file in files.documentation_pages()}
        self.renderer = Renderer(self.root, self.book, self.words, self.files.keys(), self.version)

    def join_neighbours(self) -> None:
        """Previous and next: the neighbours of the same kind."""
        for page in self.pages.values():
            shown = self.files[page.address].page
            if page.record and shown:
                shown.previous_page = self._shown(page.previous)
                shown.next_page = self._shown(page.next)

    def _shown(self, address: str | None) -> MkDocsPage | None:
        return self.files[address].page if address else None

    def whole_page(self, address: str) -> str:
        """The macro of a record's page: renders it and returns the token that stands for it."""
        return self.token(self.renderer.page(self.pages[address]))

    def token(self, piece: Piece) -> str:
        """A word that passes through Markdown untouched and stands for `piece`."""
        self.pieces.append(piece)
        return f"handbookpiece{len(self.pieces) - 1}end"

    def finish(self, html: str, page: MkDocsPage) -> str:
        """`html` with its pieces put in; tells MkDocs their anchors, links, title and contents."""
        numbers = [int(block or inline) for block, inline in TOKEN.findall(html)]
        for number in numbers:
            self._declare(self.pieces[number], page)
        if (address := address_of(page.file)) in self.made:
            self._describe(self.pages[address], self.pieces[numbers[0]], page)
        return TOKEN.sub(lambda match: self.pieces[int(match[1] or match[2])].html, html)

    def _declare(self, piece: Piece, page: MkDocsPage) -> None:
        page.present_anchor_ids = (page.present_anchor_ids or set()) | piece.ids
        links = page.links_to_anchors = page.links_to_anchors or {}
        for address, anchor in piece.links:
            if anchor:
                links.setdefault(self.files[address], {})[anchor] = f"{address}#{anchor}"

    def _describe(self, made: Page, piece: Piece, page: MkDocsPage) -> None:
        page.meta["source"] = made.source
        page.meta["sentences"] = made.sentences
        page.meta["search"] = {"exclude": True}
        page.meta["record"] = made.record
        if made.record and made.kind:
            page.meta["trail"] = [
                {"title": self.words.shared["kinds"][made.kind]["many"], "url": f"{made.kind}/"}
            ]
        page.meta.update(title=piece.title, description=piece.description, **piece.shell)
        page.meta["modules"] = imported(self.root / "docs", piece.shell["scripts"])
        page.toc = get_toc(nested(piece.headings))

    def explanations(self) -> str:
        """The glossary as the terms' script reads it."""
        fields = {"term", "expansion", "text"}
        terms = {key: term.model_dump(include=fields) for key, term in self.book.glossary.items()}
        return encoded(terms)

    def write_beside_pages(self, site_dir: Path) -> None:
        """Write what the search box and other programs fetch."""
        self.write_search_index(site_dir)
        self.write_exports(site_dir)

    def write_search_index(self, site_dir: Path) -> None:
        """Write what the search box fetches, from the records and from the pages without one."""
        made = (self.files[address].page for address in self.pages if address in self.made)
        pages = [page for page in made if page and not page.meta["record"]]
        search.write_index(site_dir, self.book, self.words, pages)

    def write_exports(self, site_dir: Path) -> None:
        """Write the data for other programs."""
        for name, content in export_files(self.book, self.words, self.version):
            path = site_dir / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def encoded(value: Any) -> str:
    """`value` as JSON for a script, without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def nested(headings: list[Heading]) -> list[Any]:
    """Headings as MkDocs wants its contents list: those of the third level under the second's."""
    tree: list[Any] = []
    for heading in headings:
        entry = {"level": heading.level, "id": heading.id, "name": heading.name, "children": []}
        siblings = tree[-1]["children"] if tree and heading.level == 3 else tree
        siblings.append(entry)
    return tree
