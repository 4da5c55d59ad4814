"""The form to apply with: room to answer beside each criterion, and what the expected levels ask."""

from __future__ import annotations

from collections.abc import Iterator

from macros.documents.blocks import Block, Bullets, Heading, Paragraph, Room, Said
from macros.documents.profile import Profile
from macros.model.keys import Key
from macros.views.crosslinks import NEEDS

LINES = 6
"""How many lines of room there are at first; a word processor gives more as one writes."""


def form(profile: Profile) -> Iterator[Block]:
    """The form of a role."""
    words = profile.words.documents["form"]
    yield profile.title(words["title"])
    yield from (Paragraph(Said(line)) for line in words["how"])
    yield Room(words["name"])
    for need in NEEDS:
        yield from _criteria(profile, need)
    yield from _competencies(profile)


def _criteria(profile: Profile, need: str) -> Iterator[Block]:
    """The essential or the desirable criteria."""
    shared, words = profile.words.shared, profile.words.documents["form"]
    found = {section: cell for section, cell in profile.asked.criteria(need) if cell}
    if found:
        yield Heading(1, Said(shared["needs"][need]))
        yield Paragraph(Said(words[need]))
    for section, cell in found.items():
        yield Heading(2, Said(shared["sections"][section]))
        for said in cell:
            yield Paragraph(said)
            yield Room(words["answer"], LINES)


def _competencies(profile: Profile) -> Iterator[Block]:
    """Each competency with what the level asks that people work towards."""
    words, framework = profile.words.documents["form"], profile.views.book.framework
    asked = [
        (one, _aims(profile, levels))
        for one, levels in profile.views.crosslinks.competencies_of(profile.role)
    ]
    if any(levels for _, levels in asked):
        yield Heading(1, Said(profile.words.shared["kinds"]["competencies"]["many"]))
        yield Paragraph(Said(words["competencies"]))
    for competency, levels in asked:
        if levels:
            title, *about = profile.asked.about(competency)
            yield Heading(2, title)
            yield from map(Paragraph, about)
            for level, word in levels:
                yield Paragraph(Said(framework.levels[level], label=framework.expectations[word]))
                yield Bullets(profile.asked.level(competency, level))
            yield Room(words["answer"], LINES)


def _aims(profile: Profile, levels: tuple[tuple[Key, Key], ...]) -> list[tuple[Key, Key]]:
    """The levels that people in the role work towards; where no aim is named, all that are asked."""
    framework = profile.views.book.framework
    return [(level, word) for level, word in levels if word == framework.aim or not framework.aim]
