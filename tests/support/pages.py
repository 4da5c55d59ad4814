"""Built pages, read as a reader would."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


def folded(text: str) -> str:
    """`text` with its white space folded."""
    return " ".join(text.split())


class BuiltPage:
    """One page of a built site; `address` counts from the root, "" for the home page."""

    def __init__(self, site: Path, file: Path) -> None:
        self.file = file
        relative = file.relative_to(site).as_posix()
        self.address = relative.removesuffix("index.html")
        self.html = file.read_text("utf-8")

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    @cached_property
    def title(self) -> str:
        return self.text_of("title")

    @cached_property
    def article(self) -> LexborNode:
        found = self.tree.css_first("article")
        assert found is not None, f"{self.address} has no article"
        return found

    @cached_property
    def text(self) -> str:
        """All text of the article, folded or not, white space folded."""
        return folded(self.article.text())

    @cached_property
    def blocks(self) -> set[str]:
        """The text of each block of the article, white space folded."""
        return {
            folded(node.text())
            for node in self.article.css("h1,h2,h3,h4,p,li,dt,dd,a,span,strong,blockquote,summary")
        }

    @cached_property
    def ids(self) -> set[str]:
        return {node.attributes["id"] or "" for node in self.tree.css("[id]")}

    def text_of(self, selector: str) -> str:
        found = self.tree.css_first(selector)
        assert found is not None, f"{self.address} has no {selector}"
        return folded(found.text())


class BuiltSite:
    """All pages of a built site by address."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        found = (BuiltPage(self.root, file) for file in sorted(self.root.rglob("*.html")))
        return {page.address: page for page in found}

    def __getitem__(self, address: str) -> BuiltPage:
        assert address in self.pages, f"there is no page {address}"
        return self.pages[address]
