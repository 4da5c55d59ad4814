"""What an import stands on: the handbook as it is, the document's own base, and what is to be written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from macros.documents.origin import Origin
from macros.imports.known import letters
from macros.imports.names import Headings
from macros.imports.outcome import Differing, Outcome
from macros.imports.written import BULLET, Line, tidy
from macros.model.base import Record
from macros.model.source import Path
from macros.views.views import Views

Decide = Callable[[Differing], bool]
"""Whether the words of the document are to stand in the handbook from now on."""


@dataclass(frozen=True)
class Edit:
    """Another text at a place in a file."""

    file: str
    path: Path
    text: str


@dataclass
class Ground:
    """The handbook, a document, and what becomes of both."""

    views: Views
    headings: Headings
    origin: Origin | None
    decide: Decide
    role: str
    """The id of the role that the document is about."""
    outcome: Outcome = field(default_factory=Outcome)
    edits: list[Edit] = field(default_factory=list)
    """Texts that are to be changed where they stand."""
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    """New entries of libraries, and new fields of single records, by file."""
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    """New records, by file."""

    @cached_property
    def base(self) -> Mapping[str, str]:
        """What the handbook's texts said when the document was made, by id."""
        return {marked.id: marked.text for marked in self.origin.texts.values()} if self.origin else {}

    def settled(
        self, name: str, here: str, there: str, place: tuple[str, Path], others: Iterable[str] = ()
    ) -> bool:
        """Whether a text is to read as in the document, where that says another than the handbook."""
        base = self.base.get(name)
        if exactly(here) == exactly(there) or (base is None and letters(here) == letters(there)):
            self.outcome.matched += 1
            return False
        if base is not None and exactly(here) == exactly(base):  # only the handbook has changed since
            self.outcome.matched += 1
            return False
        changed = base is not None and exactly(base) != exactly(there)
        found = Differing(name, *place, here, there, tuple(others), changed, base is not None)
        take = self.decide(found)
        (self.outcome.taken if take else self.outcome.differing).append(found)
        return take

    def compare(
        self, name: str, record: Record, way: Path, line: Line, there: str, others: Iterable[str] = ()
    ) -> None:
        """Settle which words a text of a record has from now on."""
        source = record.source.within(*way)
        if self.settled(name, line.place(), there, (source.file, source.prefix), others):
            self.edits.append(Edit(source.file, source.prefix, line.text))

    def unplaced(self, lines: Iterable[Line]) -> None:
        """Take down lines that find no place."""
        self.outcome.unplaced += [line.place() for line in lines if not line.placed]


def exactly(text: str) -> str:
    """A text as it counts when somebody changes it, whatever its lines and quotation marks look like."""
    return tidy(" ".join(BULLET.sub("", line) for line in text.split("\n")))
