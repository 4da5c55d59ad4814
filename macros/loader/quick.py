"""Plain files read quickly: those in which nothing can be wrong that only a careful reader sees.

A file is either read to exactly what the careful reader (text.py) makes of it, or left to that one.
No message comes from here. What is not plain by a glance at it is put before the careful reader's
own rules; these need not be asked where the file holds none of the signs that they look for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from macros.loader.characters import UNWANTED
from macros.loader.events import spot, text_of
from macros.loader.keys import MERGE, fault_of_key
from macros.loader.scalars import LONGEST_WORD, NOT_MEANT, first_fault, written
from macros.loader.signs import ODD_LETTER, SPACES
from macros.loader.text import DEEPEST
from macros.loader.unwritten import TO_ADD
from macros.model.source import Path, Spots

ODD = re.compile(f"[{''.join(UNWANTED.values())}{SPACES}{ODD_LETTER}]")
REMARK = "#"
REFUSED = {MERGE, TO_ADD}


class _DoubtError(Exception):
    """Something may be wrong with this file."""


def quick_value(text: str) -> Any:
    """The value that `text` holds, or None where only the careful reader can tell.

    `text` is what `characters.decoded` lets through.
    """
    try:
        return None if odd(text) else _Reader(text).document()
    except (yaml.MarkedYAMLError, _DoubtError):
        return None


def odd(text: str) -> bool:
    """Whether a sign stands somewhere that is seldom meant, or a remark behind something else."""
    remarks = text.count(f"\n{REMARK}") + text.startswith(REMARK)
    return text.count(REMARK) > remarks or (not text.isascii() and bool(ODD.search(text)))


class _Reader:
    """Reads the events of one file, as far as all is plain."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.next: Callable[[], Any] = yaml.CSafeLoader(text).get_event

    def document(self) -> Any:
        """The value of the whole file."""
        _, start = self.next(), self.next()
        if isinstance(start, yaml.StreamEndEvent) or start.version or start.tags:
            raise _DoubtError
        value = self.value(self.next(), 0)
        _, end = self.next(), self.next()
        if not isinstance(end, yaml.StreamEndEvent):
            raise _DoubtError
        return value

    def value(self, event: Any, depth: int) -> Any:
        """The value that begins with `event`."""
        if event.anchor is not None or event.tag is not None or depth > DEEPEST:
            raise _DoubtError
        if isinstance(event, yaml.ScalarEvent):
            return self.text(event)
        inside = self.entries if isinstance(event, yaml.MappingStartEvent) else self.items
        return inside(depth + 1)

    def items(self, depth: int) -> list[Any]:
        """The entries of a list."""
        found = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            found.append(self.value(event, depth))
        return found

    def entries(self, depth: int) -> dict[str, Any]:
        """The keys of a mapping with their values."""
        found: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.key(event)
            if key in found:
                raise _DoubtError
            found[key] = self.value(self.next(), depth)
        return found

    def text(self, event: Any) -> str:
        """The text of a value."""
        text = text_of(event)
        short = 0 < len(text) <= LONGEST_WORD and event.start_mark.line == event.end_mark.line
        plain = short and not event.style and text not in NOT_MEANT
        if not plain and first_fault(written(event, self.lines)):
            raise _DoubtError
        return text

    def key(self, event: Any) -> str:
        """The text of a key."""
        if not isinstance(event, yaml.ScalarEvent):
            raise _DoubtError
        key: str = event.value
        plain = not event.style and key and key not in REFUSED and event.anchor is event.tag is None
        if not plain and fault_of_key(event, written(event, self.lines)):
            raise _DoubtError
        return key


def spots_in(text: str) -> Spots:
    """Where the keys and the values of a text stand in which nothing is wrong."""
    spots: Spots = {}, {}, set()
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    _, _, first = next(events), next(events), next(events)
    _note(first, (), events, spots)
    return spots


def _note(event: Any, path: Path, events: Iterator[Any], spots: Spots) -> None:
    """Take down where the value that begins with `event` stands, and all that is in it."""
    keys, values, bracketed = spots
    values[path] = spot(event)
    if isinstance(event, yaml.SequenceStartEvent):
        if event.flow_style:
            bracketed.add(path)
        for number, inner in enumerate(events):
            if isinstance(inner, yaml.SequenceEndEvent):
                return
            _note(inner, (*path, str(number)), events, spots)
    elif isinstance(event, yaml.MappingStartEvent):
        for key in events:
            if isinstance(key, yaml.MappingEndEvent):
                return
            keys[*path, key.value] = spot(key)
            _note(next(events), (*path, key.value), events, spots)
