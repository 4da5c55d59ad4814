"""The words of the search lead to something that the handbook says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.model.handbook import Handbook
from macros.model.role import PersonSpecification, Role
from macros.model.source import Place
from macros.views.passages import passages

ALONE = "write it with the words around it, or under sought_alone"


def everyday_words(book: Handbook) -> Iterator[tuple[Place, str]]:
    """Each wording that an everyday word leads to stands somewhere."""
    said = "\n".join(_texts(book)).lower()
    for typed, wordings in book.search_words.everyday.items():
        for position, wording in enumerate(wordings):
            if not _stands(wording.lower(), said):
                place = book.search_words.source.at("everyday", typed, str(position))
                yield place, f'no text says "{wording}", so these words find nothing; name others'


def _stands(wording: str, said: str) -> bool:
    """Whether a wording stands in what is said, from the beginning of a word on."""
    if f" {wording}" in said or f"\n{wording}" in said:  # is much quicker, and true of nearly all
        return True
    return bool(re.search(rf"(?<!\w){re.escape(wording)}", said))


def _texts(book: Handbook) -> Iterator[str]:
    fields = (*Role.model_fields, *PersonSpecification.model_fields)
    for name in (*book.by_kind(), *fields):
        yield name.replace("-", " ").replace("_", " ")
    for role in book.roles.values():
        yield from role.organisation
    for records in book.by_kind().values():
        yield from (record.name for record in records.values())
    yield from (passage.text for passage in passages(book))
    for term in book.glossary.values():
        yield from (*term.spellings, term.text)


def daily_words(book: Handbook) -> Iterator[tuple[Place, str]]:
    """No word that brings the help lines by itself is one that the texts use every day."""
    said = set(re.findall(r"\w+", "\n".join(_texts(book)).lower()))
    for position, wording in enumerate(book.help.sought_with):
        if wording.isalpha() and wording.lower() in said:
            place = book.help.source.at("sought_with", str(position))
            yield place, f'texts say "{wording}", so everyday searches would bring the help lines; {ALONE}'


def answered_here(book: Handbook) -> Iterator[tuple[Place, str]]:
    """What stands elsewhere is nothing that the handbook has under that name."""
    names = {record.name.lower() for records in book.by_kind().values() for record in records.values()}
    names |= {spelling.lower() for term in book.glossary.values() for spelling in term.spellings}
    for number, thing in enumerate(book.search_words.elsewhere):
        for position, wording in enumerate(thing.words):
            if wording.lower() in names:
                place = book.search_words.source.at("elsewhere", str(number), "words", str(position))
                yield (
                    place,
                    f'the handbook has "{wording}", which would be hidden; take it out here',
                )


WARNINGS = (everyday_words, daily_words, answered_here)
