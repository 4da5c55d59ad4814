"""What stands around the data: the words of pages, scripts and styles, and the parts that templates name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import Abort

from macros.bundles import BundleError, NotSetUpError, bundles
from macros.pages.parts import named_parts
from macros.words import Words, load_words

NOT_SET_UP = "The bundler is not set up yet. Type: make build (without make: npm ci --prefix .browser)"


@dataclass(frozen=True)
class Around:
    """What a site is made with beside its records, of the project in the folder `root`."""

    root: Path
    words: Words
    bundles: Mapping[str, bytes]
    """Scripts and styles, by their names without the hash."""
    parts: Collection[str]
    """The names of all parts in the templates of pages."""

    @classmethod
    def of(cls, root: Path) -> Around:
        """What stands there now; raises Abort where scripts or styles cannot be bundled."""
        return cls(root, load_words(root), bundled(root), named_parts(root))


def bundled(root: Path) -> Mapping[str, bytes]:
    """Scripts and styles; raises Abort where they cannot be bundled."""
    try:
        return bundles(root)
    except NotSetUpError:
        raise Abort(NOT_SET_UP) from None
    except BundleError as slip:
        raise Abort(str(slip)) from None
