"""A template and a record to a page, with all that the frame around it must know."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from macros.loader.unwritten import TO_ADD
from macros.model.base import Record, anchor
from macros.model.competency import level_anchor
from macros.model.keys import Key
from macros.model.prose import blocks
from macros.pages.catalogue import Page
from macros.pages.environment import PageEnvironment
from macros.pages.linked import LinkedData
from macros.pages.rendered import Rendered
from macros.releases.history import History
from macros.views import growth
from macros.views.brief import first_sentence
from macros.views.hub import directions
from macros.views.role_list import MANY_ROLES
from macros.views.views import Views
from macros.words import Words


class UnknownAddressError(LookupError):
    """A template links to a page that does not exist."""


SHELL = ("hide", "scripts", "styles", "feed", "asked_for")
"""What a template may set for its page: parts of the frame to do without ("toc"), scripts and
styles of its own, as paths under docs/, the feed that tells what is new, and what people type into
the search who mean this page."""

Links = set[tuple[str, str]]
"""Addresses, each with an anchor on its page or an empty one."""


@dataclass
class Visit:
    """What is being rendered: for the page at which address, what it links to and which terms it explains."""

    here: str
    links: Links = field(default_factory=set)
    explained: set[tuple[str, Key]] = field(default_factory=set)

    @cached_property
    def up(self) -> str:
        """The way from the page to the root of the site."""
        return "../" * self.here.count("/")

    def way_to(self, address: str, anchor: str) -> str:
        """The way from the page to an address, and an anchor there."""
        fragment = f"#{anchor}" if anchor else ""
        if address == self.here:
            return fragment or "./"
        return (self.up + address or "./") + fragment


class Renderer:
    """Renders templates of `overrides/pages` over the records of one handbook.

    `addresses` are all pages of the site; a link to any other raises UnknownAddressError.
    """

    def __init__(
        self, root: Path, views: Views, words: Words, addresses: Collection[str], history: History
    ) -> None:
        self.book = views.book
        self.terms = views.mentions.terms
        self.indexes = views.indexes
        self.addresses = addresses
        self.visit = Visit("")
        self.fragments: dict[tuple[str, Hashable, str], tuple[Markup, Links]] = {}
        self.environment = PageEnvironment(root)
        self.environment.globals.update(
            book=views.book,
            crosslinks=views.crosslinks,
            comparison=views.comparison,
            indexes=views.indexes,
            mentions=views.mentions,
            doubts=views.doubts,
            sharing=views.sharing,
            near=views.near,
            first_sentence=first_sentence,
            growth=growth,
            directions=directions,
            framework=views.book.framework,
            anchor=anchor,
            level_anchor=level_anchor,
            explained=self.explained,
            lines=self.lines,
            blocks=blocks,
            fragment=self.fragment,
            outline=words,
            words=words.shared,
            link=self.link,
            file=self.file,
            many=MANY_ROLES,
            made=self.made,
            listed=self.listed,
            linked=LinkedData(views.book, self.link),
            history=history,
        )

    def page(self, page: Page, title: str) -> Rendered:
        """The whole body of a page that the records make."""
        about = {"kind": page.kind, "listing": page.listing, "entry": page.retired, **page.told}
        subject = {page.template: page.record} if page.record else about
        rendered = self.piece(f"pages/{page.template}.html", page.address, title=title, **subject)
        return replace(rendered, title=escape(title))

    def piece(self, template: str, here: str, **subject: Any) -> Rendered:
        """A template rendered for the page at the address `here`."""
        with self._visit(here) as visit:
            module = self.environment.get_template(template).make_module(subject)
        description = Markup(" ".join(escape(getattr(module, "description", "")).split()))
        about = Markup(getattr(module, "about", ""))
        shell = {name: getattr(module, name, ()) for name in SHELL}
        return Rendered(Markup(str(module)), frozenset(visit.links), Markup(), description, about, shell)

    def fragment(self, template: str, key: Hashable, **subject: Any) -> Markup:
        """A part that is the same on many pages of one kind, rendered once for each `key`.

        It may link to any page but those that it stands on.
        """
        place = (template, key, self.visit.up)
        if place not in self.fragments:
            with self._visit(self.visit.here) as visit:
                html = self.environment.get_template(template).render(subject)
            self.fragments[place] = Markup(html), visit.links
        html, links = self.fragments[place]
        self.visit.links |= links
        return html

    @contextmanager
    def _visit(self, here: str) -> Iterator[Visit]:
        around, self.visit = self.visit, Visit(here)
        try:
            yield self.visit
        finally:
            self.visit = around

    def explained(self, text: str, section: str) -> Markup:
        """`text` with the first use of each term in the section made to explain itself."""
        parts = tuple(self._first_uses(text, section))
        if not any(key for _, key in parts):
            return self.lines(text)
        return self.fragment("pages/parts/explained.html", parts, parts=parts)

    def lines(self, text: str) -> Markup:
        """`text` with its line breaks; what is still to be written is marked."""
        unwritten = text == TO_ADD and bool(self.book.unfinished)
        if "\n" not in text and not unwritten:
            return escape(text)
        return self.fragment("pages/parts/lines.html", text, text=text, unwritten=unwritten)

    def _first_uses(self, text: str, section: str) -> Iterator[tuple[str, Key | None]]:
        """`text` in parts, each with the key of the term to explain there."""
        for part, key in self.terms.segments(text):
            first = key is not None and (section, key) not in self.visit.explained
            if key and first:
                self.visit.explained.add((section, key))
            yield part, key if first else None

    def made(self, address: str) -> bool:
        """Whether the handbook has a page at an address: one that would show nothing is not made."""
        return address in self.addresses

    def listed(self, address: str, id: str) -> str:
        """The way to where the index at an address lists a record, by its id."""
        return self.link(*self.indexes.place(address, id))

    def file(self, address: str) -> str:
        """The way from the page being rendered to a file that is no page."""
        return self.visit.way_to(address, "")

    def link(self, target: Record | str, anchor: str = "") -> str:
        """The way from the page being rendered to a record's page (or an address), and an anchor on it."""
        address = target if isinstance(target, str) else target.address
        if address not in self.addresses:
            raise UnknownAddressError(address)
        self.visit.links.add((address, anchor))
        return self.visit.way_to(address, anchor)
