"""A role profile: job description, person specification and expected competency levels."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from macros.model.base import Key, Piece, Text, TitledRecord


class Organisation(Piece):
    """How the post is placed, row by row, as the profile prints it."""

    called: ClassVar[str] = "the organisation of a role"

    employer_relationship: Text | None = Field(None, description="Row: Employer Relationship")
    clinical_supervisor: Text | None = Field(None, description="Row: Clinical Supervisor")
    line_manager: Text | None = Field(None, description="Row: Line Manager")
    direct_reports: Text | None = Field(None, description="Row: Direct Reports")

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The rows that are filled, as (field, text)."""
        return [(field, text) for field, text in self if text]


class PersonSpecification(Piece):
    """What the post asks of a person, by keys of the person-specification library."""

    called: ClassVar[str] = "a person specification"

    essential: list[Key] = Field([], description="Keys of the criteria that everyone must meet")
    desirable: list[Key] = Field([], description="Keys of the criteria that help")


class Role(TitledRecord):
    """One role profile."""

    called: ClassVar[str] = "a role"
    kind: ClassVar[str] = "roles"

    team: Key = Field(description="The id of its team")
    employer: Key = Field(description="The id of the partner that employs")
    address_lines: list[Text] = Field(
        [], alias="address", description="The address at the head of the profile, line by line"
    )
    year: Text | None = Field(None, description="The year at the head of the profile")
    purpose: list[Key] = Field(description="Keys of its paragraphs in purpose-and-context.yml")
    context: list[Key] = Field([], description="Keys of its paragraphs in purpose-and-context.yml")
    organisation: Organisation = Field(Organisation(), description="Supervision and reports")
    accountabilities: list[Key] = Field(description="Keys of its duties in accountabilities.yml")
    performance_measures: dict[Key, Text] = Field({}, description="How performance is measured")
    person_specification: PersonSpecification = Field(description="What it asks of a person")
    competencies: dict[Key, dict[Key, Key]] = Field(
        description="For each competency what each level means for this role, the lowest level first"
    )

    def expected_levels(self, competency: Key) -> tuple[tuple[Key, Key], ...]:
        """What each level of a competency means for this role, as (level, expectation)."""
        return tuple(self.competencies.get(competency, {}).items())
