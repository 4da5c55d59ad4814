"""YAML text to plain values, remembering the place of each.

Every scalar stays the text that stands there: YAML's own guesses (dates, yes and no, octal
numbers) are for programs, not for people who write sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from macros.model.base import Path, Place, Source
from macros.problem import Problem

EMPTY = {"", "~", "null", "Null", "NULL"}


def read(text: str, file: str) -> tuple[Any, Source, list[Problem]]:
    """The value that `text` holds (mappings, lists, texts, None), its source, and its problems.

    `file` is the name that messages use.
    """
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        return None, Source(file), [_broken(error, file)]
    reader = _Reader(file)
    value = reader.value(node, ()) if node else None
    return value, Source(file, reader.keys, reader.values), reader.problems


def _broken(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return Problem(place, f"this is not YAML: {error.problem}; put text with : or # in double quotes")


class _Reader:
    """Walks the nodes of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.keys: dict[Path, Place] = {}
        self.values: dict[Path, Place] = {}
        self.problems: list[Problem] = []

    def place(self, node: yaml.Node) -> Place:
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def value(self, node: yaml.Node, path: Path) -> Any:
        self.values[path] = self.place(node)
        if isinstance(node, yaml.MappingNode):
            return dict(self.entries(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, str(n))) for n, item in enumerate(node.value)]
        plain = isinstance(node, yaml.ScalarNode) and node.style is None
        return None if plain and node.value in EMPTY else node.value

    def entries(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, Any]]:
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if (*path, key) in self.keys:
                first = self.keys[(*path, key)].line
                message = f'"{key}" stands here a second time (first in line {first}); keep one of them'
                self.problems.append(Problem(self.place(key_node), message))
            self.keys[(*path, key)] = self.place(key_node)
            yield key, self.value(value_node, (*path, key))
