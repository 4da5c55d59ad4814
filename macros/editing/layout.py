"""How a data file is written: where each key and each value begins and ends, and in which form it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.loader.keys import NO_KEY
from macros.model.source import Path

MARK = b"\xef\xbb\xbf"
"""What some programs write before a text in UTF-8."""

BLOCKS = ("|", ">")


@dataclass(frozen=True)
class Span:
    """A stretch of a text, from its first sign to the one behind its last."""

    start: int
    end: int


@dataclass(frozen=True)
class Node:
    """A value, and the key that it stands under."""

    path: Path
    form: str
    """"text", "list" or "mapping"."""
    style: str
    """The sign that it opens with: a quotation mark, a block sign or a bracket; none where it is plain."""
    span: Span
    key: Span | None
    said: str
    """What a text says."""

    @property
    def bracketed(self) -> bool:
        """Whether it is a list or a mapping in brackets."""
        return self.style in ("[", "{")

    @property
    def begin(self) -> int:
        """Where it begins, with its key."""
        return self.key.start if self.key else self.span.start


@dataclass(frozen=True)
class Layout:
    """The nodes of a file by their paths, in the order in which they stand."""

    text: str
    nodes: dict[Path, Node] = field(default_factory=dict)

    def inside(self, path: Path) -> list[Node]:
        """What stands directly in the list or mapping at `path`."""
        return [node for node in self.nodes.values() if node.path and node.path[:-1] == path]

    def raw(self, span: Span) -> str:
        """What is written in a stretch of the text."""
        return self.text[span.start : span.end]

    def line_start(self, position: int) -> int:
        """Where the line begins that a position stands in."""
        return self.text.rfind("\n", 0, position) + 1

    def line_end(self, position: int) -> int:
        """Where the next line begins, or the text ends."""
        return self.text.find("\n", position) + 1 or len(self.text)

    def column(self, position: int) -> int:
        """How many signs stand before a position on its line."""
        return position - self.line_start(position)

    def spot(self, position: int) -> tuple[int, int]:
        """The line and the column of a position, counting from 1."""
        return self.text.count("\n", 0, position) + 1, self.column(position) + 1

    @property
    def line_break(self) -> str:
        """How lines end here."""
        return "\r\n" if "\r\n" in self.text else "\n"


def opened(data: bytes) -> tuple[bytes, str]:
    """The mark before the text of a file, if there is one, and the text."""
    mark = MARK if data.startswith(MARK) else b""
    return mark, data[len(mark) :].decode("utf-8")


def layout_of(text: str) -> Layout:
    """The layout of a text; raises yaml.MarkedYAMLError where it cannot be read."""
    layout = Layout(text)
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
    next(events)
    if isinstance(next(events), yaml.DocumentStartEvent):
        _Taker(layout, events).value(next(events), (), None)
    return layout


@dataclass(frozen=True)
class _Taker:
    """Takes nodes down from YAML's events."""

    layout: Layout
    events: Iterator[Any]

    def value(self, event: Any, path: Path, key: Span | None) -> int:
        """Take down the value that begins with `event`; returns where it ends."""
        end = _end(event)
        self.layout.nodes[path] = self.node(event, path, key, end)  # holds its place
        if isinstance(event, yaml.ScalarEvent):
            end = self.end_of_text(event)
        else:
            within = self.entries if isinstance(event, yaml.MappingStartEvent) else self.items
            last, closing = within(path, end)
            end = closing if event.flow_style else last
        self.layout.nodes[path] = self.node(event, path, key, end)
        return end

    def node(self, event: Any, path: Path, key: Span | None, end: int) -> Node:
        """The node of a value that ends at `end`."""
        span = Span(_start(event), end)
        if isinstance(event, yaml.ScalarEvent):
            return Node(path, "text", (event.style or "").strip(), span, key, event.value)
        mapping = isinstance(event, yaml.MappingStartEvent)
        sign = ("{" if mapping else "[") if getattr(event, "flow_style", False) else ""
        return Node(path, "mapping" if mapping else "list", sign, span, key, "")

    def end_of_text(self, event: Any) -> int:
        """Where a text ends; the empty lines behind a block are none of it."""
        start, end = _start(event), _end(event)
        if event.style not in BLOCKS:
            return end
        return start + len(self.layout.text[start:end].rstrip("\r\n"))

    def entries(self, path: Path, end: int) -> tuple[int, int]:
        """Take down the entries of a mapping; returns where the last ends, and where its bracket does."""
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return end, _end(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise yaml.MarkedYAMLError(problem=NO_KEY, problem_mark=event.start_mark)
            span = Span(_start(event), _end(event))
            end = self.value(next(self.events), (*path, event.value), span)
        raise AssertionError

    def items(self, path: Path, end: int) -> tuple[int, int]:
        """The same for a list."""
        for number, event in enumerate(self.events):
            if isinstance(event, yaml.SequenceEndEvent):
                return end, _end(event)
            end = self.value(event, (*path, str(number)), None)
        raise AssertionError


def _start(event: Any) -> int:
    """Where an event begins in the text."""
    return int(event.start_mark.index)


def _end(event: Any) -> int:
    """Where an event ends in the text."""
    return int(event.end_mark.index)
