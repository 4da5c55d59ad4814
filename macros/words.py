"""The words that templates, search entries and documents share, and the outline of a profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.model.role import Role

Said = Callable[[Role, str], Any]
"""What is said of a role in a section, by the section's key; empty where that is nothing."""


@dataclass(frozen=True)
class Section:
    """A section of a role profile: its key is its anchor and names the role's field."""

    key: str
    heading: str
    part: str
    """The part of the profile that it stands in, by its key in the words."""
    at_head: tuple[str, ...] = ()
    """The labels of its rows that the summary at the head of a profile shows too."""


@dataclass(frozen=True)
class Words:
    """The file `overrides/words.yml`."""

    outline: tuple[Section, ...]
    parts: dict[str, str]
    """What the parts of a profile are called, by their keys."""
    documents: dict[str, Any]
    """What documents say in words of their own."""
    shared: dict[str, Any]

    def sections(self, role: Role, said: Said) -> list[Section]:
        """The sections in which something is said of a role, in order."""
        return [section for section in self.outline if said(role, section.key)]

    def at_head(self, role: Role, said: Said) -> list[tuple[str, str, Section]]:
        """The rows that stand in the summary at the head of a profile, as (label, text, section)."""
        return [
            (label, said(role, section.key)[label], section)
            for section in self.outline
            for label in section.at_head
            if label in said(role, section.key)
        ]


def load_words(root: Path) -> Words:
    """The words of the project in the folder `root`."""
    with (root / "overrides" / "words.yml").open("rb") as file:
        shared = yaml.load(file, Loader=yaml.CSafeLoader)
    outline = tuple(Section(**section) for section in shared.pop("profile"))
    return Words(outline, shared.pop("parts"), shared.pop("documents"), shared)
