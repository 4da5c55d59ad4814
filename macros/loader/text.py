"""YAML text to plain values, remembering the place of each.

Every scalar stays the text that stands there: YAML's own guesses (dates, yes and no, octal
numbers) are for programs, not for people who write sentences. Of YAML only keys, lists and
texts are understood; everything else is named as a problem and read as None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from macros.loader.events import spot, text_of
from macros.loader.keys import NO_TEXT, fault_of_key, special
from macros.loader.remarks import UNSEEN, remark_behind
from macros.loader.scalars import SWALLOWED, first_fault, written
from macros.loader.signs import meant
from macros.loader.syntax import broken
from macros.loader.unwritten import TO_ADD, TO_WRITE, Begun, Unwritten, only_unwritten
from macros.model.base import shortened
from macros.model.source import Path, Place, Source, Spot
from macros.problem import Problem

EMPTY_FILE = "this file is empty; fill it or delete it"
DEEPEST = 10
"""How deep lists and keys may be nested; no record needs more than six."""


class _LostError(Exception):
    """Where a file is nested without end, or quotes take in its lines, it is not read on."""


def read(text: str, file: str) -> tuple[Any, Source, list[Problem]]:
    """The value that `text` holds (mappings, lists, texts, None), its source, and its problems.

    `file` is the name that messages use. What is None has been named as a problem.
    """
    reader = _Reader(text, file)
    try:
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        stop = broken(error, file, reader.lines)
        before = [problem for problem in reader.problems if problem.place.line < stop.place.line]
        return None, Source(file), [*before, stop]
    except _LostError:
        return None, Source(file), reader.problems
    spots = reader.keys, reader.values, reader.bracketed
    return value, Source(file, lambda: spots), reader.problems


class _Reader:
    """Reads the events of one file."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.events: Iterator[Any] = map(self.seen, yaml.parse(text, Loader=yaml.CSafeLoader))
        self.keys: dict[Path, Spot] = {}
        self.values: dict[Path, Spot] = {}
        self.bracketed: set[Path] = set()
        self.problems: list[Problem] = []

    def report(self, event: Any, message: str) -> None:
        self.problems.append(Problem(Place(self.file, *spot(event)), message))

    def seen(self, event: Any) -> Any:
        """Each event as it comes; a remark behind it is named."""
        if remark := remark_behind(event, self.lines):
            self.problems.append(Problem(Place(self.file, remark[0] + 1, remark[1] + 1), UNSEEN))
        return event

    def document(self) -> Any:
        """The value of the whole file."""
        _, start = next(self.events), next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            self.report(start, EMPTY_FILE)
            return None
        if start.version or start.tags:
            self.report(start, "a line that begins with % is an order to a program; take it out")
        value = self.value(next(self.events), ())
        _, end = next(self.events), next(self.events)
        if isinstance(end, yaml.DocumentStartEvent):
            self.report(
                end, "a second part begins here (---); one file holds one record, so move it to its own"
            )
        return value

    def value(self, event: Any, path: Path) -> Any:
        """The value that begins with `event`; None where it is refused."""
        self.values[path] = spot(event)
        if len(path) > DEEPEST:
            self.report(event, f"this is nested more than {DEEPEST} deep; check brackets and indentation")
            raise _LostError
        if programs_only := special(event):
            self.report(event, programs_only)
            return self.skip(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.filled(event, lambda: dict(self.entries(path)))
        if event.flow_style:
            self.bracketed.add(path)
        return self.filled(event, lambda: self.items(path))

    def scalar(self, event: Any) -> str | None:
        """The text of `event`, unless something is wrong with it."""
        fault = first_fault(written(event, self.lines))
        if fault:
            self.report(event, fault)
        if fault == SWALLOWED:
            raise _LostError
        if fault == TO_WRITE:
            return Unwritten(TO_ADD)
        return None if fault else text_of(event)

    def filled(self, event: Any, contents: Callable[[], Any]) -> Any:
        """A list or mapping, unless nothing in it can be read."""
        before = len(self.problems)
        value = contents()
        found = self.problems[before:]
        if found and only_unwritten(found):
            return value
        if value and isinstance(value, dict) and event.flow_style and not any(value.values()):
            del self.problems[before:]
            self.report(event, NO_TEXT.format(sign="{"))
            return None
        return value if value or not found else None

    def items(self, path: Path) -> list[Any]:
        """The entries of a list, without those that are still to be written."""
        found: list[Any] = []
        begun = False
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            value = self.value(event, (*path, str(len(found))))
            if isinstance(value, Unwritten):
                begun = True
            else:
                found.append(value)
        return Begun(found) if begun else found

    def entries(self, path: Path) -> Iterator[tuple[str, Any]]:
        """The keys of a mapping with their values; a refused key is passed over with its value."""
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            if fault := self.fault_of_key(event, path):
                self.report(event, fault)
                self.skip(event)
                self.skip(next(self.events))
                yield from self.named_already(event, path)
            else:
                self.keys[*path, event.value] = spot(event)
                yield event.value, self.value(next(self.events), (*path, event.value))

    def named_already(self, event: Any, path: Path) -> Iterator[tuple[str, Any]]:
        """The key that was meant by one with an odd sign, so that it is not told as missing too."""
        text = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if (key := meant(text)) != text and (*path, key) not in self.keys:
            yield key, None

    def fault_of_key(self, event: Any, path: Path) -> str | None:
        """What is wrong with a key, if anything."""
        scalar = written(event, self.lines) if isinstance(event, yaml.ScalarEvent) else None
        if fault := fault_of_key(event, scalar):
            return fault
        if (*path, event.value) in self.keys:
            key, line = shortened(event.value), self.keys[*path, event.value][0]
            return f'"{key}" stands here a second time (first in line {line}); keep one of them'
        return None

    def skip(self, event: Any) -> None:
        """Pass over the value that begins with `event`."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = next(self.events)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
