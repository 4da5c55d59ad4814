"""What an import writes: new records, new entries, other texts, and the fields of the role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from macros.documents.fields import fields_of
from macros.editing.draft import Draft
from macros.editing.layout import layout_of, opened
from macros.editing.refused import placed
from macros.editing.splices import with_entry, without
from macros.editing.texts import with_field, with_text
from macros.imports.ground import Ground
from macros.imports.sentences import Library
from macros.loader.ready import entry
from macros.model.handbook import KEPT
from macros.model.piece import Kept, Shelf
from macros.model.role import Role
from macros.model.source import Path
from macros.schema import FOLDER as SCHEMAS
from macros.skeleton import SCHEMA

ORDER = [field.alias or name for name, field in Role.model_fields.items() if name != "notes"]
"""The fields of a role in the order in which a new file has them; notes no document carries."""

NOT_PRINTED = ("was", "owner", "reviewed", "review_by")
"""What a role says that no document prints, and that a document carries unseen."""


def put(
    draft: Draft, ground: Ground, libraries: Iterable[Library], fields: Mapping[str, Any], today: Role | None
) -> None:
    """Put into a draft all that was found."""
    for edit in ground.edits:
        _splice(draft, edit.file, edit.path, with_text, edit.text)
    for library in libraries:
        if library.added:
            ground.entries.setdefault(_home(draft, library.kind), {}).update(library.added)
    for file, entries in ground.entries.items():
        _add(draft, file, entries)
    for file, record in ground.records.items():
        draft.put(file, _new(file, record).encode())
    if today:
        _change(draft, today, fields)
    else:
        file = f"data/{Role.home().format(id=ground.role)}"
        record = {name: fields[name] for name in ORDER if fields.get(name)}
        draft.put(file, _new(file, record).encode())


def _home(draft: Draft, kind: type[Kept]) -> str:
    """The file of a library that new entries go into: the one file, or the last of its folder."""
    alone = f"data/{kind.home()}"
    parts = [name for name in draft.data_files() if name.startswith(f"data/{kind.kind}/")]
    return alone if alone in draft or not parts else parts[-1]


def _new(file: str, record: Mapping[str, Any]) -> str:
    """A new file, which tells editors' programs which fields it can have."""
    return _schema(file) + "".join(entry(name, value) for name, value in record.items())


def _schema(file: str) -> str:
    kind = next(
        kind
        for kind in KEPT
        if f"data/{kind.home()}" == file
        or (kind.shelf is not Shelf.SINGLE and file.startswith(f"data/{kind.kind}/"))
    )
    name = kind.home().removesuffix(".yml") if kind.shelf is Shelf.SINGLE else kind.kind
    return f"{SCHEMA} $schema={'../' * file.count('/')}{SCHEMAS}/{name}.json\n"


def _add(draft: Draft, file: str, entries: Mapping[str, Any]) -> None:
    """Add entries to a file, into the mappings that are there already."""
    if file not in draft:
        draft.put(file, _new(file, entries).encode())
        return
    for name, value in entries.items():
        nodes = layout_of(opened(draft.data(file))[1]).nodes
        if isinstance(value, dict) and (name,) in nodes:
            for key, part in value.items():
                _splice(draft, file, (name,), with_entry, entry(key, part))
        else:
            _splice(draft, file, (), with_entry, entry(name, value))


def _change(draft: Draft, today: Role, fields: Mapping[str, Any]) -> None:
    """Change the fields of a role that say something else from now on."""
    file = today.source.file
    held = fields_of(today)
    for name in ORDER:
        value = fields.get(name)
        if value and value != held.get(name):
            _splice(draft, file, (name,), with_field, entry(name, value))
        elif not value and name in held:
            _splice(draft, file, (name,), without)


def _splice(draft: Draft, file: str, path: Path, change: Callable[..., bytes], *new: str) -> None:
    """Change what stands at a way in a file; the function takes the file, the way, and what is `new`."""
    with placed(file, draft.data(file), path):
        draft.put(file, change(draft.data(file), path, *new))
