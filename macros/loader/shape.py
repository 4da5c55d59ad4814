"""The parts that a kind of record is made of, and the fields of each as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic.fields import FieldInfo

from macros.model.piece import Piece
from macros.model.source import Path


def fields_of(piece: type[Piece]) -> dict[str, FieldInfo]:
    """The fields of a part of a record, as they are written in the file."""
    return {info.alias or name: info for name, info in piece.model_fields.items()}


def piece_at(model: type[Piece], path: Path) -> type[Piece]:
    """The innermost part of a record of `model` that `path` leads into."""
    for step in path[:-1]:
        if step in (fields := fields_of(model)):
            model = next(pieces_in(fields[step].annotation), model)
    return model


def pieces_in(annotation: Any) -> Iterator[type[Piece]]:
    """The kinds of piece that a type is made of."""
    if isinstance(annotation, type) and issubclass(annotation, Piece):
        yield annotation
    for part in get_args(annotation):
        yield from pieces_in(part)
