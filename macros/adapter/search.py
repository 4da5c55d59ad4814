"""The theme's search box over an engine of our own: another worker, another index."""

from __future__ import annotations

import json
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from macros.search.entry import Entry
from macros.search.files import search_files, version_of
from macros.search.hand_written import written

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from macros.adapter.record_page import RecordPage
    from macros.views.views import Views
    from macros.words import Words

THEME_WORKER = "assets/javascripts/workers/search.*.js"
WORKER = "scripts/search/worker.js"
ENGINE = "scripts/search/minisearch.js"
LIBRARY = Path(".browser", "node_modules", "minisearch")
NOT_SET_UP = "The search engine is not set up yet. Type: make build (without make: npm ci --prefix .browser)"


def add_scripts(files: Files, config: MkDocsConfig, root: Path) -> None:
    """Put the worker at the address where the theme looks for its own, and add the engine behind it."""
    library = root / LIBRARY
    if not library.is_dir():
        raise Abort(NOT_SET_UP)
    theme_worker = next(file for file in files if fnmatch(file.src_uri, THEME_WORKER))
    worker = next(file for file in files if file.src_uri == WORKER)
    for file in (theme_worker, worker):
        files.remove(file)
    files.append(File.generated(config, theme_worker.src_uri, content=worker.content_bytes))
    for address, source in ((ENGINE, "dist/es/index.js"), (f"{ENGINE}.LICENSE.txt", "LICENSE.txt")):
        files.append(File.generated(config, address, abs_src_path=str(library / source)))


def write_index(site_dir: Path, views: Views, words: Words, made: Iterable[RecordPage]) -> None:
    """Write the files that the box fetches; the theme's index, which every page fetches, only names them.

    `made` are the pages that are neither hand-written nor a record's.
    """
    folder = site_dir / "search"
    index = json.loads((folder / "search_index.json").read_text("utf-8"))
    home = (words.shared["home"],)
    files = search_files(views, words, [*written(index["docs"], home), *(_made(page, home) for page in made)])
    for name, content in files.items():
        (folder / name).write_bytes(content)
    index |= {"docs": [], "config": index["config"] | {"version": version_of(files)}}
    (folder / "search_index.json").write_text(json.dumps(index), "utf-8")


def _made(page: RecordPage, trail: tuple[str, ...]) -> Entry:
    title, description = page.rendered.title.unescape(), page.rendered.description.unescape()
    return Entry(page.made.address, title, description, "pages", trail)
