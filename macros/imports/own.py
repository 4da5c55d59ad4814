"""Texts that are a role's own, beside those of its record today."""

from __future__ import annotations

from dataclasses import dataclass

from macros.imports.ground import Ground
from macros.model.role import Role


@dataclass(frozen=True)
class Own:
    """The texts of one role; `today` is its record, where the handbook has it."""

    ground: Ground
    today: Role | None

    def text(self, way: str, here: str, there: str) -> str:
        """What a text says from now on: as in the document, unless only the handbook has changed it."""
        if not there:
            return here
        name = f"{Role.kind}/{self.ground.role}#{way}"
        place = (self.today.source.file, (way,)) if self.today else ("", ())
        return here if self.ground.settled(name, here, there, place) else there
