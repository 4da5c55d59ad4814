"""What an import found, in words for whoever brought the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.imports.outcome import Differing, Outcome
from macros.model.base import shortened

MATCHED = "{count} lines say what the handbook says already."
NEW = "New in the handbook:"
TAKEN = "Changed in the handbook, as in the document:"
DIFFERING = (
    "In other words than in the handbook, which keeps its own (--take-mine takes those of the document):"
)
BOTH = "changed in the handbook too since the document was made"
SHARED = "said by {names} too"
HERE, THERE = "document", "handbook"
GONE = "Taken out of this role, as it is not in the document:"
TWICE = "Said a second time in the document:"
REMARKS = "To be looked at:"
UNPLACED = "Not placed:"
NOTHING_UNPLACED = "Every line of the document has its place."
HEADINGS = "Read as headings of parts, rows and columns:"
RUNNING = "Heads and feet of pages, page numbers and contents lists:"
BESIDE = "Comments and footnotes, which are not taken in:"
MANY = 3
"""How many other roles are named before they are counted."""
AND_MORE = "{names} and {count} more"


def report(outcome: Outcome) -> Iterator[str]:
    """The report, line by line."""
    yield MATCHED.format(count=outcome.matched)
    yield from _listed(NEW, (f"{place}: {text}" for place, text in outcome.new))
    yield from _listed(TAKEN, map(side_by_side, outcome.taken))
    yield from _listed(DIFFERING, map(side_by_side, outcome.differing))
    yield from _listed(GONE, outcome.gone)
    yield from _listed(TWICE, outcome.twice)
    yield from _listed(REMARKS, outcome.remarks)
    yield from _listed(UNPLACED, outcome.unplaced)
    if not outcome.unplaced:
        yield from ("", NOTHING_UNPLACED)
    yield from _listed(HEADINGS, dict.fromkeys(outcome.headings))
    yield from _listed(RUNNING, dict.fromkeys(outcome.running))
    yield from _listed(BESIDE, outcome.beside)


def _listed(heading: str, items: Iterable[str]) -> Iterator[str]:
    found = list(items)
    if found:
        yield ""
        yield heading
        yield from (f"  - {item}".replace("\n", "\n    ") for item in found)


def side_by_side(one: Differing) -> str:
    """A sentence in both wordings, and who else says it."""
    told = [SHARED.format(names=_names(one.others))] if one.others else []
    told += [BOTH] if one.changed_there else []
    head = f"{one.name} ({'; '.join(told)})" if told else one.name
    return f"{head}\n{HERE}: {one.here}\n{THERE}: {one.there}"


def _names(names: tuple[str, ...]) -> str:
    shown = ", ".join(shortened(name) for name in names[:MANY])
    return AND_MORE.format(names=shown, count=len(names) - MANY) if len(names) > MANY else shown
