"""What is kept of something that goes, and how it is written so that it is read back exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.addresses.thing import Subject, Thing
from macros.loader.ready import STEP, address, written
from macros.model.base import Record, TitledRecord
from macros.model.competency import Competency, PlacedStatement
from macros.model.consortium import Pillar, Value
from macros.model.glossary import Term
from macros.model.handbook import Handbook
from macros.model.library import NamedSentence, Sentence
from macros.model.note import Note
from macros.model.role import Role


@dataclass(frozen=True)
class LastWords:
    """What `data/retired.yml` keeps of one address."""

    address: str
    day: str
    title: str | None = None
    words: str | None = None
    parts: dict[str, str] = field(default_factory=dict)
    because: str | None = None
    instead: tuple[str, ...] = ()

    def lines(self) -> str:
        """The entry as it stands in the file."""
        parts = "".join(written(anchor, text, STEP * 2) for anchor, text in self.parts.items())
        names = ", ".join(map(address, self.instead))
        return "".join(
            [
                f"{address(self.address)}:\n",
                *(written(name, text, STEP) for name, text in self._texts() if text),
                f"{STEP}parts:\n{parts}" if parts else "",
                f"{STEP}day: {self.day}\n",
                written("because", self.because, STEP) if self.because else "",
                f"{STEP}instead: [{names}]\n" if names else "",
            ]
        )

    def _texts(self) -> Iterator[tuple[str, str | None]]:
        yield "title", self.title
        yield "words", self.words


def title_of(subject: Subject) -> str | None:
    """The title of something, if it has one."""
    if isinstance(subject, Term):
        return subject.term
    if isinstance(subject, NamedSentence):
        return subject.short_name
    return subject.title if isinstance(subject, TitledRecord | Note | Pillar) else None


def words_of(subject: Subject, book: Handbook) -> str | None:
    """The last words of something, if it says any by itself."""
    if isinstance(subject, Role):
        return "\n\n".join(book.paragraphs[key].text for key in subject.purpose) or None
    if isinstance(subject, Competency):
        return subject.relevance
    if isinstance(subject, Note):
        return subject.doubt
    if isinstance(subject, Value | Sentence | Term | PlacedStatement):
        return subject.text
    return str(subject) if isinstance(subject, str) else None


def parts_of(thing: Thing, beneath: list[Thing], book: Handbook) -> dict[str, str]:
    """The last words of the parts of a record, by all anchors they had; its notes stand elsewhere."""
    if not isinstance(thing.subject, Record):
        return {}
    return {
        address.removeprefix(f"{thing.own}#"): words_of(other.subject, book) or ""
        for other in beneath
        for address in (other.own, *other.formers)
        if address.startswith(thing.own)
    }
