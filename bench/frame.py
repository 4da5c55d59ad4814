"""The frame of the handbook around plain pages: what the handbook's own hook does for it, and no more."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

# MkDocs loads this file by its path, so the project folder must be made known first.
sys.path.insert(0, str(Path(__file__).parents[1]))

from macros.adapter.around import bundled
from macros.adapter.shell import Shell, only_our_templates
from macros.releases.as_of import AsOf

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


def on_config(config: MkDocsConfig) -> None:
    """Begin with a shell that knows no records."""
    only_our_templates(config)
    root = Path(config.config_file_path).parent
    config.extra["shell"] = Shell(root, bundled(root), None, "")


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add scripts and styles."""
    config.extra["shell"].add_bundles(files, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Tell the shell which pages stand where."""
    config.extra["shell"].navigation = nav


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Say that no page was ever released."""
    page.meta["as_of"] = AsOf(None, unreleased=False, version="")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let the templates ask the shell; nothing on these pages had another address."""
    config.extra["shell"].furnish(env, config)
    env.globals["became"] = lambda page: ()
