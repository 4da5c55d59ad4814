"""The build that MkDocs is in: the hook and the macros find its site here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from macros.adapter.site import Site


def let_be(site: Site, config: MkDocsConfig) -> None:
    """Let a site be the one that is built, or served, with `config`."""
    config.extra["handbook"] = site


def site_of(config: MkDocsConfig) -> Site:
    """The site that is built, or served, with `config`."""
    site: Site = config.extra["handbook"]
    return site
