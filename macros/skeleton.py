"""Beginning new records: skeletons to fill in, with or without remarks. Nothing is ever overwritten."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from macros.loader.messages import faults_of_id
from macros.loader.text import read
from macros.model.handbook import KEPT

SKELETONS = Path(__file__).parent / "skeletons"

HOMES = {kind.one(): f"data/{kind.home()}" for kind in KEPT if (SKELETONS / f"{kind.one()}.yml").exists()}
"""For each kind the file that a new record stands in: one of its own, or a library."""

BEGUN = '{file} now holds a skeleton of "{id}".'
NEXT = """\
Next: replace each TO ADD, then run make check. It names what is still missing.
make serve shows the pages while you write."""
NO_KIND = '"{word}" is not a kind of record; write one of these, then the ids of that kind: {kinds}'
NO_ID = "{kind} stands without an id; write the id behind it, such as: {kind} a-new-{kind}"
TWICE = '"{id}" stands here twice, so nothing was written; write each id once'

REMARK = "#"
SCHEMA = "# yaml-language-server:"
"""By this remark an editor knows the fields of a file."""

Named = tuple[str, str]
"""A kind and an id."""


def begin_records(root: Path, words: list[str], plain: bool) -> int:
    """Write the skeletons of records, all or none, and say what to do next.

    `words` are kinds, each with the ids that follow it; `plain` leaves the remarks out. The exit code is
    0 when all are written.
    """
    named, faults = list(records_in(words)), list(faults_in(words))
    faults += (
        fault for kind, name in named for fault in hindrances(root / HOMES[kind].format(id=name), name)
    )
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        return 1
    for kind, name in named:
        file = HOMES[kind].format(id=name)
        begin(root / file, kind, name, plain)
        print(BEGUN.format(file=file, id=name))
    print(NEXT)
    return 0


def records_in(words: Iterable[str]) -> Iterator[Named]:
    """The records that are named, as (kind, id)."""
    kind = ""
    for word in words:
        if word in HOMES:
            kind = word
        elif kind:
            yield kind, word


def faults_in(words: list[str]) -> Iterator[str]:
    """What is wrong with the words themselves."""
    if words[0] not in HOMES:
        yield NO_KIND.format(word=words[0], kinds=", ".join(HOMES))
    for word, behind in pairwise([*words, None]):
        if word in HOMES and (behind is None or behind in HOMES):
            yield NO_ID.format(kind=word)
    named = list(records_in(words))
    for kind, name in dict.fromkeys(named):
        yield from faults_of_id(name)
        if named.count((kind, name)) > 1:
            yield TWICE.format(id=name)


def begin(path: Path, kind: str, id: str, plain: bool) -> None:
    """Write one skeleton, behind what stands in its file."""
    skeleton = (SKELETONS / f"{kind}.yml").read_text("utf-8")
    written = without_remarks(skeleton) if plain else skeleton
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(written.replace("{id}", id).replace("{title}", title_of(id)))


def without_remarks(skeleton: str) -> str:
    """A skeleton with nothing but what is to be filled in, and the line that editors' programs read."""
    lines = skeleton.splitlines()
    kept = [line for line in lines if line.startswith(SCHEMA) or (line.strip() and line.strip()[0] != REMARK)]
    return "".join(f"{line}\n" for line in kept)


def hindrances(path: Path, id: str) -> Iterator[str]:
    """Why a record cannot be begun: it is there already, or its library cannot be read."""
    if path.exists() and path.parent.name != "data":
        yield f"{path.name} is there already, so nothing was written; choose another id or edit that file"
    elif path.exists():
        text = path.read_text("utf-8", "replace")
        held = read(text, path.name)[0]
        if not isinstance(held, dict) or not text.endswith("\n"):
            yield f"{path.name} needs mending first, so nothing was written; run make check"
        elif id in held:
            yield f'{path.name} holds "{id}" already, so nothing was written; choose another id'


def title_of(id: str) -> str:
    """A first guess at the title, from the id."""
    return " ".join(word.capitalize() for word in id.split("-"))
