"""The words that templates, search entries and documents share, and the outline of a profile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.model.role import Role


@dataclass(frozen=True)
class Section:
    """A section of a role profile: its key is its anchor and names the role's field."""

    key: str
    heading: str

    def content(self, role: Role) -> Any:
        """What the role says in this section; empty where it says nothing."""
        return getattr(role, self.key.replace("-", "_"))


@dataclass(frozen=True)
class Words:
    """The file `overrides/words.yml`."""

    outline: tuple[Section, ...]
    shared: dict[str, Any]

    def sections(self, role: Role) -> list[Section]:
        """The sections that this role's profile has, in order."""
        return [section for section in self.outline if section.content(role)]


def load_words(root: Path) -> Words:
    """The words of the project in the folder `root`."""
    shared = yaml.safe_load((root / "overrides" / "words.yml").read_text("utf-8"))
    return Words(tuple(Section(**section) for section in shared.pop("profile")), shared)
