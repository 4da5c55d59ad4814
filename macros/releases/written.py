"""What hand-written pages say, section by section: not their words, but a name for exactly these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain, count
from pathlib import Path

from macros.model.keys import plain_words

FOLDER = "docs"
FOR_EDITORS = re.compile(r"---\n(?:.*\n)*?readers: *editors *\n(?:.*\n)*?---\n")
FENCE = re.compile(r"\s*(```|~~~)")
HEADING = re.compile(r"#{1,6}\s+(?P<words>.*?)\s*#*\s*(?:\{[^{}]*?#(?P<id>[\w.-]+)[^{}]*\})?\s*$")


def written_texts(root: Path) -> dict[str, str]:
    """For each section of each page in `docs/` its id, "pages/<name>#<heading>", and a hash of what it says.

    What stands before the first heading has none.
    """
    told: dict[str, str] = {}
    for name, text in _pages(root):
        for heading, said in _sections(text):
            told[f"{page_owner(name)}#{heading}"] = f"sha256:{sha256(said.encode()).hexdigest()}"
    return told


def _pages(root: Path) -> Iterator[tuple[str, str]]:
    """Each page in `docs/` by its path there without its ending, and what it holds."""
    for path in sorted((root / FOLDER).rglob("*.md")):
        if path.is_file():
            name = path.relative_to(root / FOLDER).with_suffix("").as_posix()
            yield name, path.read_text("utf-8-sig", "replace")


def pages_for_editors(root: Path) -> frozenset[str]:
    """The names of the pages in `docs/` that say at their head that they are for editors."""
    return frozenset(name for name, text in _pages(root) if FOR_EDITORS.match(text))


def page_owner(name: str) -> str:
    """What the ids of a page's sections begin with; `name` is its path under `docs/` without its ending."""
    return f"pages/{name}"


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """The sections of a page, each with the id of its heading."""
    taken: set[str] = set()
    heading, lines, fenced = "", [""], False
    for line in text.splitlines():
        fenced ^= bool(FENCE.match(line))
        found = None if fenced else HEADING.match(line)
        if found:
            yield heading, "\n".join(lines)
            heading, lines = found["id"] or _unlike(taken, "-".join(plain_words(found["words"]))), []
            taken.add(heading)
        lines.append(line.rstrip())
    yield heading, "\n".join(lines)


def _unlike(taken: set[str], name: str) -> str:
    """The name, with a number behind it where it is taken."""
    numbered = (f"{name}_{number}" for number in count(1))
    return next(other for other in chain([name], numbered) if other not in taken)
