"""The documents of a build: written beside the pages, or made when an editor's browser asks for them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File

from macros.documents.needed import not_installed

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from macros.adapter.site import Site
    from macros.documents.offered import Documents

NOT_INSTALLED = """\
Documents cannot be made, so that their addresses would be lost: {missing} is not installed.
Type: make build (without make: python -m pip install --require-hashes -r requirements.txt)"""

AHEAD = 20
"""Of how many documents that are still to be made one sees how far it is: more than two seconds' work."""


def can_be_made(*, needed: bool) -> bool:
    """Whether documents can be made here; raises Abort where they cannot, though they are needed."""
    missing = not_installed()
    if missing and needed:
        raise Abort(NOT_INSTALLED.format(missing=", ".join(missing)))
    return not missing


def documents_of(site: Site, base: str) -> Documents:
    """The documents of a build; `base` is the address of the site, where it is known."""
    from macros.documents.offered import Documents  # noqa: PLC0415, what it needs may not be installed

    return Documents(site.root, site.views, site.words, site.telling.of_role, base)


def code_files(documents: Documents, config: MkDocsConfig) -> Iterator[File]:
    """The pictures of the addresses of role profiles."""
    for address, content in documents.codes.items():
        yield File.generated(config, address, content=content)


def write_documents(documents: Documents, site_dir: Path) -> None:
    """Write every document to the built site, and forget those that nobody asks for any more."""
    from tqdm import tqdm  # noqa: PLC0415, where documents are not made it need not be there

    few = documents.missing() < AHEAD
    for name in tqdm(documents.offers, desc="Documents", file=sys.stderr, disable=few, leave=False):
        path = site_dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(documents.content(name))
    documents.forget_others()


def make_when_asked_for(server: LiveReloadServer, latest: Callable[[], Documents | None]) -> None:
    """Let a server make a document when somebody asks for it; `latest` are those of the data as they are."""
    pages: Any = server.get_app()

    def answered(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        documents = latest()
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        name = next((name for name in documents.offers if path.endswith(f"/{name}")), "") if documents else ""
        if not documents or not name:
            page: Iterable[bytes] = pages(environ, start_response)
            return page
        kind, _ = guess_type(name)
        start_response("200 OK", [("Content-Type", kind or "application/octet-stream")])
        return [documents.content(name)]

    server.set_app(answered)
