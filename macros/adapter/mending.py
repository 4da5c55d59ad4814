"""While an editor looks on, data that do not hold end nothing: one page says what to mend first."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from mkdocs.exceptions import Abort

from macros.adapter.build import Build
from macros.adapter.site import Site
from macros.checks import checked
from macros.loader.unwritten import only_unwritten
from macros.problem import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

PAGES = ("index.html", "404.html")
"""The home page, and the one that stands for every other address."""


def begin(config: MkDocsConfig) -> None:
    """Read the data for a build; where it does not hold, say so and end the build, but go on serving.

    What is still to be written is served as it stands, and marked.
    """
    root = Path(config.config_file_path).parent
    loaded = checked(root)
    if loaded.problems and not Build.serving:
        raise Abort("\n".join(map(str, loaded.problems)))
    print(*loaded.problems, sep="\n", end="\n" * bool(loaded.problems), file=sys.stderr)
    if only_unwritten(loaded.problems) and not loaded.handbook.unread:
        config.extra["handbook"] = Site(root, loaded.handbook, loaded.history)
    else:
        config.nav = []
        config.theme.static_templates.clear()
        config.extra["handbook"] = Mending(root, loaded.problems, config.site_url or "/")


class Mending(Build):
    """A build that cannot begin: its one page stands for all."""

    def __init__(self, root: Path, problems: list[Problem], site_url: str) -> None:
        self.root = root
        self.problems = problems
        self.base = urlsplit(site_url).path

    def add_pages(self, files: Files, config: MkDocsConfig) -> None:
        """Leave out every page."""
        for file in list(files.documentation_pages()):
            files.remove(file)

    def take(self, nav: Navigation) -> None:
        """There are no pages to join."""

    def furnish(self, env: Environment, config: MkDocsConfig) -> None:
        """There is no frame."""

    def write_beside_pages(self, site_dir: Path) -> None:
        """Write the page that says what to mend; it asks again by itself until it is done."""
        loader = FileSystemLoader(self.root / "overrides")
        environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
        html = environment.get_template("mending.html").render(problems=self.problems, base=self.base)
        for name in PAGES:
            (site_dir / name).write_text(html, "utf-8")
