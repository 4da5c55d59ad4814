"""What is amiss while somebody edits, each at its place: in data, in pages, in templates, in the settings."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.exceptions import Abort, MkDocsException

from macros.loader.characters import NOT_UTF_8, end_of
from macros.model.source import Place
from macros.problem import Problem

NO_PLACE = "mkdocs.yml"
"""Where a slip is told whose own place is not known."""

SAYING = (TemplateError, LookupError, RuntimeError, MkDocsException, Abort)
"""Errors whose text says enough."""

UNSAID = "{kind}: {message}"
"""Of an error that was not foreseen its kind and what it says."""


def slip_of(error: BaseException, root: Path, page: str = "") -> Problem:
    """An error as a slip: in a template where it happened in one, else in the file of the `page`."""
    if isinstance(error, SystemExit) and error.__context__:  # mkdocs-macros ends so
        error = error.__context__
    if isinstance(error, UnicodeDecodeError):
        before = bytes(error.object)[: error.start].decode("utf-8", "replace")
        return Problem(end_of(before, page or NO_PLACE), NOT_UTF_8)
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        mark = error.problem_mark
        return Problem(Place(_name(mark.name, root), mark.line + 1, mark.column + 1), str(error.problem))
    message = str(getattr(error, "message", "") or error) or type(error).__name__
    if not isinstance(error, SAYING):
        message = UNSAID.format(kind=type(error).__name__, message=message)
    return Problem(_place(error, root, page), message.strip())


def _place(error: BaseException, root: Path, page: str) -> Place:
    """The last template that an error came through, and the line there; or the page that was made."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Place(_name(error.filename, root), error.lineno)
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")
    ]
    if frames:
        return Place(_name(frames[-1].filename, root), frames[-1].lineno or 1)
    return Place(page or NO_PLACE)


def _name(file: str, root: Path) -> str:
    path = Path(file)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


class Warnings(logging.Handler):
    """Takes down what MkDocs warns of, which would stop a build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Take down one message."""
        self.told.append(record.getMessage())


@contextmanager
def warnings_of_mkdocs() -> Iterator[list[str]]:
    """What MkDocs warns of meanwhile."""
    log, taking = logging.getLogger("mkdocs"), Warnings()
    log.addHandler(taking)
    try:
        yield taking.told
    finally:
        log.removeHandler(taking)
