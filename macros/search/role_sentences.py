"""The parts of role profiles, and the sentences in them: each wording once, however many roles say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from macros.model.base import grouped
from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.search.entry import Entry
from macros.words import Words

Wording = tuple[str, str, str]
"""A kind of entry, its title and its text."""

Place = tuple[Role, str]
"""A role and the anchor on its page."""


class RoleSentences:
    """Purpose, context, organisation and performance measures of all roles."""

    def __init__(self, book: Handbook, words: Words) -> None:
        self.book = book
        self.words = words
        self.headings = {section.key: section.heading for section in words.outline}
        self.all_roles: str = words.shared["kinds"]["roles"]["many"]

    def sections(self) -> Iterator[Entry]:
        """The parts of each profile, so that "duties of the crisis worker" finds them."""
        for role in self.book.roles.values():
            way = (self.all_roles, role.title)
            for section in self.words.sections(role):
                yield Entry(f"{role.address}#{section.key}", section.heading, role.title, "sections", way)
            yield from self._needs(role, (*way, self.headings["person-specification"]))

    def _needs(self, role: Role, way: tuple[str, ...]) -> Iterator[Entry]:
        for need, keys in role.person_specification:
            parts = dict.fromkeys(self.book.criteria[key].section for key in keys)
            names = ", ".join(self.words.shared["sections"][part] for part in parts)
            title = self.words.shared["needs"][need]
            yield Entry(f"{role.address}#{need}", title, f"{role.title}: {names}", "sections", way)

    def of_several_roles(self) -> Iterator[Entry]:
        """What more than one role says, found on the page of the first."""
        return (self._entry(*said) for said in self._places.items() if len(said[1]) > 1)

    def of_one_role(self) -> Iterator[Entry]:
        """What one role alone says."""
        return (self._entry(*said) for said in self._places.items() if len(said[1]) == 1)

    @cached_property
    def _places(self) -> Mapping[Wording, tuple[Place, ...]]:
        return grouped(said for role in self.book.roles.values() for said in self._said(role))

    def _said(self, role: Role) -> Iterator[tuple[Wording, Place]]:
        for section, keys in (("purpose", role.purpose), ("context", role.context)):
            for key in keys:
                text = self.book.paragraphs[key].text
                yield ("purpose-and-context", self.headings[section], text), (role, f"{section}.{key}")
        for field, text in role.organisation.rows:
            name = self.words.shared["organisation"][field]
            yield ("organisation", name, text), (role, "organisation")
        for key, text in role.performance_measures.items():
            heading = self.headings["performance-measures"]
            yield ("performance-measures", heading, text), (role, f"performance-measures.{key}")

    def _entry(self, wording: Wording, places: tuple[Place, ...]) -> Entry:
        kind, heading, text = wording
        role, anchor = places[0]
        trail = (self.all_roles, self._who(role, len(places)))
        return Entry(f"{role.address}#{anchor}", heading, text, kind, trail)

    def _who(self, first: Role, number: int) -> str:
        others = self.words.shared["search"]["others"]
        more = others["one"] if number == 2 else others["many"].format(count=number - 1)
        return f"{first.title} {more}" if number > 1 else first.title
