"""Where things stand in the files of `data/`: for messages, and so looked for only when one is due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Path = tuple[str, ...]
"""The way to a value: keys, and positions in lists."""


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A place in a data file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


Spot = tuple[int, int]
"""A line and a column."""

Spots = tuple[dict[Path, Spot], dict[Path, Spot], set[Path]]
"""Where the keys and where the values of a file stand, and which of the values are lists in brackets."""


def no_spots() -> Spots:
    """What is known of a file that was not read."""
    return {}, {}, set()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands: its file, what tells the places of the fields and values, and the part it is.

    Places are for messages, so that most are never asked for; `spots` looks for them when the first is.
    """

    file: str
    spots: Callable[[], Spots] = field(default=no_spots, repr=False)
    prefix: Path = ()

    def at(self, *path: str, key: bool = False) -> Place:
        """The place of the value (or key) at `path`, or of the nearest thing around it."""
        keys, values, _ = self.spots()
        full = self.prefix + path
        if key and full in keys:
            return Place(self.file, *keys[full])
        for length in range(len(full), -1, -1):
            if full[:length] in values:
                return Place(self.file, *values[full[:length]])
        return Place(self.file)

    def bracketed(self, *path: str) -> bool:
        """Whether the value at `path`, or what stands there for it, holds a list in brackets."""
        _, values, brackets = self.spots()
        full = self.prefix + path
        place = full if full in values else full[:-1]
        place = (*place, "text") if (*place, "text") in values else place  # its earlier keys are no text
        return any(bracket[: len(place)] == place for bracket in brackets)

    def within(self, *path: str) -> Source:
        """The same source, seen from the part at `path`."""
        return Source(self.file, self.spots, self.prefix + path)
