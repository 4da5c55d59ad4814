"""The consortium: what it says of itself, its values, teams and member organisations."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from pydantic import Field

from macros.model.base import OrderedRecord, TitledRecord
from macros.model.keyed import KeyedProse
from macros.model.keys import Key
from macros.model.piece import Piece, Shelf
from macros.model.prose import Prose, Text
from macros.model.scalars import Flag, Number


class ShownItems(Piece):
    """Keys of the items in which a value or pillar shows, as editors see it."""

    called: ClassVar[str] = "shows_in"

    statements: list[Text] = Field([], description="Statements, as competency.key")
    accountabilities: list[Key] = Field([], description="Keys of accountabilities")
    criteria: list[Key] = Field([], description="Keys of person-specification criteria")


class Value(OrderedRecord):
    """One of the values that all staff demonstrate."""

    called: ClassVar[str] = "a value"
    kind: ClassVar[str] = "values"

    text: Prose = Field(description="What the value means, as the profiles print it")
    shows_in: ShownItems = Field(ShownItems(), description="Where the value shows")

    @property
    def gist(self) -> str:
        """What it means."""
        return self.text


class Pillar(Piece):
    """One of the pillars of the culture."""

    called: ClassVar[str] = "a pillar"

    title: Text = Field(description="The name readers see")
    was: list[Key] = Field([], description="Its earlier keys, whose addresses lead here")
    shows_in: ShownItems = Field(ShownItems(), description="Where the pillar shows")


class PartnerType(Piece):
    """What readers see for a kind of organisation."""

    called: ClassVar[str] = "a type of partners"

    one: Text = Field(description="What one of them is called")
    many: Text = Field(description="What several are called")


class Partner(TitledRecord):
    """An organisation that the handbook knows: a member of the consortium, or another."""

    called: ClassVar[str] = "a partner"
    kind: ClassVar[str] = "partners"

    type: Text = Field(description="What kind of organisation it is")
    member: Flag = Field(False, description="true where it is a member of the consortium")
    abbreviation: Text | None = Field(None, description="Its short name")

    @property
    def gist(self) -> str:
        """Its short name."""
        return self.abbreviation or ""

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, and its short name where it has one."""
        return (self.title, *filter(None, [self.abbreviation]))


class Spokes(Piece):
    """The spokes of a hub-and-spoke service."""

    called: ClassVar[str] = "the spokes"

    count: Number = Field(description="How many there are")
    name: Text = Field(description="What they are called, in the plural")


class Structure(Piece):
    """How a hub-and-spoke team stands to others."""

    called: ClassVar[str] = "the structure of a team"

    hub: Text = Field(description="What the hub is")
    spokes: Spokes = Field(description="What stands around it")
    beside: Key = Field(description="The id of the team that the spokes work alongside")
    said_in: Key = Field(description="The key of the team's paragraph that says so")


class Team(TitledRecord):
    """A team, with the paragraphs that every role profile in it shares."""

    called: ClassVar[str] = "a team"
    kind: ClassVar[str] = "teams"

    group: Text | None = Field(None, description="What it belongs to with other teams, such as a directorate")
    context: dict[Key, KeyedProse] = Field({}, description="Paragraphs of job context, by key")
    structure: Structure | None = Field(None, description="Hub and spokes, where it has them")


class Consortium(TitledRecord):
    """What the consortium says of itself in every role profile."""

    called: ClassVar[str] = "the consortium"
    kind: ClassVar[str] = "about"
    shelf: ClassVar[Shelf] = Shelf.SINGLE

    title: Text = Field("", description="The name readers see")
    introduction: Prose = Field("", description="What the consortium is")
    mission: Prose = Field("", description="The mission statement")
    vision: Prose = Field("", description="The vision, as quoted")
    vision_and_values: Prose = Field("", description="The paragraph that holds the vision")
    values_in_practice: Prose = Field("", description="That all staff demonstrate the values")
    pillars_introduction: Prose = Field("", description="The sentence that names the pillars")
    pillars: dict[Key, Pillar] = Field({}, description="The pillars of the culture, by key")
    about_sources: Prose = Field("", description="What the handbook was made from, and what editors added")
    partner_types: dict[Text, PartnerType] = Field(
        {}, description="What readers see for the types of partners, where that is not the type itself"
    )
    about_role_profiles: Prose = Field("", description="What a role profile is and is not")

    @classmethod
    def home(cls) -> str:
        """The file bears the name of what the record is; its kind is that of its page."""
        return "consortium.yml"

    @cached_property
    def address(self) -> str:
        """The page about the consortium."""
        return f"{self.kind}/"
