"""The files of `data/` to records by kind and id, with what is wrong in them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.loader.arranged import also, in_reading_order, stem
from macros.loader.files import AS_THEY_ARE, DataFiles, Edited, printable
from macros.loader.kept_values import KeptValues
from macros.loader.messages import explain, faults_of_id, needed_and_empty
from macros.loader.reading import Reading
from macros.loader.remembered import Remembered
from macros.loader.scalars import EMPTY, EMPTY_BUT_NEEDED
from macros.loader.text import EMPTY_FILE
from macros.loader.unwritten import Begun, Unwritten, holds_unwritten, without
from macros.model.base import Record
from macros.model.keys import Key
from macros.model.piece import Kept, Shelf
from macros.model.source import Place, Source, Spots
from macros.problem import Problem


@dataclass(frozen=True)
class Outcome:
    """What came of reading one record."""

    spots: Callable[[], Spots]
    """What tells the places in its file: of another reading of that there would be others."""
    record: Record | None
    problems: list[Problem]
    needed: set[Place]
    unread: bool
    unfinished: bool


class Shelves:
    """Reads the records of one project, and collects their problems and what could not be read."""

    def __init__(
        self, root: Path, remembered: Remembered | None = None, edited: Edited = AS_THEY_ARE
    ) -> None:
        self.remembered = remembered or Remembered()
        self.remembered.begin()
        self.data = DataFiles(root, self.remembered, edited)
        kept = KeptValues(root, len(self.data.names) if self.remembered.first else 0)
        self.reading = Reading(kept, self.remembered)
        self.problems: list[Problem] = []
        self.unread: set[str] = set()
        self.unfinished: set[str] = set()
        self.needed: set[Place] = set()
        """Where a text is missing that its record cannot do without."""

    def values(self, name: str, nothing: Any = None) -> tuple[Any, Source]:
        """What a file holds; None has been named as a problem.

        Where nothing need stand in the file, `nothing` is what it holds when it is empty, or not there.
        """
        data, problems = self.data.content(name)
        source = Source(printable(name))
        if data is not None:
            value, source, problems = self.reading.read(data, printable(name))
            if nothing is None or [problem.message for problem in problems] != [EMPTY_FILE]:
                self.problems += problems
                return value, source
        elif problems:
            self.problems += problems
            return None, source
        return nothing, source

    def sharpened(self, problem: Problem) -> Problem:
        """A problem as it is told once all records were read: what is needed cannot be left out."""
        needed = problem.message == EMPTY and problem.place in self.needed
        return Problem(problem.place, EMPTY_BUT_NEEDED) if needed else problem

    def shelf(self, kind: type[Record]) -> dict[Key, Record]:
        """The records of a kind by id, in reading order."""
        if kind.shelf is Shelf.SINGLE:
            return {kind.one(): self.only(kind)}
        return in_reading_order(self.folder(kind) if kind.shelf is Shelf.FOLDER else self.library(kind))

    def only(self, kind: type[Record]) -> Record:
        """The record of a kind that has but one, without content where its file says nothing."""
        value, source = self.values(f"data/{kind.home()}", nothing={})
        return (self.record(kind, value, stem(kind.home()), source) if value != {} else None) or kind()

    def single(self, name: str, kind: type[Record]) -> Record | None:
        """The record that a file of `data/` holds."""
        value, source = self.values(f"data/{name}")
        return self.record(kind, value, stem(name), source)

    def folder(self, kind: type[Record]) -> dict[Key, Record]:
        """The records that the files of a folder hold, by the files' names."""
        names = [name.removeprefix("data/") for name in self.data.in_folder(kind.kind)]
        return {stem(name): record for name in names if (record := self.single(name, kind))}

    def library(self, kind: type[Record]) -> dict[Key, Record]:
        """The records that a library holds, by their keys."""
        entries = self.entries(kind.kind, kind.called)
        records = ((key, self.record(kind, value, key, source)) for key, (value, source) in entries.items())
        return {key: record for key, record in records if record}

    def entries(self, library: str, called: str) -> dict[str, tuple[Any, Source]]:
        """The keys of a library, one file or a folder of files, with what stands under each and where."""
        found: dict[str, tuple[Any, Source]] = {}
        for name in self.data.of_library(library):
            value, source = self.values(name, nothing={})
            for key, entry in self.keys(value, source, library, called).items():
                if key in found:
                    self.problems.append(Problem(source.at(key, key=True), also(key, found[key][1])))
                found.setdefault(key, (entry, source.within(key)))
        return found

    def keys(self, value: Any, source: Source, library: str, called: str) -> dict[str, Any]:
        """What a file of a library holds; none where that cannot be read."""
        if isinstance(value, dict):
            return value
        self.unread.add(library)
        if value is not None and not holds_unwritten(value):
            self.problems.append(Problem(source.at(), f"this file must hold keys, and under each {called}"))
        return {}

    def record(self, kind: type[Record], value: Any, id: str, source: Source) -> Record | None:
        """One record, unless something is wrong with it or its id."""
        sound = not self.problems
        outcome = self.remembered.once(
            (kind, source.file, source.prefix, id),
            source.spots,
            lambda: read_record(kind, value, id, source, sound=sound),
        )
        self.problems += outcome.problems
        self.needed |= outcome.needed
        if outcome.unread:
            self.unread.add(f"{kind.kind}/{id}")
        if outcome.unfinished:
            self.unfinished.add(f"{kind.kind}/{id}")
        return outcome.record

    def refused(self, error: ValidationError, kind: type[Kept], source: Source) -> None:
        """Name what pydantic found wrong."""
        self.problems += explain(error, kind, source)
        self.needed.update(needed_and_empty(error, kind, source))

    def name(self, id: str, source: Source) -> None:
        """Name what is wrong with an id."""
        self.problems += named(id, source)


def named(id: str, source: Source) -> list[Problem]:
    """What is wrong with an id."""
    return [Problem(source.at(key=True), fault) for fault in faults_of_id(id)]


def read_record(kind: type[Record], value: Any, id: str, source: Source, *, sound: bool) -> Outcome:
    """One record, unless something is wrong with it; `sound` where nothing is with any file so far."""
    problems, needed, known = named(id, source), set[Place](), {"id": id, "source": source}
    begun = not sound and holds_unwritten(value)
    record: Record | None = None
    if not isinstance(value, Unwritten | Begun):
        try:
            record = kind.model_validate(value, context=known)
        except ValidationError as error:
            rest = without(value, error.errors(include_url=False)) if begun else None
            if rest is not None:
                with suppress(ValidationError):  # of what is still to be written all is told
                    record = kind.model_validate(rest, context=known)
            if record is None:
                problems += explain(error, kind, source)
                needed.update(needed_and_empty(error, kind, source))
    return Outcome(source.spots, record, problems, needed, unread=record is None, unfinished=begun)
