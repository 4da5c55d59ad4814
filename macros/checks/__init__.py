"""What must hold in the data, one small generator a rule; all problems come out of one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from macros.checks import (
    addresses,
    content,
    levels,
    names,
    pages,
    references,
    releases,
    search_words,
    warnings,
)
from macros.loader.records import Loaded, load
from macros.model.handbook import Handbook
from macros.model.source import Place
from macros.problem import Problem, in_order

Check = Callable[[Handbook], Iterator[tuple[Place, str]]]

CHECKS: tuple[Check, ...] = (
    *references.CHECKS,
    *levels.CHECKS,
    *names.CHECKS,
    *content.CHECKS,
    *addresses.CHECKS,
)

WARNINGS: tuple[Check, ...] = (*warnings.WARNINGS, *search_words.WARNINGS)


def checked(root: Path) -> Loaded:
    """The handbook in the project folder `root`, with everything that is wrong with it."""
    return examined(root, load(root))


def examined(root: Path, loaded: Loaded) -> Loaded:
    """A handbook that was loaded from the project folder `root`, with everything that is wrong with it."""
    book, history = loaded.handbook, loaded.history
    released = [Problem(*problem) for problem in releases.problems(history)]
    every = (*loaded.problems, *found(CHECKS, book), *pages.dead_links(root, book), *released)
    return Loaded(book, history, in_order(every))


def warned(loaded: Loaded) -> list[Problem]:
    """What is worth a look, once there are no problems: a slip in one record may seem to concern another."""
    return found(WARNINGS, loaded.handbook) if not loaded.problems else []


def found(checks: tuple[Check, ...], book: Handbook) -> list[Problem]:
    """Everything that some checks find, in the order of the files."""
    return in_order(Problem(*problem) for check in checks for problem in check(book))
