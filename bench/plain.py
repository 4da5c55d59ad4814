"""The counterparts: the text of every page of a built handbook as plain Markdown, with no macros.

Plain keeps our frame, navigation, Markdown extensions and checks, and has MkDocs' search plugin; stock keeps
them in the theme as it comes.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from posixpath import dirname, relpath
from urllib.parse import urljoin, urlsplit

import yaml
from mkdocs.utils.yaml import yaml_load
from selectolax.lexbor import LexborHTMLParser

from bench.markdown import Markdown
from bench.measure import pages

SETTINGS = f"""\
INHERIT: handbook.yml
hooks: ["{Path(__file__).with_name("frame.py").as_posix()}"]
watch: []
plugins: [search]
not_in_nav: "*"
"""
STOCK = {"theme": "material", "plugins": ["search"], "not_in_nav": "*", "docs_dir": "../plain/docs"}
KEPT = ("site_name", "nav", "markdown_extensions", "validation")
"""The settings that stock takes over."""

PAGE_IN_NAV = re.compile(r"[\w/-]+\.md\b")
DRAWS_ON_RECORDS = "overrides/partials/foot.html"
"""Plain Markdown has none, and is spared the cost."""
HOST = "https://handbook.example/"


def write(handbook: Path, target: Path) -> None:
    """Write to `target` the plain project for the project in `handbook`, whose `site/` is built."""
    target.mkdir(parents=True)
    shutil.copy(handbook / "mkdocs.yml", target / "handbook.yml")
    (target / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    shutil.copytree(handbook / "overrides", target / "overrides")
    (target / DRAWS_ON_RECORDS).write_text("", "utf-8")
    (target / ".browser").symlink_to((handbook / ".browser").resolve(), target_is_directory=True)
    shutil.copytree(handbook / "docs", target / "docs", ignore=shutil.ignore_patterns("*.md"))
    site = handbook / "site"
    named = set(PAGE_IN_NAV.findall((handbook / "mkdocs.yml").read_text("utf-8")))
    html = {address: (site / address / "index.html").read_text("utf-8") for address in pages(site)}
    sources = {address: source_of(address, named) for address in html if "<article" in html[address]}
    for address, source in sources.items():
        path = target / "docs" / source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(markdown(html[address], address, sources), "utf-8")


def write_stock(handbook: Path, target: Path) -> None:
    """Write to `target` the project that shows the pages of `plain`, beside it, in the theme alone."""
    settings = yaml_load((handbook / "mkdocs.yml").read_text("utf-8"))
    target.mkdir(parents=True)
    (target / "mkdocs.yml").write_text(yaml.dump({key: settings[key] for key in KEPT} | STOCK), "utf-8")


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
