"""Beginning a new record: a commented skeleton to fill in. Nothing is ever overwritten."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from macros.loader.messages import faults_of_id
from macros.loader.text import read
from macros.model.handbook import KEPT

SKELETONS = Path(__file__).parent / "skeletons"

HOMES = {kind.one(): f"data/{kind.home()}" for kind in KEPT if (SKELETONS / f"{kind.one()}.yml").exists()}
"""For each kind the file that a new record stands in: one of its own, or a library."""

NEXT = """\
{file} now holds a skeleton of "{id}".
Next: replace each TO ADD, then run make check. It names what is still missing.
make serve shows the pages while you write."""


def begin_record(root: Path, kind: str, id: str) -> int:
    """Write the skeleton of a record, and say what to do next; the exit code is 0 when it is written."""
    path = root / HOMES[kind].format(id=id)
    for fault in (*faults_of_id(id), *hindrances(path, id)):
        print(fault, file=sys.stderr)
        return 1
    skeleton = (SKELETONS / f"{kind}.yml").read_text("utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(skeleton.replace("{id}", id).replace("{title}", title_of(id)))
    print(NEXT.format(file=path.relative_to(root).as_posix(), id=id))
    return 0


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
