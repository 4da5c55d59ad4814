"""Built HTML back to the Markdown that somebody would have written for the same visible text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

Resolve = Callable[[str], str | None]
"""Turns the address of a link into the one to write; None where only the text is to stay."""

HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
PARAGRAPHS = {"p", "summary", "caption", "figcaption", "legend"}
CONTAINERS = {"article", "aside", "details", "div", "figure", "footer", "header", "nav", "section"}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
UNSEEN = {"form", "input", "script", "style", "svg", "template", "-comment"}
UNSEEN_CLASSES = {"visually-hidden", "about-text"}
"""The theme adds the second by itself, to plain pages too."""

SPECIAL = re.compile(r"([\\`*_{}\[\]#|])")
NUMBER = re.compile(r"^(\d+)\.(?= )")


class Markdown:
    """Writes nodes of a page as Markdown, its links by `resolve`."""

    def __init__(self, resolve: Resolve) -> None:
        self.resolve = resolve

    def page(self, article: LexborNode) -> str:
        """The whole text of an article, after an empty line: a colon in the first would make it metadata."""
        return "\n" + "\n\n".join(self.blocks(article)) + "\n"

    def blocks(self, node: LexborNode) -> Iterator[str]:
        """The children of `node` as blocks; text between them makes a paragraph."""
        loose = ""
        for child in seen(node):
            block = self.block(child)
            if block is None:
                loose += self.inline(child)
                continue
            yield from filter(None, [tidy(loose)])
            loose = ""
            yield from block
        yield from filter(None, [tidy(loose)])

    def block(self, node: LexborNode) -> Iterator[str] | None:
        """The blocks that a node makes; None when it is a part of a line."""
        tag = node.tag or ""
        if tag in HEADINGS:
            return iter([f"{HEADINGS[tag]} {self.text(node)}"])
        if tag in PARAGRAPHS:
            return filter(None, [self.text(node)])
        makers = {"ul": self.list, "ol": self.list, "dl": self.terms, "table": self.table}
        if tag in makers:
            return iter([makers[tag](node)])
        if tag == "blockquote":
            return iter([indented("\n\n".join(self.blocks(node)), "> ", "> ")])
        return self.blocks(node) if tag in CONTAINERS else None

    def list(self, node: LexborNode) -> str:
        """A list, each point with everything that stands in it."""
        mark = "1.  " if node.tag == "ol" else "-   "
        points = [list(self.blocks(point)) for point in seen(node) if point.tag == "li"]
        gap = "\n\n" if any(len(point) > 1 for point in points) else "\n"
        return gap.join(indented("\n\n".join(point), mark, "    ") for point in points if point)

    def terms(self, node: LexborNode) -> str:
        """A list of terms and what is said of each."""
        parts = node.css("dt, dd")
        lines = (("\n" if part.tag == "dt" else ":   ") + self.text(part) for part in parts)
        return "\n".join(lines).strip()

    def table(self, node: LexborNode) -> str:
        """A table; its first row is the head."""
        rows = [[self.text(cell) for cell in row.css("th, td")] for row in node.css("tr")]
        rows.insert(1, ["---"] * len(rows[0]))
        return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)

    def text(self, node: LexborNode) -> str:
        """What stands in a node, on one line."""
        return tidy("".join(self.inline(child) for child in seen(node)))

    def inline(self, node: LexborNode) -> str:
        """A node as a part of a line."""
        if node.tag == "-text":
            return SPECIAL.sub(r"\\\1", node.text().replace("&", "&amp;").replace("<", "&lt;"))
        if node.tag == "code":
            return f"`{node.text()}`"
        inner = "".join(self.inline(child) for child in seen(node))
        if node.tag == "a" and inner.strip():
            address = self.resolve(node.attributes.get("href") or "")
            return f"[{inner.strip()}]({address})" if address else inner
        mark = MARKS.get(node.tag or "", "") if inner.strip() else ""
        return f"{mark}{inner}{mark}" if mark else inner


def seen(node: LexborNode) -> Iterator[LexborNode]:
    """The children of `node` that a reader can see."""
    for child in node.iter(include_text=True):
        names = set((child.attributes.get("class") or "").split()) if child.tag != "-text" else set()
        if child.tag not in UNSEEN and not names & UNSEEN_CLASSES:
            yield child


def tidy(text: str) -> str:
    """`text` on one line, and not beginning like a point of a list."""
    line = NUMBER.sub(r"\1\\.", " ".join(text.split()))
    return f"\\{line}" if line.startswith(("- ", "+ ")) else line


def indented(text: str, first: str, others: str) -> str:
    """`text` with `first` before its first line and `others` before the rest that are not empty."""
    return first + text.replace("\n", f"\n{others}").replace(f"\n{others}\n", f"\n{others.rstrip()}\n")
