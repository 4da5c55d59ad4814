"""MkDocs calls these events by name; the work is done by the `Site` of the build."""

from __future__ import annotations

import gc
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# MkDocs loads this file by its path, so the project folder must be made known first.
sys.path.insert(0, str(Path(__file__).parents[2]))

from mkdocs.plugins import event_priority

from macros.adapter.build import Build, build_of
from macros.adapter.documents import make_when_asked_for
from macros.adapter.mending import begin
from macros.adapter.not_found import say_what_is_missing
from macros.adapter.record_page import RecordPage
from macros.adapter.shell import only_our_templates
from macros.adapter.site import Site, site_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


INDENTATION = re.compile(r"\n\s+|(?<=>) {2,}(?=<)")
BEFORE_AN_END = re.compile(r"\n(?=</(?:details|div|dl|li|nav|p|section|ul)>)")


def on_startup(command: str, dirty: bool) -> None:
    """Take note of whether an editor looks on, whom a slip must not stop."""
    Build.serving = command == "serve"
    if not Build.serving:
        gc.set_threshold(10_000)  # a build drops little: to look for it more often costs a twentieth


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Read the data before any other plugin asks for it."""
    begin(config)
    only_our_templates(config)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add a page for every record, and leave out what no reader needs."""
    build_of(config).add_pages(files, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Tell each record's page which come before and after it."""
    build_of(config).take(nav)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let the templates of the frame know of this build."""
    env.globals["serving"] = Build.serving
    build_of(config).furnish(env, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Call the macro of a record's page."""
    if isinstance(page, RecordPage):
        site_of(config).whole_page(page)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put rendered pieces where their tokens stand in a hand-written page."""
    return html if isinstance(page, RecordPage) else site_of(config).with_pieces(html, page)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Leave out the templates' indentation and what ends a block; in hand-written pages it may count."""
    return BEFORE_AN_END.sub("", INDENTATION.sub("\n", output)) if isinstance(page, RecordPage) else output


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
    """Make documents when an editor's browser asks for them."""
    make_when_asked_for(server, lambda: Site.latest.documents if Site.latest else None)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search box and other programs fetch, when MkDocs has written its own."""
    build_of(config).write_beside_pages(Path(config.site_dir))
    if not Build.serving:
        say_what_is_missing(config)
