"""A template and a record to a piece of HTML, with what MkDocs must know of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.model.base import Key, Record
from macros.model.competency import LEVELS
from macros.model.glossary import Term
from macros.model.handbook import Handbook
from macros.pages.catalogue import Page
from macros.pages.linked import LinkedData
from macros.pages.piece import Piece
from macros.views import growth
from macros.views.comparison import Comparison
from macros.views.crosslinks import CrossLinks
from macros.views.hub import directions
from macros.views.indexes import Indexes
from macros.views.mentions import Mentions
from macros.words import Words


class UnknownAddressError(LookupError):
    """A template links to a page that does not exist."""


SHELL = ("hide", "scripts", "styles")
"""What a template may set for its page: parts of the shell to do without ("navigation", "toc"), and
scripts and styles of its own, as paths under docs/."""


@dataclass
class Renderer:
    """Renders templates of `overrides/pages` over the records of one handbook.

    `addresses` are all pages of the site; a link to any other raises UnknownAddressError.
    """

    root: Path
    book: Handbook
    words: Words
    addresses: Collection[str]
    version: str
    _here: str = ""
    _explained: set[tuple[str, Key]] = field(default_factory=set)
    _links: set[tuple[str, str]] = field(default_factory=set)
    _fragments: dict[tuple[str, str, int], tuple[Markup, set[tuple[str, str]]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.mentions = Mentions(self.book)
        crosslinks = CrossLinks(self.book)
        self.environment = Environment(
            loader=FileSystemLoader(self.root / "overrides"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.environment.globals.update(
            book=self.book,
            crosslinks=crosslinks,
            comparison=Comparison(self.book, crosslinks),
            indexes=Indexes(self.book, crosslinks),
            mentions=self.mentions,
            growth=growth,
            directions=directions,
            levels=LEVELS,
            explain=self.explain,
            fragment=self.fragment,
            outline=self.words,
            words=self.words.shared,
            link=self.link,
            linked=LinkedData(self.book, self.link),
            version=self.version,
        )

    def page(self, page: Page) -> Piece:
        """The whole body of a page that the records make."""
        subject: dict[str, Any] = {page.template: page.record} if page.record else {"kind": page.kind}
        return self.piece(f"pages/{page.template}.html", page.address, **subject)

    def piece(self, template: str, here: str, **subject: Any) -> Piece:
        """A template rendered for the page at the address `here`."""
        self._here, self._links, self._explained = here, set(), set()
        module = self.environment.get_template(template).make_module(subject)
        title = escape(getattr(module, "title", ""))
        description = Markup(" ".join(escape(getattr(module, "description", "")).split()))
        shell = {name: getattr(module, name, ()) for name in SHELL}
        html = Markup(str(module))
        return Piece(html, frozenset(self._links), title, description, shell)

    def fragment(self, template: str, key: str, **subject: Any) -> Markup:
        """A part that is the same on many pages of one kind, rendered once for each `key`.

        It may link to any page but those that it stands on.
        """
        place = (template, key, self._here.count("/"))
        if place not in self._fragments:
            around, self._links = self._links, set()
            html = self.environment.get_template(template).render(subject)
            self._fragments[place] = Markup(html), self._links
            self._links = around
        html, links = self._fragments[place]
        self._links |= links
        return html

    def explain(self, text: str, section: str) -> Iterator[tuple[str, Term | None]]:
        """`text` in parts, each with the term to explain there: its first use in the section."""
        for part, key in self.mentions.terms.segments(text):
            if key is None or (section, key) in self._explained:
                yield part, None
            else:
                self._explained.add((section, key))
                yield part, self.book.glossary[key]

    def link(self, target: Record | str, anchor: str = "") -> str:
        """The way from the page being rendered to a record's page (or an address), and an anchor on it."""
        address = target if isinstance(target, str) else target.address
        if address not in self.addresses:
            raise UnknownAddressError(address)
        self._links.add((address, anchor))
        fragment = f"#{anchor}" if anchor else ""
        if address == self._here:
            return fragment or "./"
        return ("../" * self._here.count("/") + address or "./") + fragment
