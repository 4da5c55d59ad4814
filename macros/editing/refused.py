"""What keeps an edit from being made, in words for the editor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import yaml

from macros.editing.cuts import UnspliceableError
from macros.editing.layout import layout_of, opened
from macros.model.source import Path, Place
from macros.problem import Problem

UNSPLICEABLE = "this is written in a way that cannot be changed here; give each key a line of its own first"
UNREADABLE = "this file cannot be read; run make check and put right what it names first"


class RefusedError(Exception):
    """Nothing is changed, for some reasons."""

    def __init__(self, *reasons: Problem | str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


@contextmanager
def placed(file: str, data: bytes, path: Path) -> Iterator[None]:
    """Say of a change to a file that cannot be made where it was to be made: at the value at `path`."""
    try:
        yield
    except UnspliceableError:
        layout = layout_of(opened(data)[1])
        spot = layout.spot(layout.nodes[path].begin) if path in layout.nodes else (1, 1)
        raise RefusedError(Problem(Place(file, *spot), UNSPLICEABLE)) from None
    except (yaml.MarkedYAMLError, UnicodeDecodeError):
        raise RefusedError(Problem(Place(file), UNREADABLE)) from None
