"""What the frame around a page asks for: its bundles, and its parts that are the same on many pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from macros.model.help import Help

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

Place = tuple[str | None, str | None]


class Shell:
    """The shell of one build. `bundles` are the addresses of scripts and styles by their names."""

    def __init__(self, bundles: Mapping[str, str], help_lines: Help, version: str) -> None:
        self.bundles = bundles
        self.help = help_lines
        self.version = version
        self.drawn: dict[tuple[str, str, str | None, str | None], Markup] = {}
        self.environment: Environment
        self.config: MkDocsConfig
        self.navigation: Navigation

    @cached_property
    def sections(self) -> list[tuple[Any, Any]]:
        """The items at the top of the navigation, each with the page that it leads to."""
        return [(item, next(_pages(item))) for item in self.navigation.items]

    @cached_property
    def places(self) -> Mapping[str, Any]:
        """By the address of each page in the navigation the item at the top above it."""
        return {page.url: item for item in self.navigation.items for page in _pages(item)}

    def part(self, name: str, page: Page | None, root: str) -> Markup:
        """A part of the frame, drawn once for each place in the navigation and way to the `root`."""
        here, above = self._place(page)
        key = (name, root, here, above)
        if key not in self.drawn:
            self.drawn[key] = self._draw(
                name, root=root, here=here, section=self.places.get(above) if above is not None else None
            )
        return self.drawn[key]

    def _place(self, page: Page | None) -> Place:
        """The page's own address in the navigation, and that at which it stands: a record's, at its index."""
        if page is None or page.url in self.places:
            return (page.url, page.url) if page else (None, None)
        trail = (step["url"] for step in page.meta.get("trail", ()))
        return None, next((address for address in trail if address in self.places), None)

    def _draw(self, name: str, **place: Any) -> Markup:
        template = self.environment.get_template(f"partials/{name}.html")
        known = {"config": self.config, "nav": self.navigation, "sections": self.sections, "help": self.help}
        return Markup(template.render(known, **place))


def _pages(item: Any) -> Iterator[Any]:
    """The pages and links in an item of the navigation, in order."""
    if item.children:
        for child in item.children:
            yield from _pages(child)
    else:
        yield item
