"""What becomes of each line of a document, for the report and for whoever decides."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Differing:
    """A sentence that the document has in other words than the handbook."""

    name: str
    """Which it is, by its full id."""
    file: str
    way: tuple[str, ...]
    """Where it stands in the file."""
    here: str
    """The words of the document."""
    there: str
    """The words of the handbook."""
    others: tuple[str, ...] = ()
    """The other roles that say it too."""
    changed_there: bool = False
    """Whether the handbook's words have changed too since the document was made."""
    changed_here: bool = False
    """Whether it is known that the document's words were changed, and are no mere neighbour."""


@dataclass
class Outcome:
    """What was found, and what becomes of it."""

    matched: int = 0
    """How many lines say what the handbook says already."""
    new: list[tuple[str, str]] = field(default_factory=list)
    """What the handbook did not say yet: where it goes, and its words."""
    differing: list[Differing] = field(default_factory=list)
    taken: list[Differing] = field(default_factory=list)
    """Those of them whose words in the handbook become those of the document."""
    gone: list[str] = field(default_factory=list)
    """What the role said or asked, and does no longer."""
    twice: list[str] = field(default_factory=list)
    """What the document says a second time."""
    remarks: list[str] = field(default_factory=list)
    """What else should be looked at."""
    unplaced: list[str] = field(default_factory=list)
    """What found no place."""
    headings: list[str] = field(default_factory=list)
    """What only says what other lines are."""
    running: list[str] = field(default_factory=list)
    """Heads and feet of pages, page numbers, and contents lists."""
    beside: list[str] = field(default_factory=list)
    """Comments and footnotes."""
