"""Pages without a file of their own: the records make them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from macros.adapter.navigation import uri_of
from macros.model.handbook import PAGED
from macros.pages.catalogue import Page
from macros.pages.rendered import Heading, Rendered

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

UNDER = {kind.kind: kind.under for kind in PAGED}
"""For each kind that whose list leads to its list."""


@dataclass(frozen=True)
class Frame:
    """What stands around the pages of one build."""

    pages: Mapping[str, File]
    """Every page by its address."""
    titles: Mapping[str, str]
    """The names that the navigation gives to pages, by their files."""
    kinds: Mapping[str, Mapping[str, str]]
    """What one and many of each kind of record are called."""
    unfinished: Collection[str]
    """The records in which something is still to be written."""
    title: Callable[[Page], str]
    """The title of a page, as text."""


class RecordPage(MkDocsPage):
    """A page that one macro call makes: what the macro has rendered is taken as it is, past Markdown."""

    rendered: Rendered
    places: Collection[str] = ()
    """The anchors on it that an address may name."""
    _content: bytes | None = None

    def __init__(self, made: Page, frame: Frame, file: File, config: MkDocsConfig) -> None:
        self.made, self.frame = made, frame
        super().__init__(None, file, config)

    @property
    def title(self) -> str:
        """That of the navigation, or of the catalogue; it need not be rendered to have one."""
        return self.frame.titles.get(self.file.src_uri) or escape(self.frame.title(self.made))

    @title.setter
    def title(self, title: str) -> None:
        """It stays: mkdocs-macros would set one anew that looks like a call of a macro."""

    @property
    def content(self) -> str | None:
        """The HTML, kept as UTF-8: as text a single curly quote makes all of it twice as wide."""
        return None if self._content is None else self._content.decode()

    @content.setter
    def content(self, html: str | None) -> None:
        self._content = None if html is None else html.encode()

    def read_source(self, config: MkDocsConfig) -> None:
        """There is none: the hook calls the macro, which mkdocs-macros would compile anew each time."""
        self.markdown, self.meta = "", {"render_macros": False}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over what the macro has rendered, and what the frame must know of it."""
        self.content = self.rendered.html
        self.toc = get_toc(nested(self.rendered.contents))
        self.present_anchor_ids = self.rendered.anchors
        self.places = self.rendered.places
        self.links_to_anchors = links_to_anchors(self.rendered, self.frame.pages)
        more = {
            "title": self.rendered.title,
            "description": self.rendered.description,
            "about": self.rendered.about,
            "record": self.made.record,
            "unfinished": self._unfinished(),
            "source": self.made.source,
            "sentences": self.made.sentences,
            "retired": self.made.retired,
            "trail": self._trail(),
            **self.rendered.shell,
        }
        self.meta.update(more)
        self.rendered = replace(self.rendered, html=Markup(), about=Markup())

    def _unfinished(self) -> bool:
        """Whether something is still to be written in the record, or in what a single page gathers."""
        address, frame = self.made.address, self.frame
        gathers = bool(address) and not self.made.kind
        return address.rstrip("/") in frame.unfinished or (
            gathers and any(name.startswith(address) for name in frame.unfinished)
        )

    def _trail(self) -> list[dict[str, str]]:
        """The lists above it: that of its kind, above a record and a part of the list, and one above that."""
        kind, _, below = self.made.address.partition("/")
        above = [UNDER.get(kind), kind if below else None]
        kinds = self.frame.kinds
        return [{"title": kinds[name]["many"], "url": f"{name}/"} for name in above if name and name in kinds]


def links_to_anchors(rendered: Rendered, pages: Mapping[str, File]) -> dict[File, dict[str, str]]:
    """The links to anchors as MkDocs keeps them, so that it names dead ones; `pages` by address."""
    links: dict[File, dict[str, str]] = {}
    for address, anchor in rendered.links:
        if anchor:
            links.setdefault(pages[address], {})[anchor] = f"{address}#{anchor}"
    return links


def nested(headings: list[Heading]) -> list[Any]:
    """Headings as MkDocs wants its contents list: those of the third level under the second's."""
    tree: list[Any] = []
    for heading in headings:
        entry = {"level": heading.level, "id": heading.id, "name": heading.name, "children": []}
        siblings = tree[-1]["children"] if tree and heading.level == 3 else tree
        siblings.append(entry)
    return tree


def address_of(file: File) -> str:
    """The address of a page from the root of the site; empty for the home page."""
    return "" if file.url == "./" else file.url


def offered(page: MkDocsPage) -> Collection[str]:
    """The anchors on a page that an address may name."""
    return page.places if isinstance(page, RecordPage) else page.present_anchor_ids or ()


def generated(page: Page, frame: Frame, config: MkDocsConfig) -> File:
    """A page without a file."""
    file = File.generated(config, uri_of(page.address), content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = f"../{page.source}"
    RecordPage(page, frame, file, config)
    return file
