"""Changes to a data file at the places where it is written: bytes in, bytes out, all others as they were.

Each takes the way to a value, and raises `UnspliceableError` where the file is written in a form that it
cannot change.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from macros.editing.cuts import UnspliceableError, cut, lines_of
from macros.editing.layout import BLOCKS, Layout, Node, Span, layout_of, opened
from macros.loader.scalars import NOT_MEANT
from macros.model.source import Path

STEP = 2
"""By how many spaces what belongs to something is moved in."""

EXPLICIT = re.compile(r"[|>][-+]?[1-9]")
"""How a block begins that says itself by how much it is moved in."""

Splice = tuple[Span, str]
"""A stretch of the text, and what stands there instead."""


def spliced(data: bytes, change: Callable[[Layout], Iterable[Splice]]) -> bytes:
    """A file with some stretches changed, which do not overlap."""
    mark, text = opened(data)
    for span, new in sorted(change(layout_of(text)), key=lambda splice: splice[0].start, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return mark + text.encode()


def with_value(data: bytes, path: Path, name: str) -> bytes:
    """The file with a name in place of the one at `path`."""
    return spliced(data, lambda layout: [_named(layout, layout.nodes[path].span, path, name, False)])


def with_key(data: bytes, path: Path, name: str) -> bytes:
    """The file with another key in place of the last of `path`."""

    def change(layout: Layout) -> list[Splice]:
        key = layout.nodes[path].key
        if not key:
            raise UnspliceableError
        return [_named(layout, key, path, name, True)]

    return spliced(data, change)


def _named(layout: Layout, span: Span, path: Path, name: str, key: bool) -> Splice:
    """A name in the quotes, or in the block, of the one that stands there."""
    raw, said = layout.raw(span), path[-1] if key else layout.nodes[path].said.strip("\n")
    if raw == said:
        return span, name if key else plain(name)
    if raw.count(said) == 1:
        return span, raw.replace(said, name)
    return span, f'"{name}"'


def plain(name: str) -> str:
    """A name as it stands in a file: in quotes where it would be taken for nothing."""
    return f'"{name}"' if name in NOT_MEANT else name


def without(data: bytes, path: Path) -> bytes:
    """The file without the entry at `path`, and without the remarks directly above it."""
    return spliced(data, lambda layout: [(cut(layout, path), "")])


def with_former(data: bytes, path: Path, old: str, now: Iterable[str] = ()) -> bytes:
    """The file in which the value at `path` has an earlier name more, but none of those that it has `now`."""
    was = (*path, "was")
    _, text = opened(data)
    nodes = layout_of(text).nodes
    if was in nodes:
        data = spliced(data, lambda layout: [_first(layout, was, old)])
        listed = [node.path for node in layout_of(opened(data)[1]).inside(was) if node.said in now]
        for item in reversed(listed):
            data = without(data, item)
        return data
    return spliced(data, lambda layout: _was(layout, layout.nodes[path], old))


def _first(layout: Layout, path: Path, old: str) -> Splice:
    """An earlier name at the head of those that stand there."""
    node, items = layout.nodes[path], layout.inside(path)
    if node.form != "list":
        raise UnspliceableError
    if node.bracketed:
        start = items[0].span.start if items else node.span.start + 1
        return Span(start, start), f"{plain(old)}, " if items else plain(old)
    start = node.span.start
    return Span(start, start), f"- {plain(old)}{layout.line_break}{' ' * layout.column(start)}"


def _was(layout: Layout, node: Node, old: str) -> list[Splice]:
    """The earlier name of what has none yet."""
    said = f"was: [{plain(old)}]"
    start = node.span.start
    if node.form != "mapping":
        return _wrapped(layout, node, said)
    if node.bracketed:
        inside = layout.inside(node.path)
        behind = inside[-1].span.end if inside else start + 1
        return [(Span(behind, behind), f", {said}" if inside else said)]
    return [(Span(start, start), f"{said}{layout.line_break}{' ' * layout.column(start)}")]


def _wrapped(layout: Layout, node: Node, said: str) -> list[Splice]:
    """A bare text as a mapping that has more to say."""
    start, end = node.span.start, node.span.end
    if layout.nodes[node.path[:-1]].bracketed:
        return [(Span(start, start), "{text: "), (Span(end, end), f", {said}}}")]
    if not node.key:
        raise UnspliceableError
    colon = layout.text.index(":", node.key.end) + 1
    column = layout.column(node.key.start) + STEP
    line = f"{layout.line_break}{' ' * column}"
    body = layout.text[colon:end]
    if _too_far_out(node, body, column):
        body = moved(body, STEP)
    return [(Span(colon, end), f"{line}text:{body}{line}{said}")]


def _too_far_out(node: Node, body: str, column: int) -> bool:
    """Whether the further lines of a value must be moved in, to stand under a key at `column`."""
    if node.style in BLOCKS and EXPLICIT.match(body.lstrip()):
        return True
    lines = [line for line in body.split("\n")[1:] if line.strip()]
    least = min((len(line) - len(line.lstrip(" ")) for line in lines), default=column + 1)
    return least < column + (not (node.form == "list" and not node.bracketed))


def moved(text: str, by: int) -> str:
    """A text whose lines, but for the first, are moved in by some spaces, or out where `by` is below 0."""
    if by >= 0:
        return re.sub(r"\n(?=[^\r\n])", "\n" + " " * by, text)
    return re.sub(rf"\n {{{-by}}}", "\n", text)


def taken_out(data: bytes, path: Path) -> tuple[bytes, str]:
    """The file without an entry, and the lines of the entry, moved out to the margin."""
    mark, text = opened(data)
    layout = layout_of(text)
    span, node = cut(layout, path), layout.nodes[path]
    if layout.nodes[path[:-1]].bracketed:
        raise UnspliceableError
    lines = moved("\n" + layout.raw(lines_of(layout, node)), -layout.column(node.begin))[1:]
    return mark + (text[: span.start] + text[span.end :]).encode(), lines.rstrip("\r\n") + "\n"


def with_entry(data: bytes, path: Path, lines: str) -> bytes:
    """The file with an entry, whose lines stand at the margin, behind the last in the mapping at `path`."""
    mark, text = opened(data)
    layout = layout_of(text)
    if path not in layout.nodes:  # nothing but remarks stands there
        return mark + (_closed(text, layout) + as_here(lines, 0, layout.line_break)).encode()
    node, inside = layout.nodes[path], layout.inside(path)
    if node.form != "mapping" or node.bracketed or not inside:
        raise UnspliceableError
    end = layout.line_end(inside[-1].span.end)
    above = _closed(text[:end], layout)
    entry = as_here(lines, layout.column(node.span.start), layout.line_break)
    return mark + (above + entry + text[end:]).encode()


def _closed(text: str, layout: Layout) -> str:
    """A text whose last line ends."""
    return text if text.endswith("\n") or not text else text + layout.line_break


def as_here(lines: str, column: int, line_break: str) -> str:
    """Lines as they stand in a file: moved in to `column`, and ended in its way."""
    here = moved("\n" + lines, column)[1:].replace("\r\n", "\n")
    return here.replace("\n", line_break)
