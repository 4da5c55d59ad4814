"""What MkDocs asks of every build, whether its data hold or not."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation


class Build(ABC):
    """One build, from the list of files to what stands beside the pages."""

    serving: ClassVar[bool] = False
    """Whether this process serves pages to an editor, whom a slip must not stop."""

    @abstractmethod
    def add_pages(self, files: Files, config: MkDocsConfig) -> None:
        """Make `files` those of this build."""

    @abstractmethod
    def take(self, nav: Navigation) -> None:
        """Take the navigation, and tell each page which come before and after it."""

    @abstractmethod
    def furnish(self, env: Environment, config: MkDocsConfig) -> None:
        """Let the templates of the frame know of this build."""

    @abstractmethod
    def write_beside_pages(self, site_dir: Path) -> None:
        """Write to the built folder what MkDocs does not."""


def build_of(config: MkDocsConfig) -> Build:
    """The build that `config` belongs to."""
    build: Build = config.extra["handbook"]
    return build
