"""The lists of a role profile as a document has them: duties, performance measures, person specification."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from macros.imports.ground import Ground
from macros.imports.keys import readable_key
from macros.imports.known import Known
from macros.imports.own import Own
from macros.imports.parted import Parted, lines
from macros.imports.sentences import Library, expanded
from macros.imports.specification import Specification
from macros.imports.written import Line
from macros.loader.unwritten import TO_WRITE_HERE as TO_WRITE
from macros.model.base import grouped
from macros.model.keys import Key
from macros.model.role import Role
from macros.views.crosslinks import NEEDS

Fields = dict[str, Any]
"""The fields of a role as its file has them."""


@dataclass(frozen=True)
class Lists:
    """Makes the lists of one role; `before` are its fields today, or at the document's origin."""

    ground: Ground
    parted: Parted
    before: Mapping[str, Any]
    own: Own
    duties: Library
    criteria: Library

    def fields(self) -> Fields:
        """The fields, as far as the document has them; the others stay."""
        made: dict[str, tuple[str, Callable[[], Any]]] = {
            "accountabilities": ("accountabilities", self._duties),
            "performance_measures": ("performance-measures", self._measures),
            "person_specification": ("person-specification", self._specification),
        }
        told: Fields = {}
        for name, (section, make) in made.items():
            told[name] = make() if section in self.parted.sections else self.before.get(name)
        return told

    def _duties(self) -> list[Key]:
        """The keys of the duties of the post."""
        heading: str = TO_WRITE
        for line in lines(self.parted.of("accountabilities")):
            if line.level:
                line.head()
                heading = line.text
            line.under = heading
        return self.duties.keys(self.ground, self._listed("accountabilities"), _duty)

    def _measures(self) -> Fields:
        """How performance is measured: texts of the role's own, under keys that stay."""
        held = self.before.get("performance_measures") or {}
        before = {key: _text(value) for key, value in held.items()}
        today = dict(self.own.today.performance_measures) if self.own.today else {}
        known, told = Known(before), Fields()
        start = f"{Role.kind}/{self.ground.role}#performance-measures."
        for line in expanded(self._listed("performance-measures"), known):
            if self.ground.headings.is_unwritten(line.text):
                self.ground.unplaced([line])
                continue
            same = (key for key in line.within(start) if key in before)
            key = next(same, None) or known.same(line.text) or known.near(line.text, told)
            key = key or readable_key(line.text, {**before, **told})
            text = self.own.text(f"performance-measures.{key}", line.place(), today.get(key, ""))
            told[key] = {**held[key], "text": text} if isinstance(held.get(key), dict) else text
        return told

    def _specification(self) -> Fields:
        """The keys of what the post asks of a person, by need."""
        asked = list(Specification(self.ground.headings).asked(self.parted.of("person-specification")))
        told: Fields = {}
        for need in NEEDS:
            by_part = grouped((one.part, one.line) for one in asked if one.need == need)
            for part, lines_of in by_part.items():
                for line in lines_of:
                    line.under = part
            found = chain.from_iterable(by_part.values())
            if keys := self.criteria.keys(self.ground, found, _criterion, chain.from_iterable(told.values())):
                before = (self.before.get("person_specification") or {}).get(need, [])
                told[need] = self._in_order(keys, before)
        return told

    def _in_order(self, found: list[Key], before: list[Key]) -> list[Key]:
        """Keys in the order that the role has, where the document differs only in going part by part."""
        held = self.ground.views.book.criteria
        stay = [key for key in before if key in found and key in held]
        by_part = grouped((held[key].section, key) for key in stay)
        parts = dict.fromkeys(self.ground.headings.parts.values())
        printed = [key for part in parts for key in by_part.get(part, ())]
        if [key for key in found if key in stay] != printed:
            return found
        for number, key in enumerate(found):
            if key not in stay:
                stay.insert(stay.index(found[number - 1]) + 1 if number else 0, key)
        return stay

    def _listed(self, section: str) -> list[Line]:
        """The items of a list; where there are such, what is none of them has no place."""
        every = [line for line in lines(self.parted.of(section)) if not line.heading]
        return [line for line in every if line.listed or line.ids] or every


def _duty(line: Line) -> dict[str, Any]:
    """The entry of a new duty."""
    return {"heading": line.under, "text": line.text}


def _criterion(line: Line) -> dict[str, Any]:
    """The entry of a new criterion."""
    return {"section": line.under, "text": line.text}


def _text(value: Any) -> str:
    return value["text"] if isinstance(value, dict) else str(value)
