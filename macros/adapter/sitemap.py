"""The compressed list of pages for search engines, without the time of day at which it was made."""

from __future__ import annotations

import gzip
from pathlib import Path


def pack_sitemap(site_dir: Path) -> None:
    """Compress the list anew, so that two builds of the same handbook give the same bytes."""
    listed = (site_dir / "sitemap.xml").read_bytes()
    (site_dir / "sitemap.xml.gz").write_bytes(gzip.compress(listed, mtime=0))
