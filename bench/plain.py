"""The counterpart: the text of every page of a built handbook as plain Markdown, with no macros.

Theme, overrides, navigation, Markdown extensions, checks and the search plugin stay as they are.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, relpath
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from bench.markdown import Markdown

SETTINGS = """\
INHERIT: handbook.yml
hooks: []
watch: []
plugins: [search]
not_in_nav: "*"
"""
PAGE_IN_NAV = re.compile(r"[\w/-]+\.md\b")
RECORDS = "config.extra.handbook"
HOST = "https://handbook.example/"


def write(handbook: Path, target: Path) -> None:
    """Write to `target` the plain project for the project in `handbook`, whose `site/` is built."""
    target.mkdir(parents=True)
    shutil.copy(handbook / "mkdocs.yml", target / "handbook.yml")
    (target / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    shutil.copytree(handbook / "overrides", target / "overrides")
    empty_partials(target / "overrides/partials")
    shutil.copytree(handbook / "docs", target / "docs", ignore=shutil.ignore_patterns("*.md"))
    site = handbook / "site"
    named = set(PAGE_IN_NAV.findall((handbook / "mkdocs.yml").read_text("utf-8")))
    sources = {address: source_of(address, named) for address in addresses(site)}
    for address, source in sources.items():
        path = target / "docs" / source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            markdown((site / address / "index.html").read_text("utf-8"), address, sources), "utf-8"
        )


def empty_partials(folder: Path) -> None:
    """Empty the partials that draw on records: plain Markdown has none, and is spared their cost."""
    for partial in folder.rglob("*.html"):
        if RECORDS in partial.read_text("utf-8"):
            partial.write_text("", "utf-8")


def addresses(site: Path) -> Iterator[str]:
    """The addresses of all pages that hold an article; one that only leads elsewhere holds none."""
    for path in site.rglob("index.html"):
        if "<article" in path.read_text("utf-8"):
            yield path.relative_to(site).as_posix().removesuffix("index.html")


def source_of(address: str, named: set[str]) -> str:
    """The Markdown file of the page at `address`: the one that the navigation names, if it does."""
    index = f"{address}index.md"
    return index if index in named or not address else f"{address.rstrip('/')}.md"


def markdown(html: str, address: str, sources: dict[str, str]) -> str:
    """The article of one page; `sources` are the Markdown files of all addresses."""

    def resolve(href: str) -> str | None:
        target = urlsplit(urljoin(HOST + address, href))
        if f"{target.scheme}://{target.netloc}/" != HOST:
            return href
        source = sources.get(target.path.removeprefix("/"))
        return relpath(source, dirname(sources[address]) or ".") if source else None

    article = LexborHTMLParser(html).css_first("article")
    assert article is not None, address
    return Markdown(resolve).page(article)
