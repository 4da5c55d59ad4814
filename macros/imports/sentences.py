"""Lines of a document as keys of the handbook's libraries, and new sentences under keys of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from macros.imports.ground import Ground
from macros.imports.keys import readable_key
from macros.imports.known import Known, letters
from macros.imports.written import Line
from macros.model.keys import Key
from macros.model.library import Sentence
from macros.model.role import Role


@dataclass
class Library:
    """One library: what it holds, which roles say a sentence of it, and what is to be added."""

    kind: type[Sentence]
    held: Mapping[Key, Sentence]
    users: Callable[[Any], Iterable[Role]]
    added: dict[Key, Any] = field(default_factory=dict)
    new: dict[str, Key] = field(default_factory=dict)
    """By its letters the key of each sentence that is to be added."""

    def keys(
        self, ground: Ground, lines: Iterable[Line], entry: Callable[[Line], Any], before: Iterable[Key] = ()
    ) -> list[Key]:
        """The key of each line, in order; `entry` makes what a new sentence is in this library.

        What has a key that stands `before` is said a second time.
        """
        found, taken = list[Key](), set(before)
        known = Known({key: one.text for key, one in self.held.items()})
        for line in expanded(lines, known):
            if ground.headings.is_unwritten(line.text):
                ground.unplaced([line])
                continue
            key = self._held(ground, line, known, taken) or self.new.get(letters(line.text))
            key = key or self._added(ground, line, entry)
            if key in taken:
                ground.outcome.twice.append(line.place())
            else:
                found.append(key)
                taken.add(key)
        return found

    def _held(self, ground: Ground, line: Line, known: Known, taken: set[Key]) -> Key | None:
        """The key of a sentence that is held already, by its id or its words."""
        start = f"{self.kind.kind}/"
        own = (way.partition("#")[0] for way in line.within(start))
        marked = next((key for key in own if key in self.held), None)
        key = marked or known.same(line.text) or known.near(line.text, taken)
        if key:
            record = self.held[key]
            others = [role.name for role in self.users(record) if role.id != ground.role]
            ground.compare(f"{start}{key}#text", record, (), line, record.text, others)
        return key

    def _added(self, ground: Ground, line: Line, entry: Callable[[Line], Any]) -> Key:
        """The key of a sentence that is new: that which it had, or one made from its words."""
        start = f"{self.kind.kind}/"
        own = (way.partition("#")[0] for way in line.within(start))
        taken = {*self.held, *self.added}
        key = next((key for key in own if key not in taken), None) or readable_key(line.text, taken)
        line.place()
        self.added[key] = entry(line)
        self.new[letters(line.text)] = key
        ground.outcome.new.append((f"{start}{key}", line.text))
        return key


def expanded(lines: Iterable[Line], known: Known) -> Iterator[Line]:
    """Lines, those in which sentences of the handbook were run together by their sentences."""
    for line in lines:
        if not line.ids and known.same(line.text) is None and (texts := known.run_together(line.text)):
            line.place()
            yield from (Line(text, under=line.under) for text in texts)
        else:
            yield line
