"""`data/addresses.txt` to the ledger of addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.loader.characters import decoded
from macros.model.ledger import Ledger, ledger
from macros.model.retired import ADDRESS_FORM
from macros.model.source import Place
from macros.problem import Problem

FILE = "data/addresses.txt"
CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
IN_CONFLICT = "two people's changes meet here; take out this line alone and keep all addresses around it"
NO_ADDRESS = "this is no address, and only make release writes here; take the line out"

ONE_LINE = re.compile(ADDRESS_FORM)
NO_PART = (" ", "\t", "\r", "?", "#\n")
"""What no address has; to look for it takes a tenth of the time that it takes to look at each line."""


def read_ledger(data: bytes) -> tuple[Ledger, list[Problem]]:
    """The ledger that the file holds, in whatever order, and what is wrong with it."""
    text, problems = decoded(data, FILE)
    if text is None:
        return Ledger(), problems
    lines = [line.strip() for line in text.splitlines()]
    alike = len(lines) == text.startswith("/") + text.count("\n/") and text.isascii()
    found = ledger(line for line in lines if line.startswith("/"))
    whole = alike and not any(sign in text for sign in NO_PART)
    if whole and all(ONE_LINE.fullmatch(f"/{page}") for page in found.pages):
        return found, []
    return ledger(filter(ONE_LINE.fullmatch, lines)), list(_faults(lines))


def _faults(lines: list[str]) -> Iterator[Problem]:
    for number, line in enumerate(lines, 1):
        if line and not ONE_LINE.fullmatch(line):
            yield Problem(Place(FILE, number), IN_CONFLICT if line.startswith(CONFLICT) else NO_ADDRESS)
