"""A role profile in the order that HR knows: the consortium, then the sections of the one outline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.documents import sayings
from macros.documents.asked import Asked
from macros.documents.blocks import Block, Bullets, Heading, Paragraph, Said, Table, Title
from macros.documents.front import Front
from macros.model.base import anchor
from macros.model.role import Role
from macros.views.views import Views
from macros.words import Section, Words

Drawn = Iterator[Block]


@dataclass(frozen=True)
class Profile:
    """What documents say of one role."""

    views: Views
    words: Words
    role: Role
    base: str = ""
    """The address of the site, where it is known."""

    @property
    def asked(self) -> Asked:
        """What it asks of a person."""
        return Asked(self.views, self.words, self.role)

    def blocks(self) -> Drawn:
        """The whole profile."""
        yield self.title(self.words.documents["profile"])
        yield from self.whole()
        if self.of_member:
            yield from Front(self.views, self.words).consortium()
        yield from self.parts()

    @property
    def of_member(self) -> bool:
        """Whether it is the profile of a member of the consortium, which says what all members say."""
        employer = self.views.crosslinks.employer_of(self.role)
        return bool(employer and employer.member)

    def title(self, kind: str) -> Title:
        """The title block; `kind` is what the document is."""
        role, employer = self.role, self.views.crosslinks.employer_of(self.role)
        lines = [sayings.of(employer, "title", employer.title)] if employer else []
        if role.address_lines:
            lines.append(sayings.of(role, "address", "\n".join(role.address_lines)))
        if role.year:
            lines.append(sayings.of(role, "year", role.year))
        return Title(kind, sayings.of(role, "title", role.title), tuple(lines))

    def whole(self) -> Drawn:
        """What is doubtful about the profile as a whole."""
        for doubt in sayings.titles(self.views.doubts.elsewhere(self.role)):
            yield Paragraph(Said(doubt, label=self.words.shared["doubt"]))

    def parts(self) -> Drawn:
        """The sections of the outline in which something is said, numbered by part."""
        sections = self.words.sections(self.role, self.views.crosslinks.said_in)
        for number, (part, some) in enumerate(groupby(sections, key=lambda section: section.part), 1):
            yield Heading(1, Said(f"{number}. {self.words.parts[part]}"))
            if number == 1 and self.of_member:
                yield from Front(self.views, self.words).about_profiles()
            for place, section in enumerate(some, 1):
                yield Heading(2, Said(f"{number}.{place} {section.heading}"))
                yield from self.section(section)

    def section(self, section: Section) -> Drawn:
        """What the profile says in a section."""
        for doubt in sayings.titles(self.views.doubts.section(self.role, section.key)):
            yield Paragraph(Said(doubt, label=self.words.shared["doubt"]))
        draw: dict[str, Callable[[], Drawn]] = {
            "purpose": self.purpose,
            "context": self.context,
            "organisation": self.organisation,
            "accountabilities": self.accountabilities,
            "performance-measures": self.performance_measures,
            "person-specification": self.asked.person_specification,
            "competencies": self.asked.competencies,
        }
        yield from draw[section.key]()

    def purpose(self) -> Drawn:
        """What the post is for."""
        return map(Paragraph, self.purposes())

    def purposes(self) -> Iterator[Said]:
        """The paragraphs that say what the post is for."""
        for key in self.role.purpose:
            yield sayings.sentence(self.views.book.paragraphs[key], self.views.doubts)

    def context(self) -> Drawn:
        """Where the post stands, and what its team adds."""
        for key in self.role.context:
            yield Paragraph(sayings.sentence(self.views.book.paragraphs[key], self.views.doubts))
        if team := self.views.crosslinks.team_of(self.role):
            for key, text in team.context.items():
                found = self.views.doubts.on(team, key)
                yield Paragraph(sayings.of(team, anchor("context", key), text, found))

    def organisation(self) -> Drawn:
        """The rows of the organisation."""
        role, doubts = self.role, self.views.doubts
        rows = tuple(
            ((Said(label),), (sayings.of(role, anchor("organisation", label), text, doubts.on(role, label)),))
            for label, text in role.organisation.items()
        )
        yield Table(self.words.documents["organisation"], (), rows, (2, 5))

    def accountabilities(self) -> Drawn:
        """The duties of the post."""
        held = self.views.book.accountabilities
        yield Bullets(
            tuple(sayings.sentence(held[key], self.views.doubts) for key in self.role.accountabilities)
        )

    def performance_measures(self) -> Drawn:
        """How performance is measured."""
        role, doubts = self.role, self.views.doubts
        yield Bullets(
            tuple(
                sayings.of(role, anchor("performance-measures", key), text, doubts.on(role, key))
                for key, text in role.performance_measures.items()
            )
        )
