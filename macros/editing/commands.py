"""The commands that edit: they show the difference, ask on a terminal, and write all of it or nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from macros.checks import checked
from macros.editing.draft import Draft
from macros.editing.refused import RefusedError
from macros.editing.rename import rename
from macros.editing.retire import Circumstances, retire
from macros.editing.writing import difference, write
from macros.model.handbook import Handbook

__all__ = ["Circumstances", "rename_here", "retire_here", "wanted"]

Edit = Callable[[Draft, Handbook], None]

ASK = "Write this? (y/n) "
YES = ("y", "yes")
NOTHING = "Nothing was changed."
AFTER = "With this, make check would name:"
DONE = "{count} written. Look at the pages, then run make check."


def rename_here(root: Path, kind: str, old: str, new: str, yes: bool) -> int:
    """Rename something in the project folder `root`; the exit code is 0 when it is done."""
    return _edit(root, lambda draft, book: rename(draft, book, kind, old, new), yes)


def retire_here(root: Path, kind: str, name: str, said: Circumstances, yes: bool) -> int:
    """Retire something in the project folder `root`; the exit code is 0 when it is done."""
    return _edit(root, lambda draft, book: retire(draft, book, kind, name, said), yes)


def _edit(root: Path, edit: Edit, yes: bool) -> int:
    """Make an edit, unless something is in the way or the editor does not want it."""
    draft = Draft(root)
    try:
        _prepare(draft, edit)
        changes = draft.changes()
        print(*difference(changes), sep="\n")
        if not yes and sys.stdin.isatty() and not wanted():
            print(NOTHING)
            return 1
        write(root, changes)
    except RefusedError as refused:
        print(*refused.reasons, NOTHING, sep="\n", file=sys.stderr)
        return 1
    files = sum(change.after is not None for change in changes)
    print(DONE.format(count="1 file" if files == 1 else f"{files} files"))
    return 0


def wanted(question: str = ASK, yes: tuple[str, ...] = YES) -> bool:
    """Whether the editor answers a question with one of the words for `yes`."""
    try:
        return input(question).strip().lower() in yes
    except EOFError:
        return False


def _prepare(draft: Draft, edit: Edit) -> None:
    """Make an edit in the draft, and be sure that it brings no new problem."""
    before = checked(draft.root)
    edit(draft, before.handbook)
    if problems := draft.new_problems(before.problems):
        raise RefusedError(AFTER, *problems)
