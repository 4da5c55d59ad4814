"""The parts of role profiles, and the sentences in them: each wording once, however many roles say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from macros.model.base import grouped
from macros.model.library import Paragraph
from macros.model.role import Role
from macros.search.asides import Asides
from macros.search.entry import Aside, Entry
from macros.views.passages import Passage, role_passages
from macros.views.views import Views
from macros.words import Words

Wording = tuple[str, str, str, tuple[Aside, ...]]
"""A kind of entry, its title, its text and what stands behind that."""


class RoleSentences:
    """Purpose, context, organisation and performance measures of all roles."""

    def __init__(self, views: Views, words: Words, asides: Asides) -> None:
        self.book = views.book
        self.doubts = views.doubts
        self.asides = asides
        self.said = views.crosslinks.said_in
        self.words = words
        self.headings = {section.key: section.heading for section in words.outline}
        self.all_roles: str = words.shared["kinds"]["roles"]["many"]

    def sections(self) -> Iterator[Entry]:
        """The parts of each profile, so that "duties of the night nurse" finds them."""
        for role in self.book.roles.values():
            way = (self.all_roles, role.name)
            for section in self.words.sections(role, self.said):
                yield Entry(role.place(section.key), section.heading, role.name, "sections", way)
            if role.person_specification:
                yield from self._needs(role, (*way, self.headings["person-specification"]))

    def _needs(self, role: Role, way: tuple[str, ...]) -> Iterator[Entry]:
        for need, keys in role.person_specification:
            parts = dict.fromkeys(self.book.criteria[key].section for key in keys)
            names = ", ".join(self.words.shared["sections"][part] for part in parts)
            title = self.words.shared["needs"][need]
            yield Entry(role.place(need), title, f"{role.name}: {names}", "sections", way)

    def of_several_roles(self) -> Iterator[Entry]:
        """What more than one role says, found on the page of the first."""
        return (self._entry(*said) for said in self._places.items() if len(said[1]) > 1)

    def of_one_role(self) -> Iterator[Entry]:
        """What one role alone says."""
        return (self._entry(*said) for said in self._places.items() if len(said[1]) == 1)

    @cached_property
    def _places(self) -> Mapping[Wording, tuple[Passage, ...]]:
        said = (passage for role in self.book.roles.values() for passage in role_passages(self.book, role))
        return grouped((self._wording(passage), passage) for passage in said)

    def _wording(self, passage: Passage) -> Wording:
        kind = Paragraph.kind if passage.paragraph else passage.section
        doubts = self.asides.doubts(self.doubts.passage(passage))
        return kind, passage.row or self.headings[passage.section], passage.text, doubts

    def _entry(self, wording: Wording, said: tuple[Passage, ...]) -> Entry:
        kind, heading, text, asides = wording
        trail = (self.all_roles, self._who(said[0].record.name, len(said)))
        return Entry(said[0].address, heading, text, kind, trail, asides)

    def _who(self, first: str, number: int) -> str:
        others = self.words.shared["search"]["others"]
        more = others["one"] if number == 2 else others["many"].format(count=number - 1)
        return f"{first} {more}" if number > 1 else first
