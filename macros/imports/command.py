"""The command that brings a role profile in: it shows what it found, asks, and writes all or nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from macros.checks import checked
from macros.editing.commands import wanted
from macros.editing.draft import Draft
from macros.editing.refused import RefusedError
from macros.editing.writing import difference, write
from macros.imports.from_text import from_text
from macros.imports.from_word import from_word
from macros.imports.outcome import Differing
from macros.imports.proposal import propose
from macros.imports.report import report, side_by_side
from macros.imports.written import UnreadableError, Written
from macros.loader.unwritten import only_unwritten

LARGEST = 60_000_000
"""How many bytes a document may have."""

MINE, THEIRS = "mine", "theirs"
"""Whose words stand from now on where they differ: the document's, or the handbook's."""

NOT_THERE = "{name} is not there; write the name of a file, with the folders before it"
TOO_LARGE = "{name} is larger than a role profile can be; take pictures out of it"
NO_PROFILE = (
    "{name}: the handbook made this, but it is no role profile; "
    "take the Word file that stands under Send on the page of the role"
)
NO_KIND = "{name}: only .docx and .txt can be read; open it in a word processor and save it as .docx"
CLOSED = "{name} cannot be read ({reason})"
ASK = "Take the words of the document (d), or keep those of the handbook (h)? "
DOCUMENT = ("d", "document")
NOTHING_TO_DO = "The handbook says all of this already; nothing was written."
WITH_THIS = "With this, make check would name:"
NOTHING = "Nothing was changed."
TRIED = "Nothing was written (--dry-run)."
DONE = "Written: {files}"
TO_FILL = "Still to fill, as make check names it:"


def import_here(root: Path, name: str, wanted_id: str | None, whose: str | None, *, dry: bool) -> int:
    """Bring the document `name` into the project folder `root`; the exit code is 0 when that is done.

    `whose` words stand where they differ is MINE, THEIRS, or to be asked on a terminal.
    """
    loaded = checked(root)
    draft = Draft(root)
    try:
        written = read(root / name, name)
        outcome = propose(draft, loaded.handbook, written, wanted_id, lambda one: _takes(one, whose, dry))
        problems = draft.new_problems(loaded.problems)
        if problems and not only_unwritten(problems):
            raise RefusedError(WITH_THIS, *problems)
        changes = draft.changes()
        if dry:
            print(*difference(changes), sep="\n")
        print(*report(outcome), sep="\n")
        if problems:
            print("", TO_FILL, *problems, sep="\n")
        print()
        if dry or not changes:
            print(TRIED if dry else NOTHING_TO_DO)
            return 0
        write(root, changes)
    except RefusedError as refused:
        print(*refused.reasons, NOTHING, sep="\n", file=sys.stderr)
        return 1
    print(DONE.format(files=", ".join(change.name for change in changes)))
    return 0


def read(path: Path, name: str) -> Written:
    """The document in a file; raises RefusedError where it cannot be read."""
    try:
        if not path.is_file():
            raise RefusedError(NOT_THERE.format(name=name))
        if path.stat().st_size > LARGEST:
            raise RefusedError(TOO_LARGE.format(name=name))
        content = path.read_bytes()
        if path.suffix.lower() in (".docx", ".doc", ".docm", ".dotx"):
            written = from_word(content)
            if written.origin and not written.origin.about:
                raise RefusedError(NO_PROFILE.format(name=name))
            return written
        if path.suffix.lower() in (".txt", ".text", ".md"):
            return from_text(content)
    except UnreadableError as fault:
        raise RefusedError(f"{name}: {fault}") from None
    except OSError as error:
        raise RefusedError(CLOSED.format(name=name, reason=error.strerror)) from None
    raise RefusedError(NO_KIND.format(name=name))


def _takes(one: Differing, whose: str | None, dry: bool) -> bool:
    """Whether the document's words stand from now on: known to be meant so, wanted, or asked for."""
    if one.changed_here and not one.changed_there and not one.others:
        return True
    if whose:
        return whose == MINE
    if dry or not sys.stdin.isatty():
        return False
    print(side_by_side(one))
    return wanted(ASK, DOCUMENT)
