"""What an editor is told of an address that leads nowhere any more, or not where it is said to lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from macros.addresses.leads import Leads
from macros.model.ledger import Address, understood, written
from macros.problem import Problem

Stands = Callable[[Address], bool]

RETIRED = """
  Or, if it is said no longer, write in data/retired.yml:
{address}:
  day: {day}"""
LOST = '{file}: "{address}" was given to people and leads nowhere now. {cure}' + RETIRED
HEADING = """Give the heading that stands in its place its earlier name too:
## Its words {{#its-name was={anchor}}}"""
PAGE = """Write at the head of the page that stands in its place:
was: [{address}]"""
PART = 'The template leaves out what bears the id "{anchor}"; give it back:\n    id="{anchor}"'

IN_USE = '{file}: "{old}" is there still; take it out of was'
CLAIMED = '{file}: "{old}" leads to {other} by an earlier name already; take it out of was, here or there'
GONE = '{file}: "{old}" is said to be retired; take it out of was, or that entry out of data/retired.yml'
STANDS = "this stands again, so it is not retired; take this entry out"
NO_SUCH = "{address} is nothing that stands; write the address of something that does, or take it out"


def cure(address: Address, source: str, *, by_hand: bool) -> str:
    """One lost address, the file that it comes from, and the lines that cure it; `by_hand` in docs/."""
    anchor = address[1]
    how = PAGE if not anchor else HEADING if by_hand else PART
    said = {"address": written(address), "anchor": anchor, "day": date.today()}
    return LOST.format(file=source, cure=how.format(**said), **said)


def untrue(leads: Leads, stands: Stands, told: Sequence[tuple[Address, Address]]) -> Iterator[str]:
    """What is said of earlier and retired addresses and does not hold; pages by hand `told` of theirs."""
    known = {**dict(reversed(told)), **leads.renamed}
    for old, new in told:
        said = {"file": written_by_hand(new[0]), "old": written(old)}
        if stands(old):
            yield IN_USE.format(**said)
        elif old in leads.retired:
            yield GONE.format(**said)
        elif known[old] != new:
            yield CLAIMED.format(other=written(known[old]), **said)
    for address, entry in leads.book.retired.items():
        if stands(understood(address)):
            yield str(Problem(entry.source.at(key=True), STANDS))
        for position, other in enumerate(entry.instead):
            if leads.of(understood(other)) is None:
                place = entry.source.at("instead", str(position))
                yield str(Problem(place, NO_SUCH.format(address=other)))


def written_by_hand(page: str) -> str:
    """The file of a hand-written page, by its address."""
    return f"docs/{page.rstrip('/') or 'index'}.md"
