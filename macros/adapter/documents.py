"""Whether a site offers documents, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from macros.documents.needed import not_installed

if TYPE_CHECKING:
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
    """The documents of a site; `base` is its address, where that is known."""
    from macros.documents.offered import Documents  # noqa: PLC0415, what it needs may not be installed

    return Documents(site.root, site.views, site.words, site.telling.of_role, base)
