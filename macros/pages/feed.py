"""The releases as a feed, whose names stay the same wherever the site is published."""

from __future__ import annotations

from hashlib import sha256
from uuid import NAMESPACE_OID, UUID, uuid5

from macros.pages.renderer import Renderer
from macros.releases.account import HOME
from macros.releases.history import History, Release

FEED = f"{HOME}feed.xml"
"""Where the feed stands."""


def feed(renderer: Renderer, history: History, base: str, name: str) -> str:
    """The feed of a handbook that has been released; `base` is the address of its site, if that is known.

    Without it the links are relative. `name` is that of the site.
    """
    about = {"history": history, "feed_id": feed_id, "entry_id": entry_id}
    made = renderer.piece("pages/changes/feed.xml", HOME, base=base, site_name=name, **about)
    return made.html.lstrip()


def feed_id(history: History) -> str:
    """The name of the feed: it comes from the first release, which no other handbook shares."""
    return _feed(history).urn


def entry_id(history: History, release: Release) -> str:
    """The name of the entry of a release."""
    return uuid5(_feed(history), str(release.number)).urn


def _feed(history: History) -> UUID:
    first = history.releases[0]
    digest = sha256(first.day.isoformat().encode())
    for change in first.changes:
        digest.update(f"{change.id}\0{change.after}\0".encode())
    return uuid5(NAMESPACE_OID, digest.hexdigest())
