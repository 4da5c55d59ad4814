"""Other texts and fields at the places where those of today are written; all other bytes stay."""

from __future__ import annotations

from macros.editing.cuts import UnspliceableError
from macros.editing.layout import Layout, Span, layout_of, opened
from macros.editing.splices import Splice, as_here, spliced, with_entry
from macros.loader.ready import IN_BRACES, scalar, written
from macros.model.source import Path


def with_text(data: bytes, path: Path, text: str) -> bytes:
    """The file with another text, of one line or of several, in place of the one at `path`."""

    def change(layout: Layout) -> list[Splice]:
        own = (*path, "text")
        node = layout.nodes[own if own in layout.nodes else path]
        bracketed = layout.nodes[node.path[:-1]].bracketed
        if not node.key or ("\n" in text and bracketed):
            raise UnspliceableError
        indent = " " * layout.column(node.key.start)
        if bracketed:
            said = f" {scalar(text, IN_BRACES)}"
        else:
            said = written("", text, indent).removeprefix(f"{indent}:").rstrip("\n")
        colon = layout.text.index(":", node.key.end) + 1
        return [(Span(colon, node.span.end), said.replace("\n", layout.line_break))]

    return spliced(data, change)


def with_field(data: bytes, path: Path, lines: str) -> bytes:
    """The file with an entry, whose lines stand at the margin, instead of the one at `path`, or last."""
    layout = layout_of(opened(data)[1])
    if path not in layout.nodes:
        return with_entry(data, path[:-1], lines)
    if layout.nodes[path[:-1]].bracketed:
        raise UnspliceableError

    def change(layout: Layout) -> list[Splice]:
        node = layout.nodes[path]
        start, end = layout.line_start(node.begin), layout.line_end(node.span.end)
        return [(Span(start, end), as_here(lines, node.begin - start, layout.line_break))]

    return spliced(data, change)
