"""The files of `data/` to the records of a handbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_origin

from pydantic import ValidationError

from macros.loader.files import DataFiles, printable
from macros.loader.messages import explain, faults_of_id
from macros.loader.reading import Reading
from macros.model.base import Key, Record, Shelf
from macros.model.handbook import KINDS, Handbook
from macros.model.notes import LooseNote
from macros.model.source import Source
from macros.problem import Problem


@dataclass
class Loaded:
    """A handbook, and the problems met on the way.

    Where there are problems the handbook holds only what could be read, and says what could not.
    """

    handbook: Handbook
    problems: list[Problem] = field(default_factory=list)


def load(root: Path) -> Loaded:
    """The handbook whose `data/` folder lies in the project folder `root`."""
    files = _Records(root)
    shelves = {kind: files.shelf(kind) for kind in KINDS}
    loose_notes, notes_source = files.loose_notes()
    files.reading.kept.save()
    problems = [*files.problems, *files.data.strays()]
    return Loaded(Handbook(shelves, loose_notes, notes_source, frozenset(files.unread)), problems)


def in_reading_order(records: dict[Key, Record]) -> dict[Key, Record]:
    """The records of a kind in the order in which pages list them."""
    return dict(sorted(records.items(), key=lambda item: item[1].rank))


def stand_in(kind: type[Record]) -> Record:
    """An empty record in place of one that could not be read, so that all others are still checked."""
    required = {name: field for name, field in kind.model_fields.items() if field.is_required()}
    mappings: dict[str, Any] = {
        name: {} for name, field in required.items() if get_origin(field.annotation) is dict
    }
    return kind.model_construct(**mappings)


def stem(name: str) -> str:
    """The id of the record that the file of this name holds."""
    return name.rpartition("/")[2].removesuffix(".yml")


class _Records:
    """Reads the records of one project, and collects their problems and what could not be read."""

    def __init__(self, root: Path) -> None:
        self.data = DataFiles(root)
        self.reading = Reading(root, len(self.data.names))
        self.problems: list[Problem] = []
        self.unread: set[str] = set()

    def values(self, name: str) -> tuple[Any, Source]:
        """What a file holds; None has been named as a problem."""
        data, problems = self.data.content(name)
        self.problems += problems
        if data is None:
            return None, Source(printable(name))
        value, source, problems = self.reading.read(data, printable(name))
        self.problems += problems
        return value, source

    def shelf(self, kind: type[Record]) -> dict[Key, Record]:
        """The records of a kind by id; one that the handbook cannot do without has a stand-in."""
        if kind.shelf is Shelf.SINGLE:
            return {kind.one(): self.single(kind.home(), kind) or stand_in(kind)}
        return in_reading_order(self.folder(kind) if kind.shelf is Shelf.FOLDER else self.library(kind))

    def single(self, name: str, kind: type[Record]) -> Record | None:
        """The record that a file of `data/` holds."""
        value, source = self.values(f"data/{name}")
        return self.record(kind, value, stem(name), source)

    def folder(self, kind: type[Record]) -> dict[Key, Record]:
        """The records that the files of a folder hold, by the files' names."""
        names = [name.removeprefix("data/") for name in self.data.in_folder(kind.kind)]
        return {stem(name): record for name in names if (record := self.single(name, kind))}

    def library(self, kind: type[Record]) -> dict[Key, Record]:
        """The records that one file holds, by their keys."""
        values, source = self.entries(kind.kind, kind.called)
        records = ((key, self.record(kind, value, key, source.within(key))) for key, value in values.items())
        return {key: record for key, record in records if record}

    def entries(self, library: str, called: str) -> tuple[dict[str, Any], Source]:
        """The keys of a library file with what stands under each."""
        value, source = self.values(f"data/{library}.yml")
        if isinstance(value, dict):
            return value, source
        self.unread.add(library)
        if value is not None:
            self.problems.append(Problem(source.at(), f"this file must hold keys, and under each {called}"))
        return {}, source

    def loose_notes(self) -> tuple[dict[Key, LooseNote], Source]:
        """The notes that stand in a file of their own."""
        values, source = self.entries(LooseNote.kind, LooseNote.called)
        return dict(self._notes(values, source)), source

    def _notes(self, values: dict[str, Any], source: Source) -> Iterator[tuple[Key, LooseNote]]:
        for key, value in values.items():
            self.name(key, source.within(key))
            try:
                yield key, LooseNote.model_validate(value)
            except ValidationError as error:
                self.problems += explain(error, LooseNote, source.within(key))

    def record(self, kind: type[Record], value: Any, id: str, source: Source) -> Record | None:
        """One record, unless something is wrong with it or its id."""
        self.name(id, source)
        try:
            return kind.model_validate(value, context={"id": id, "source": source})
        except ValidationError as error:
            self.problems += explain(error, kind, source)
            self.unread.add(f"{kind.kind}/{id}")
            return None

    def name(self, id: str, source: Source) -> None:
        """Name what is wrong with an id."""
        self.problems += [Problem(source.at(key=True), fault) for fault in faults_of_id(id)]
