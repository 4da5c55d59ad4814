"""A role profile: job description, person specification and expected competency levels."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from macros.model.base import TitledRecord
from macros.model.keyed import KeyedProse
from macros.model.keys import Key
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.piece import Piece
from macros.model.prose import Prose, Text


class PersonSpecification(Piece):
    """What the post asks of a person, by keys of the person-specification library."""

    called: ClassVar[str] = "a person specification"
    libraries: ClassVar[Mapping[str, str]] = {"essential": Criterion.kind, "desirable": Criterion.kind}

    essential: list[Key] = Field([], description="Keys of the criteria that everyone must meet")
    desirable: list[Key] = Field([], description="Keys of the criteria that help")

    def __bool__(self) -> bool:
        """Whether it asks anything."""
        return bool(self.essential or self.desirable)


class Role(TitledRecord):
    """One role profile."""

    called: ClassVar[str] = "a role"
    kind: ClassVar[str] = "roles"
    hint: ClassVar[str] = "; rows such as pay, hours or a supervisor stand under organisation"
    libraries: ClassVar[Mapping[str, str]] = {
        "purpose": Paragraph.kind,
        "context": Paragraph.kind,
        "accountabilities": Accountability.kind,
    }

    team: Key | None = Field(None, description="The id of its team")
    group: Text | None = Field(None, description="What it belongs to with other roles, such as a family")
    employer: Key | None = Field(None, description="The id of the partner named at the head of the profile")
    address_lines: list[Text] = Field(
        [], alias="address", description="The address at the head of the profile, line by line"
    )
    year: Text | None = Field(None, description="The year at the head of the profile")
    purpose: list[Key] = Field([], description="Keys of its paragraphs in purpose-and-context.yml")
    context: list[Key] = Field([], description="Keys of its paragraphs in purpose-and-context.yml")
    organisation: dict[Text, Prose] = Field(
        {},
        description="Rows such as pay or hours: each label as the profile prints it, with its text",
    )
    accountabilities: list[Key] = Field([], description="Keys of its duties in accountabilities.yml")
    performance_measures: dict[Key, KeyedProse] = Field({}, description="How performance is measured")
    person_specification: PersonSpecification = Field(
        PersonSpecification(), description="What it asks of a person"
    )
    competencies: dict[Key, Annotated[dict[Key, Key], Field(min_length=1)]] = Field(
        {}, description="For each competency what each level means for this role, the lowest level first"
    )

    @cached_property
    def employer_named(self) -> str:
        """The name of its employer where another role bears its title; the loader sets it."""
        return ""

    @property
    def name(self) -> str:
        """The title, and the employer where that alone tells it from another role."""
        return ", ".join(filter(None, [self.title, self.employer_named]))

    def expected_levels(self, competency: Key) -> tuple[tuple[Key, Key], ...]:
        """What each level of a competency means for this role, as (level, expectation)."""
        return tuple(self.competencies.get(competency, {}).items())
