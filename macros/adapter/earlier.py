"""What hand-written pages say of their earlier addresses, at their head and beside the ids of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from mkdocs.exceptions import Abort

from macros.adapter.record_page import address_of
from macros.model.ledger import Address

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

HEADING = re.compile(r'<h[1-6](?=[^>]*\sid="(?P<id>[^"]+)")[^>]*\swas="(?P<was>[^"]+)"')
PAGE = re.compile(r"(?!.*\.md$)(?!.*//)(?!(?:.*/)?\.{1,2}(?:/|$))[^?#:]*[^?#:/][^?#:]*")
"""The address of a page of this site, with strokes around it or without."""
WAS = re.compile(r'(<h[1-6][^>]*?)\swas="[^"]*"')
"""A heading that tells its earlier ids, which no browser need know."""

NOT_A_LIST = "docs/{file}: was: write the earlier addresses as a list, such as was: [/the-old-page/]"
NO_ADDRESS = (
    'docs/{file}: was: "{old}" is no address of a page on this site; write one such as /the-old-page/'
)


def earlier(html: str, page: Page) -> Iterator[tuple[Address, Address]]:
    """Each earlier address that a page or a heading on it tells, with the one of today.

    Raises Abort where the head of the page cannot be understood.
    """
    here = address_of(page.file)
    yield from (((old, ""), (here, "")) for old in _pages(page))
    for heading in HEADING.finditer(html):
        yield from (((here, old), (here, heading["id"])) for old in heading["was"].split())


def without_earlier(html: str) -> str:
    """The HTML of a page as browsers get it."""
    return WAS.sub(r"\1", html)


def _pages(page: Page) -> Iterator[str]:
    """The earlier addresses of a page, written with strokes around them or without."""
    said: Any = page.meta.get("was") or []
    file = page.file.src_uri
    if not isinstance(said, list):
        raise Abort(NOT_A_LIST.format(file=file))
    for old in said:
        if not isinstance(old, str) or not PAGE.fullmatch(unquote(old)):
            raise Abort(NO_ADDRESS.format(file=file, old=old))
        yield f"{quote(unquote(old.strip('/')))}/"
