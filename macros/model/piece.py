"""What `data/` keeps: pieces with fields, in files or libraries."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from macros.model.keys import KEY_FORM


class Shelf(Enum):
    """How the records of a kind are kept."""

    FOLDER = "a file each"
    LIBRARY = "all in one file, by key"
    SINGLE = "one file, one record"


class Piece(BaseModel):
    """A part of a record: frozen, and without room for fields that nobody knows."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    called: ClassVar[str]
    """What messages call it, e.g. "a role"."""
    hint: ClassVar[str] = ""
    """What messages add where a field is unknown."""
    libraries: ClassVar[Mapping[str, str]] = {}
    """For each field that lists keys of a library the kind that the library holds."""


class Kept(Piece):
    """What stands in a file of its own, or in one file with all others of its kind."""

    kind: ClassVar[str]
    """The first part of the address, e.g. "roles"; the template of the page that lists them bears it too."""
    shelf: ClassVar[Shelf] = Shelf.FOLDER
    key_form: ClassVar[str] = KEY_FORM
    """What the keys of a library look like."""

    @classmethod
    def one(cls) -> str:
        """What messages, macros, the command `new` and the page's template call one of them, e.g. "role"."""
        return cls.called.partition(" ")[2]

    @classmethod
    def home(cls) -> str:
        """The file under `data/`: one a record where it holds {id}, else a library or a single record."""
        return f"{cls.kind}/{{id}}.yml" if cls.shelf is Shelf.FOLDER else f"{cls.kind}.yml"
