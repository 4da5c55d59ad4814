"""The sentences that stand in role profiles: each wording once, however many roles say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from macros.model.base import grouped
from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.pages.words import Words
from macros.search.entry import Entry

Wording = tuple[str, str]
"""A kind of entry and its text."""

Place = tuple[Role, str]
"""A role and the anchor on its page."""


class RoleSentences:
    """Purpose, context, organisation and performance measures of all roles."""

    def __init__(self, book: Handbook, words: Words) -> None:
        self.book = book
        self.words = words
        self.headings = {section.key: section.heading for section in words.outline}

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
                yield ("purpose-and-context", text), (role, f"{section}.{key}")
        for field, text in role.organisation.rows:
            name = self.words.shared["organisation"][field]
            yield ("organisation", f"{name}: {text}"), (role, "organisation")
        for key, text in role.performance_measures.items():
            yield ("performance-measures", text), (role, f"performance-measures.{key}")

    def _entry(self, wording: Wording, places: tuple[Place, ...]) -> Entry:
        kind, text = wording
        role, anchor = places[0]
        heading = self.headings[anchor.split(".")[0]]
        trail = (self.words.shared["kinds"]["roles"]["many"], self._who(role, len(places)))
        return Entry(f"{role.address}#{anchor}", heading, text, kind, trail)

    def _who(self, first: Role, number: int) -> str:
        others = self.words.shared["search"]["others"]
        more = others["one"] if number == 2 else others["many"].format(count=number - 1)
        return f"{first.title} {more}" if number > 1 else first.title
