"""What must hold in the data, one small generator a rule; all problems come out of one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from macros.checks import references, search_words
from macros.loader.records import Loaded, load
from macros.model.base import Place
from macros.model.handbook import Handbook
from macros.problem import Problem

Check = Callable[[Handbook], Iterator[tuple[Place, str]]]

CHECKS: tuple[Check, ...] = (*references.CHECKS, *search_words.CHECKS)


def checked(root: Path) -> Loaded:
    """The handbook in the project folder `root`, with everything that is wrong with it."""
    loaded = load(root)
    if loaded.handbook is None:
        return loaded
    found = (Problem(*problem) for check in CHECKS for problem in check(loaded.handbook))
    return Loaded(loaded.handbook, sorted({*loaded.problems, *found}))
