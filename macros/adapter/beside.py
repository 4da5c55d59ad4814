"""What stands beside the pages of a built site: documents, the search's files, data for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from macros.adapter.documents import write_documents
from macros.adapter.not_found import write_addresses
from macros.adapter.search import write_index
from macros.adapter.sitemap import pack_sitemap
from macros.exports.files import export_files

if TYPE_CHECKING:
    from macros.adapter.site import Site


def write_beside(site: Site, site_dir: Path) -> None:
    """Write to the folder of a built site what its pages, other programs and whoever is lost fetch."""
    pages = [file.page for file in site.files.values() if file.page]
    pack_sitemap(site_dir)
    if site.documents and not site.serving:
        write_documents(site.documents, site_dir)
    write_index(site_dir, site.views, site.words, pages, site.history.earlier_names)
    _write_exports(site, site_dir)
    site.addresses.write(site_dir, site.shell.environment, site.config)
    write_addresses(site_dir, pages, site.addresses.moved_pages(), site.book.retired)


def _write_exports(site: Site, site_dir: Path) -> None:
    """Write the data for other programs."""
    for name, content in export_files(site.views, site.words, site.history):
        path = site_dir / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
