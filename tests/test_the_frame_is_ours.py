"""The frame of every page is the handbook's own: nothing of the theme is sent, nor is it needed."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import Once
from tests.support.pages import BuiltSite
from tests.support.project import ROOT

OWN = re.compile(r"^assets/(\w+\.[0-9a-f]{8}\.(js|css)|[\w.-]+)$")
THEME = re.compile(r"^theme:\n(  .*\n)+", re.MULTILINE)
NONE = "theme: {name: null, custom_dir: overrides, static_templates: [404.html]}\n"


def without_theme(project: Path) -> None:
    settings = project / "mkdocs.yml"
    changed, times = THEME.subn(NONE, settings.read_text("utf-8"))
    assert times == 1
    settings.write_text(changed, "utf-8")


def contents(site: BuiltSite) -> dict[str, bytes]:
    """Every file but the map of the site, which says when it was built."""
    files = (path for path in site.root.rglob("*") if path.is_file() and not path.name.startswith("sitemap"))
    return {path.relative_to(site.root).as_posix(): path.read_bytes() for path in files}


def test_the_site_is_the_same_without_the_theme(once: Once, site: BuiltSite) -> None:
    bare = contents(once("without-theme", without_theme, documents=True))
    assert bare == contents(site)


def test_no_script_or_style_of_the_theme_is_sent(site: BuiltSite) -> None:
    sent = {path for path in contents(site) if path.endswith((".js", ".css", ".map", ".svg", ".png"))}
    sources = {path.name for path in (ROOT / "docs").rglob("*.*")}
    for path in sent:
        assert OWN.match(path), path
        assert re.sub(r"\.[0-9a-f]{8}\.", ".", Path(path).name) in sources, path


def test_pages_ask_only_for_what_is_there(site: BuiltSite) -> None:
    for page in site.pages.values():
        asked = [node.attributes["src"] for node in page.tree.css("script[src]")]
        asked += [node.attributes["href"] for node in page.tree.css("link[rel~=icon], link[rel=stylesheet]")]
        assert len(asked) >= 4, page.address
        for address in filter(None, asked):
            folder = site.root if page.address == "404.html" else page.file.parent
            assert (folder / address.lstrip("/" if page.address == "404.html" else "")).is_file(), address


def test_no_part_of_the_frame_lies_about_unused() -> None:
    folder = ROOT / "overrides"
    said = "".join(path.read_text("utf-8") for path in folder.rglob("*.html"))
    asked = set(re.findall(r'shell\.part\("(\w+)"|include "partials/([\w/.-]+)\.html"', said))
    parts = {path.relative_to(folder / "partials") for path in (folder / "partials").rglob("*.*")}
    assert {part.with_suffix("").as_posix() for part in parts} == {one or other for one, other in asked}


def test_what_is_drawn_once_says_for_each_page_where_it_stands(site: BuiltSite) -> None:
    for address, tab, exact in (
        ("roles/", "Roles", "page"),
        ("roles/recovery-navigator/", "Roles", "true"),
        ("values/", "Values, teams and partners", "true"),
        ("values/compassion/", "Values, teams and partners", "true"),
        ("accountabilities/manage-risk/", "Roles", "true"),
        ("glossary/", "About", "true"),
    ):
        marked = site[address].tree.css(".tabs [aria-current]")
        assert [(one.text(), one.attributes["aria-current"]) for one in marked] == [(tab, exact)], address
    for address in ("", "help/"):
        assert not site[address].tree.css(".tabs [aria-current]"), address
    for address, here in (("compare/", "Compare roles"), ("guide/", "How to change this handbook")):
        for part in (".menu", ".section") if address == "guide/" else (".menu",):
            marked = site[address].tree.css(f"{part} [aria-current]")
            assert [one.text() for one in marked] == [here], (address, part)
    marked = site["roles/recovery-navigator/"].tree.css(".menu [aria-current], .section [aria-current]")
    assert not marked
