"""Texts that stand under a key, which knows how it was called before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AfterValidator, Field, PlainSerializer, model_validator

from macros.model.former import FormerName
from macros.model.piece import Piece
from macros.model.prose import Prose


class KeyedText(str):
    """A text, and the earlier names of its key."""

    was: tuple[str, ...] = ()


class TextOfKey(Piece):
    """What stands under a key: bare in the file, or with the key's earlier names."""

    called: ClassVar[str] = "a text under a key"

    text: Prose = Field(description="The text")
    was: list[FormerName] = Field([], description="Earlier keys, whose addresses lead here")

    @model_validator(mode="before")
    @classmethod
    def _from_bare_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str | list) else value


def _text(piece: TextOfKey) -> KeyedText:
    text = KeyedText(piece.text)
    text.was = tuple(piece.was)
    return text


if TYPE_CHECKING:
    KeyedProse = str
else:
    KeyedProse = Annotated[TextOfKey, AfterValidator(_text), PlainSerializer(str, return_type=str)]
    """A text under a key: bare, or with `was`, the earlier names of the key."""
