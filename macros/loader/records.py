"""The files of `data/` to the records of a handbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from macros.loader.messages import explain
from macros.loader.text import read
from macros.model.base import Key, Place, Record, Source
from macros.model.competency import Competency
from macros.model.consortium import Consortium, Partner, Team, Value
from macros.model.glossary import Term
from macros.model.handbook import Handbook, LooseNote
from macros.model.help import Help
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.role import Role
from macros.model.search_words import SearchWords
from macros.problem import Problem

SomeRecord = TypeVar("SomeRecord", bound=Record)


@dataclass
class Loaded:
    """A handbook, or none when a file could not be read; and every problem met on the way."""

    handbook: Handbook | None
    problems: list[Problem] = field(default_factory=list)


def load(root: Path) -> Loaded:
    """The handbook whose `data/` folder lies in the project folder `root`."""
    files = _Files(root)
    consortium = files.single("consortium.yml", Consortium)
    loose_notes, notes_source = files.loose_notes()
    help_lines = files.single("help.yml", Help)
    search_words = files.single("search.yml", SearchWords)
    if consortium is None or help_lines is None or search_words is None:
        return Loaded(None, sorted(set(files.problems)))
    handbook = Handbook(
        consortium=consortium,
        roles=_by_title(files.folder(Role)),
        competencies=_by_order(files.folder(Competency)),
        values=_by_order(files.folder(Value)),
        teams=_by_title(files.folder(Team)),
        partners=_by_title(files.folder(Partner)),
        accountabilities=files.library(Accountability),
        criteria=files.library(Criterion),
        paragraphs=files.library(Paragraph),
        glossary=files.library(Term),
        help=help_lines,
        search_words=search_words,
        loose_notes=loose_notes,
        notes_source=notes_source,
    )
    return Loaded(None if files.problems else handbook, sorted(set(files.problems)))


def _by_title(records: dict[Key, Any]) -> dict[Key, Any]:
    return dict(sorted(records.items(), key=lambda item: (item[1].title.casefold(), item[0])))


def _by_order(records: dict[Key, Any]) -> dict[Key, Any]:
    return dict(sorted(records.items(), key=lambda item: (item[1].order, item[0])))


class _Files:
    """Reads the files of one data folder and collects their problems."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def values(self, path: Path) -> tuple[Any, Source]:
        file = path.relative_to(self.root).as_posix()
        try:
            text = path.read_text("utf-8")
        except FileNotFoundError:
            self.problems.append(Problem(Place(file), "this file is missing; restore it"))
            return None, Source(file)
        value, source, problems = read(text, file)
        self.problems += problems
        return value, source

    def mapping(self, name: str) -> tuple[dict[str, Any], Source]:
        value, source = self.values(self.root / "data" / name)
        if isinstance(value, dict):
            return value, source
        if not self.problems:
            self.problems.append(Problem(source.at(), "this file must hold keys, each with its text"))
        return {}, source

    def single(self, name: str, kind: type[SomeRecord]) -> SomeRecord | None:
        value, source = self.values(self.root / "data" / name)
        return self.record(kind, value, Path(name).stem, source)

    def folder(self, kind: type[SomeRecord]) -> dict[Key, SomeRecord]:
        paths = sorted((self.root / "data" / kind.kind).glob("*.yml"))
        return {
            path.stem: record for path in paths if (record := self.single(f"{kind.kind}/{path.name}", kind))
        }

    def library(self, kind: type[SomeRecord]) -> dict[Key, SomeRecord]:
        values, source = self.mapping(f"{kind.kind}.yml")
        records = ((key, self.record(kind, value, key, source.within(key))) for key, value in values.items())
        return {key: record for key, record in records if record}

    def loose_notes(self) -> tuple[dict[Key, LooseNote], Source]:
        values, source = self.mapping("notes.yml")
        return dict(self._notes(values, source)), source

    def _notes(self, values: dict[str, Any], source: Source) -> Iterator[tuple[Key, LooseNote]]:
        for key, value in values.items():
            try:
                yield key, LooseNote.model_validate(value)
            except ValidationError as error:
                self.problems += explain(error, LooseNote, source.within(key))

    def record(self, kind: type[SomeRecord], value: Any, id: str, source: Source) -> SomeRecord | None:
        try:
            return kind.model_validate(value, context={"id": id, "source": source})
        except ValidationError as error:
            self.problems += explain(error, kind, source)
            return None
