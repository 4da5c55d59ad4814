"""Releasing: what has changed since the last release is written down, and so told for ever."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from macros.model.base import shortened
from macros.model.competency import Competency
from macros.model.meaning import Meaning
from macros.releases.change import SORTS, Change, Release
from macros.releases.files import FOLDER, written
from macros.releases.history import History
from macros.releases.ids import belongs_to

MEANINGS = f"data/{Meaning.home()}"
NOTHING = "Nothing has changed since the last release, so none was written."
WRITTEN = "{file} now holds release {number} of {day}, with {count}: {sorts}."
UNSAID = f"""\
Nothing says what these reworded statements mean for people. To say it, take {{file}} away again, write
such lines into {MEANINGS}, each with asks-more, clarifies or wording, and run this once more:"""
LINE = "{id}: TO ADD  # now: {words}"


@contextmanager
def record_release(history: History, note: str | None) -> Iterator[list[str]]:
    """Write down what has changed since the last release, and give what to say of it.

    What editors say of the changes is taken in, and its file goes. Whatever fails then, and if it is what is
    done with the release, leaves all as it was.
    """
    if not history.pending:
        yield [NOTHING]
        return
    release = Release(len(history.releases) + 1, today(), note, history.pending)
    path = history.root / FOLDER / f"{release.number}.json"
    taken_in = {history.root / said.source.file for said in history.meanings.values()}
    held = {other: other.read_bytes() for other in taken_in}
    try:
        put_in_place(path, written(release), taken_in)
        yield list(_said(release))
    except BaseException:
        if path.is_file():
            path.unlink()
        for other, content in held.items():
            other.write_bytes(content)
        raise


def _said(release: Release) -> Iterator[str]:
    file = f"{FOLDER}/{release.number}.json"
    if unsaid := [change for change in release.changes if _says_nothing(change)]:
        yield UNSAID.format(file=file)
        yield from (LINE.format(id=change.id, words=shortened(change.after or "")) for change in unsaid)
        yield ""
    yield WRITTEN.format(file=file, number=release.number, day=release.day, **_counted(release.changes))


def _says_nothing(change: Change) -> bool:
    """Whether it is a statement or a point whose words changed, without a word on what that means."""
    start, _, key = change.id.partition("#")
    sentence = start.startswith(f"{Competency.kind}/") and belongs_to(change.id)[1] == key
    return sentence and change.before != change.after and change.sort in REWORDED and not change.means


REWORDED = ("reworded", "moved")


def _counted(changes: Iterable[Change]) -> dict[str, str]:
    """How many changes there are, and how many of each sort."""
    sorts = Counter(change.sort for change in changes)
    count = sorts.total()
    each = ", ".join(f"{sorts[sort]} {sort}" for sort in SORTS if sorts[sort])
    return {"count": f"{count} change{'' if count == 1 else 's'}", "sorts": each}


def put_in_place(path: Path, content: str, taken_in: Iterable[Path]) -> None:
    """Write a file as a whole, and take others away."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f".{path.name}")
    try:
        made.write_text(content, "utf-8", newline="\n")
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
    for other in taken_in:
        other.unlink()


def today() -> date:
    """The day, or that of SOURCE_DATE_EPOCH."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
