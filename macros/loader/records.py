"""The files of `data/` to the records of a handbook."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from macros.loader.arranged import by_group, tell_apart
from macros.loader.fault_words import WORDS
from macros.loader.files import AS_THEY_ARE, FOLDER, Edited
from macros.loader.ledger import FILE as LEDGER
from macros.loader.ledger import read_ledger
from macros.loader.messages import said
from macros.loader.remembered import Remembered
from macros.loader.shelves import Shelves
from macros.model.competency import Competency
from macros.model.consortium import Partner
from macros.model.framework import Framework
from macros.model.handbook import KINDS, Handbook
from macros.model.keys import Key
from macros.model.ledger import Ledger
from macros.model.meaning import Meaning
from macros.model.notes import LooseNote
from macros.model.piece import Kept
from macros.model.retired import ADDRESS_FORM, Retired
from macros.model.role import Role
from macros.model.source import Place, Source
from macros.problem import Problem
from macros.releases.files import gaps, read_release, release_files
from macros.releases.history import History, Past, Release

NO_RELEASE = "these addresses were released, and the release is missing; put the files in data/releases/ back"
NO_DATA = "there is no data here; go to the folder of the handbook, the one that holds README.md"


SomeKept = TypeVar("SomeKept", bound=Kept)


@dataclass
class Loaded:
    """A handbook, its history, and the problems met on the way.

    Where there are problems the handbook holds only what could be read, and says what could not.
    """

    handbook: Handbook
    history: History
    problems: list[Problem] = field(default_factory=list)


def load(root: Path, remembered: Remembered | None = None, edited: Edited = AS_THEY_ARE) -> Loaded:
    """The handbook whose `data/` folder lies in the project folder `root`.

    `remembered` is what an earlier reading came by; files that are `edited` hold what they would hold then.
    """
    files = _Files(root, remembered, edited)
    shelves = {kind: files.shelf(kind) for kind in KINDS}
    shelves[Competency] = by_group(shelves[Competency], shelves[Framework][Framework.one()])
    tell_apart(shelves[Role], shelves[Partner])
    loose_notes, retired, ledger = files.loose_notes(), files.retired(), files.ledger()
    meanings, past = files.meanings(), files.past()
    if files.remembered.first:
        files.reading.kept.save()
    if not files.data.names:
        files.problems.append(Problem(Place(FOLDER), NO_DATA))
    problems = [*map(files.sharpened, files.problems), *files.data.strays()]
    book = Handbook(
        shelves, loose_notes, retired, ledger, frozenset(files.unread), frozenset(files.unfinished)
    )
    return Loaded(book, History(root, book, past, meanings), problems)


class _Files(Shelves):
    """Reads what stands beside the records too."""

    def loose_notes(self) -> dict[Key, LooseNote]:
        """The notes that stand in a file of their own."""
        entries = self.entries(LooseNote.kind, LooseNote.called)
        notes = ((key, self.note(key, value, source)) for key, (value, source) in entries.items())
        return {key: note for key, note in notes if note}

    def note(self, key: str, value: Any, source: Source) -> LooseNote | None:
        """One note, unless something is wrong with it or its key."""
        self.name(key, source)
        return self.apart(LooseNote, value, {"source": source})

    def retired(self) -> dict[str, Retired]:
        """What is no longer said, by the address that it had."""
        found = {}
        for address, (value, source) in self.entries(Retired.kind, Retired.called).items():
            if not re.fullmatch(ADDRESS_FORM, address):
                self.problems.append(
                    Problem(source.at(key=True), WORDS["address"].format(input=said(address)))
                )
            elif one := self.apart(Retired, value, {"id": address, "source": source}):
                found[address] = one
        return found

    def meanings(self) -> dict[str, Meaning]:
        """What editors say of changes that are not released yet, by id or own address."""
        entries = self.entries(Meaning.kind, Meaning.called).items()
        found = ((key, self.apart(Meaning, value, {"source": source})) for key, (value, source) in entries)
        return {key: meaning for key, meaning in found if meaning}

    def past(self) -> Past:
        """The releases; none of them where one cannot be read."""
        found: list[Release] = []
        for name in release_files(self.data.names):
            data, problems = self.data.library(name)
            self.problems += problems
            read = self._release(name, data) if data is not None else None
            found += [read] if isinstance(read, Release) else []
            self.problems += [read] if isinstance(read, Problem) else []
        self.problems += gaps(found)
        if LEDGER in self.data.names and not release_files(self.data.names):
            self.problems.append(Problem(Place(LEDGER), NO_RELEASE))
        same = tuple(map(id, found))
        return self.remembered.once(("releases", same), None, lambda: Past(tuple(found)))

    def _release(self, name: str, data: bytes) -> Release | Problem:
        return self.remembered.once(("release", name), data, lambda: read_release(name, data))

    def ledger(self) -> Ledger:
        """Every address that was ever offered."""
        data, problems = self.data.library(LEDGER)
        found, faults = self.remembered.once("ledger", data, lambda: read_ledger(data or b""))
        self.problems += [*problems, *faults]
        return found

    def apart(self, kind: type[SomeKept], value: Any, known: dict[str, Any]) -> SomeKept | None:
        """What is no record, unless something is wrong with it; `known` is told beside its fields."""
        try:
            return kind.model_validate(value, context=known)
        except ValidationError as error:
            self.refused(error, kind, known["source"])
            return None
