"""One linear model of a document, which every format draws: titles, paragraphs, lists, tables, room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Said:
    """A text, as a record of the handbook has it, or in words of the document's own."""

    text: str
    id: str = ""
    """The permanent id of the text in the handbook; words of the document's own have none."""
    label: str = ""
    """What stands before it."""
    points: tuple[Said, ...] = ()
    """What is nested under it."""
    doubts: tuple[str, ...] = ()
    """What is doubtful about it in a way that changes its meaning."""
    leads_to: str = ""
    """The address, from the root of the site, of the page that is about it."""

    @property
    def words(self) -> str:
        """What stands under its id: the text, or what introduces its points."""
        return self.text or self.label

    def all(self) -> Iterator[Said]:
        """Itself, and all that is nested under it."""
        yield self
        for point in self.points:
            yield from point.all()


Cell = tuple[Said, ...]
"""What stands in a cell of a table, a paragraph each."""


@dataclass(frozen=True)
class Title:
    """The head of a document: what it is, what it is about, and the lines below."""

    kind: str
    name: Said
    lines: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A heading of the first to the third level."""

    level: int
    said: Said


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    said: Said


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[Said, ...]


@dataclass(frozen=True)
class Table:
    """A table: the first cell of each row is its head; without a header it has only these heads."""

    name: str
    """What is in it, for who cannot see it."""
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    """How wide the columns are, one beside the other."""


@dataclass(frozen=True)
class Room:
    """Room to write in."""

    name: str
    """What is to be written there."""
    lines: int = 1


Block = Title | Heading | Paragraph | Bullets | Table | Room


@dataclass(frozen=True)
class Foot:
    """What stands at the foot of each page."""

    address: str
    """The whole address of the page that the document was made from; none where it is not known."""
    dated: str
    """The version of the words, and as of when they stand."""
    page: str
    """The word before the number of the page."""


UNDATED = "1980-01-01"
"""The day of a document whose words were never released: the first that every format can tell."""


@dataclass(frozen=True)
class Document:
    """A document in all that its formats have in common."""

    title: str
    author: str
    blocks: tuple[Block, ...]
    foot: Foot
    day: str
    """The day of the last release of its words, as 2026-01-31, or the UNDATED."""
    base: str
    """The address of the site; none where it is not known, and links lead nowhere."""
    doubt: str
    """The word before what is doubtful."""
    about: str = ""
    """The full id of the record whose profile it is; none where it is no profile, and cannot come back."""
    fields: dict[str, object] = field(default_factory=dict)
    """What the record says that no reader sees, such as the keys of its texts."""


def sayings(blocks: Iterable[Block]) -> Iterator[Said]:
    """Every text in some blocks, in the order in which they are read, those nested under others too."""
    for block in blocks:
        for said in _held(block):
            yield from said.all()


def _held(block: Block) -> Iterator[Said]:
    if isinstance(block, Title):
        yield from (block.name, *block.lines)
    elif isinstance(block, Heading | Paragraph):
        yield block.said
    elif isinstance(block, Bullets):
        yield from block.items
    elif isinstance(block, Table):
        yield from (said for row in block.rows for cell in row for said in cell)
