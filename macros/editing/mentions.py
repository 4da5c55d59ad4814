"""The names in a data file that something else bears from now on, or that name nothing any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from macros.editing.addresses import Moves, concerning
from macros.editing.cuts import pruned
from macros.editing.layout import Layout, Node, layout_of, opened
from macros.editing.references import ANY, NOTED, Field, fields_in, kind_of
from macros.editing.refused import RefusedError, placed
from macros.editing.splices import with_key, with_value, without
from macros.loader.arranged import stem
from macros.loader.shape import fields_of, piece_at
from macros.model.piece import Kept, Shelf
from macros.model.source import Place
from macros.problem import Problem

NEEDED = '"{field}" cannot do without "{said}"; name another with --instead, or change or retire this first'


@dataclass(frozen=True)
class Mention:
    """A name in a file, and the names that may stand there from now on."""

    node: Node
    said: str
    field: Field
    now: tuple[str, ...]


@dataclass(frozen=True)
class Holder:
    """A data file that may hold names."""

    file: str
    kind: type[Kept]
    fields: tuple[Field, ...]
    own: str
    """The id of its record, where the names in it depend on that."""
    own_now: str
    """The same after the change."""

    def mentions(self, layout: Layout, moves: Moves) -> Iterator[Mention]:
        """The names that some moves concern, in the order in which they stand."""
        for node in layout.nodes.values():
            for field in self.fields:
                if field.holds(node.path) and not self._means_a_field(field, node):
                    yield from self._mention(field, node, moves)

    def _mention(self, field: Field, node: Node, moves: Moves) -> Iterator[Mention]:
        said = node.path[-1] if field.keys else node.said.strip("\n")
        for naming in field.namings:
            address = naming.address_of(said, self.own)
            if address and (move := concerning(moves, address)):
                keeps = not (field.keys and move.new is None)  # what stands under a key is about it alone
                names = (naming.said_of(new, self.own_now) for new in move.led(address) if keeps)
                yield Mention(node, said, field, tuple(name for name in names if name))
                return

    def _means_a_field(self, field: Field, node: Node) -> bool:
        """Whether a note is about a field of its record, which may bear the name of a key."""
        return field.way[-3:] == NOTED and node.said in fields_of(self.kind)


def holder(file: str, own_now: str | None = None) -> Holder | None:
    """A data file by its path from the project folder; its record may bear another id after the change."""
    kind = kind_of(file)
    if not kind:
        return None
    own = stem(file) if kind.shelf is Shelf.FOLDER else ""
    return Holder(file, kind, fields_in(kind), own, own if own_now is None else own_now)


def mended(data: bytes, holder: Holder, moves: Moves) -> bytes:
    """The file after some moves: each name mended, or taken out where nothing can stand there.

    Raises `RefusedError` where a name can neither be mended nor taken out.
    """
    try:
        found = list(holder.mentions(layout_of(opened(data)[1]), moves))
    except (yaml.MarkedYAMLError, UnicodeDecodeError):
        return data  # the check names it
    for mention in reversed(found):
        with placed(holder.file, data, mention.node.path):
            data = _mended(data, holder, mention)
    return data


def _mended(data: bytes, holder: Holder, mention: Mention) -> bytes:
    layout, path = layout_of(opened(data)[1]), mention.node.path
    now = [name for name in mention.now if not _there(layout, mention, name)]
    if now:
        return (with_key if mention.field.keys else with_value)(data, path, now[0])
    _may_go(layout, holder, mention)
    return without(data, path)


def _there(layout: Layout, mention: Mention, name: str) -> bool:
    """Whether a name stands already beside the one that it would take the place of."""
    if mention.field.keys or mention.field.way[-1] != ANY:
        return False
    around = mention.node.path[:-2]
    beside = (node for node in layout.nodes.values() if mention.field.holds(node.path))
    return any(node.said == name for node in beside if node.path[: len(around)] == around)


def _may_go(layout: Layout, holder: Holder, mention: Mention) -> None:
    """Raise what is in the way where a field would be left empty that its record cannot do without."""
    path = pruned(layout, mention.node.path)
    way = path[1:] if holder.kind.shelf is Shelf.LIBRARY else path
    field = fields_of(piece_at(holder.kind, way)).get(way[-1]) if way else None
    if field and field.is_required():
        line, column = layout.spot(mention.node.span.start)
        words = NEEDED.format(field=way[-1], said=mention.said)
        raise RefusedError(Problem(Place(holder.file, line, column), words))
