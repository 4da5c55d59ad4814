"""MkDocs calls these events by name; the work is done by the `Site` of the build."""

from __future__ import annotations

import gc
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# MkDocs loads this file by its path, so the project folder must be made known first.
sys.path.insert(0, str(Path(__file__).parents[2]))

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority

from macros.adapter.around import Around
from macros.adapter.build import has_site, let_be, site_of
from macros.adapter.not_found import say_what_is_missing
from macros.adapter.record_page import RecordPage
from macros.adapter.shell import only_our_templates
from macros.adapter.site import Site
from macros.checks import checked

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


INDENTATION = re.compile(r"\n\s+|(?<=>) {2,}(?=<)")
BEFORE_AN_END = re.compile(r"\n(?=</(?:details|div|dl|li|nav|p|section|ul)>)")


def on_startup(command: str, dirty: bool) -> None:
    """A build drops little: to look for it more often costs a twentieth."""
    gc.set_threshold(10_000)


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Read the data before any other plugin asks for it; where it does not hold, say so and end the build."""
    only_our_templates(config)
    if has_site(config):  # while pages are served their site is there already
        return
    root = Path(config.config_file_path).parent
    loaded = checked(root)
    if loaded.problems:
        raise Abort("\n".join(map(str, loaded.problems)))
    let_be(Site(Around.of(root), loaded.handbook, loaded.history), config)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add a page for every record, and leave out what no reader needs."""
    site_of(config).add_pages(files, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Tell each record's page which come before and after it."""
    site_of(config).take(nav)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let the templates of the frame know of this build, all pages of which have been rendered."""
    site_of(config).furnish(env)
    site_of(config).prove()


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


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search box and other programs fetch, when MkDocs has written its own."""
    site_of(config).beside.write(Path(config.site_dir))
    say_what_is_missing(config)
