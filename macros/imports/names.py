"""What parts of a role profile are called, from `overrides/documents/headings.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.documents.look import FOLDER
from macros.words import Words

NUMBER = re.compile(r"^\d+(?:\.\d+)*[.):]?\s*")
"""What numbers a heading."""

LONGEST = 9
"""How many words a heading has at most."""


def plain(text: str) -> str:
    """A heading in small letters and words, without its number, its articles, its colon and its stop."""
    bare = NUMBER.sub("", text.strip())
    words = bare.rstrip(" :.").replace("&", " and ").casefold().split()
    return " ".join(word for word in words if word != "the")


@dataclass(frozen=True)
class Headings:
    """Which words head what."""

    sections: Mapping[str, str]
    front: Mapping[str, str]
    frames: frozenset[str]
    needs: Mapping[str, str]
    parts: Mapping[str, str]
    labels: Mapping[str, str]
    competency: frozenset[str]
    relevance: frozenset[str]
    unwritten: tuple[str, ...]

    def section(self, text: str) -> str:
        """The section of the outline that a line heads; none where it heads none."""
        return self.sections.get(plain(text), "")

    def above(self, text: str) -> str:
        """What a line heads above the sections, such as "Our Trust's Mission Statement"."""
        words = plain(text).split()
        if len(words) > LONGEST or text.rstrip().endswith((".", ",")):
            return ""
        ends = (" ".join(words[start:]) for start in range(len(words)))
        return next((self.front[end] for end in ends if end in self.front), "")

    def is_frame(self, text: str) -> bool:
        """Whether a line only holds other headings, one of them or two."""
        parts = plain(text).split(" and ")
        return parts[0] in self.frames and all(part in {*self.frames, *self.sections} for part in parts)

    def is_unwritten(self, text: str) -> bool:
        """Whether a line is a blank that somebody is to fill in."""
        bare = text.casefold().rstrip(" .")
        return any(bare.endswith(sign) or bare.startswith(sign) for sign in self.unwritten)


def headings_of(root: Path, words: Words) -> Headings:
    """The headings that the project in the folder `root` knows, the handbook's own among them."""
    said: dict[str, Any] = yaml.safe_load((root / FOLDER / "headings.yml").read_text("utf-8"))
    own = {section.key: [section.heading] for section in words.outline}
    front = {key: [words.documents[key]] for key in ("mission", "vision", "pillars")}
    return Headings(
        _turned(said["sections"], own),
        _turned(said["front"], front),
        frozenset(map(plain, [*said["frames"], *words.parts.values(), words.documents["profile"]])),
        _turned(said["needs"], {key: [name] for key, name in words.shared["needs"].items()}),
        _turned(said["parts"], {key: [name] for key, name in words.shared["sections"].items()}),
        _turned(said["labels"]),
        frozenset(map(plain, [*said["competency"], words.shared["kinds"]["competencies"]["one"]])),
        frozenset(map(plain, [*said["relevance"], words.shared["relevance"]])),
        tuple(said["unwritten"]),
    )


def _turned(*every: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """What each heading means, by the heading."""
    return {plain(name): key for said in every for key, names in said.items() for name in names}
