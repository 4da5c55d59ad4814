"""The site that MkDocs is at: the hook and the macros find it here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from macros.adapter.site import Site

PLACE = "handbook"
"""Where it is kept among the settings."""


@dataclass
class Current:
    """The site of today; what MkDocs and its plugins copy of the settings holds this alone."""

    site: Site


def let_be(site: Site, config: MkDocsConfig) -> None:
    """Let a site be the one that is built, or served, with `config`."""
    config.extra.setdefault(PLACE, Current(site)).site = site


def has_site(config: MkDocsConfig) -> bool:
    """Whether a site was made already that is to be served with `config`."""
    return PLACE in config.extra


def site_of(config: MkDocsConfig) -> Site:
    """The site that is built, or served, with `config`."""
    current: Current = config.extra[PLACE]
    return current.site
