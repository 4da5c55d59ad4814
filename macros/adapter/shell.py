"""The frame around every page: its bundles, and its parts that are the same on many pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.structure.files import File, Files

from macros.bundles import LIBRARIES, LICENCES, hashed
from macros.pages.compiled import CompiledTemplates

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from macros.adapter.settings import Door
    from macros.model.help import Help
    from macros.releases.history import History

Place = tuple[str | None, str | None]


def only_our_templates(config: MkDocsConfig) -> None:
    """Leave the theme's templates out: to list its icons alone takes as long as to read the data."""
    config.theme.dirs = [str(config.theme.custom_dir), config.theme.dirs[-1]]


class Shell:
    """The shell of one build of the project in the folder `root`; templates know it as `shell`.

    `contents` are scripts and styles by their names without the hash.
    """

    environment: Environment
    config: MkDocsConfig
    navigation: Navigation

    def __init__(
        self, root: Path, contents: Mapping[str, bytes], help_lines: Help | None, history: History
    ) -> None:
        self.root = root
        self.help = help_lines
        self.history = history
        self.doors: tuple[Door, ...] = ()
        self.contents = contents
        self.bundles = {name: f"assets/{hashed(name, content)}" for name, content in contents.items()}
        """The addresses of scripts and styles, by their names without the hash."""
        self.drawn: dict[tuple[str, str, str | None, str | None], Markup] = {}

    def add_bundles(self, files: Files, config: MkDocsConfig) -> None:
        """Add scripts and styles to the site, and the licences of what is bundled in."""
        for name, content in self.contents.items():
            files.append(File.generated(config, self.bundles[name], content=content))
        for licence in LICENCES:
            name, path = f"assets/{licence.parent}.LICENSE.txt", self.root / LIBRARIES / licence
            files.append(File.generated(config, name, abs_src_path=str(path)))

    def furnish(self, env: Environment, config: MkDocsConfig) -> None:
        """Let templates escape what they show, leave no blank lines and ask the shell; compile them once."""
        env.trim_blocks = env.lstrip_blocks = env.autoescape = True
        env.bytecode_cache = CompiledTemplates(self.root, "shell", "escaped, no blank lines")
        env.globals["shell"] = self
        self.environment, self.config = env, config

    @cached_property
    def version(self) -> str:
        """The version of the content."""
        return self.history.version()

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
            section = self.places.get(above) if above is not None else None
            self.drawn[key] = self._draw(name, root=root, here=here, section=section)
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
