"""How documents look, from `overrides/documents/look.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.bundles import LIBRARIES

FOLDER = Path("overrides", "documents")


@dataclass(frozen=True, eq=False)
class Look:
    """What the formats share; lengths in points, colours as six hexadecimal digits.

    Each look is another, so that what is made once for it can be found by it.
    """

    language: str
    paper: dict[str, float]
    size: dict[str, Any]
    colour: dict[str, str]
    fonts: list[str]
    font_files: tuple[Path, ...]
    word_font: str


def look_of(root: Path) -> Look:
    """The look of documents in the project folder `root`."""
    said = yaml.safe_load((root / FOLDER / "look.yml").read_text("utf-8"))
    files = tuple(root / LIBRARIES / name for name in said.pop("font_files"))
    return Look(**said, font_files=files)
