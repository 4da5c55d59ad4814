"""A year of a handbook: things are renamed, moved, split, merged, reworded and retired."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch
from urllib.parse import unquote, urljoin

from tests.support.data import change, put, run_here
from tests.support.pages import BuiltPage, BuiltSite, folded
from tests.support.project import build, read_yaml, write_yaml

CONTROLS = ("template", "input", "select", "textarea", "button", "form")
DRAWN = "[data-place]"
"""What a script draws, and the place that it gives it."""


class Given(NamedTuple):
    """An address that a release offered, and the words that stood there."""

    address: str
    words: str


def live(project: Path) -> None:
    """Four releases of a copy of the project; after each the site is built and its addresses are noted."""
    noted: dict[str, str] = {}
    for number, (day, season) in enumerate(SEASONS, 1):
        season(project)
        release(project, number, day)
        noted |= {given.address: given.words for given in offered(BuiltSite(build(project)))}
    put(project, "given.txt", "".join(f"{address}\t{words}\n" for address, words in sorted(noted.items())))


def given(site: BuiltSite) -> list[Given]:
    """Every address that one of the releases offered, with its last words there."""
    lines = (site.root.parent / "given.txt").read_text("utf-8").splitlines()
    return [Given(*line.split("\t")) for line in lines]


def release(project: Path, number: int, day: date) -> None:
    """Record a release on its day; the first is there already, for what has not changed since."""
    epoch = int(datetime.combine(day, datetime.min.time(), UTC).timestamp())
    with patch.dict(os.environ, SOURCE_DATE_EPOCH=str(epoch)):
        done = run_here(project, "release", "--note", f"Release {number}")
    assert done.returncode == 0, done.stdout + done.stderr


def offered(site: BuiltSite) -> list[Given]:
    """What a built site offers: pages, what links name, all places in its articles, and its data."""
    made = (page for page in site.pages.values() if page.address != "404.html")
    pages = {page.address: page for page in made if page.tree.css_first("article") is not None}
    found = {f"/{address}": "" for address in pages}
    for address, page in pages.items():
        found |= {f"/{address}#{name}": words for name, words in _places(page)}
    found |= {link: "" for page in pages.values() for link in _links(page) if link not in found}
    data = (path.relative_to(site.root).as_posix() for path in (site.root / "data").rglob("*.*"))
    found |= {f"/{name}": "" for name in data if not name.endswith(".html")}
    return [Given(address, words) for address, words in found.items()]


def _places(page: BuiltPage) -> list[tuple[str, str]]:
    told = {node.attributes["id"] for node in page.article.css(".leads [id]")}
    every = (node for node in page.article.css("[id]") if node.tag not in CONTROLS)
    named = [node for node in every if node.attributes["id"] not in told]
    own = [(node.attributes["id"] or "", folded(node.text())) for node in named]
    drawn = [(node.attributes["data-place"] or "", "") for node in page.article.css(DRAWN)]
    return [(name, words) for name, words in (*own, *drawn) if not name.startswith("__")]


def _links(page: BuiltPage) -> list[str]:
    """Links to pages and places of the site, without what they ask of it."""
    hrefs = (link.attributes["href"] or "" for link in page.tree.css("a[href]"))
    found = (unquote(urljoin(f"/{page.address}", href)) for href in hrefs)
    plain = (re.sub(r"\?[^#]*", "", link) for link in found)
    inside = (link for link in plain if link.startswith("/") and not link.startswith("/assets/"))
    return [link for link in inside if "#__" not in link and "=" not in link]


def _command(project: Path, *arguments: str) -> None:
    done = run_here(project, *arguments, "--yes")
    assert done.returncode == 0, done.stdout + done.stderr


def winter(project: Path) -> None:
    """The handbook as it stands."""


def spring(project: Path) -> None:
    """A role, a statement and a duty are renamed, words change, a duty and a measure go."""
    _command(project, "rename", "role", "recovery-navigator", "recovery-guide")
    _command(project, "rename", "statement", "achieving-results.plans-own-work", "plans-work")
    change(
        project,
        "data/competencies/achieving-results.yml",
        "Plans own work",
        "Plans all work",
    )
    _command(project, "rename", "accountability", "manage-risk", "look-to-risk")
    _command(
        project, "retire", "accountability", "participate-in-supervision", "--because", "No role has it."
    )
    _command(project, "retire", "measure", "recovery-guide.effectiveness-of-the-team")
    change(project, "docs/guide.md", "## Add a role\n", "## A new role {#a-new-role was=add-a-role}\n")


def summer(project: Path) -> None:
    """A statement moves, two are merged, one is split, two teams become one, a competency is renamed."""
    _command(
        project,
        *("rename", "statement"),
        *("working-with-change.views-change-as-opportunity", "achieving-results.views-change-as-opportunity"),
    )
    _command(project, "rename", "competency", "working-with-change", "changing")
    _command(
        project,
        *("retire", "statement", "changing.implements-policy-changes"),
        *("--instead", "changing.involves-others-in-changes", "--because", "Two in one."),
    )
    split = "changing.creates-a-sense-of-ownership"
    path = "data/competencies/changing.yml"
    whole = "    creates-a-sense-of-ownership: Involves others in change to create a sense of ownership.\n"
    halves = "    involves-others: Involves others in change.\n    shares-it: Creates a sense of ownership.\n"
    change(project, path, whole, whole + halves)
    parts = ("--instead", "changing.involves-others", "--instead", "changing.shares-it")
    _command(project, "retire", "statement", split, *parts, "--because", "Two things in one.")
    merge_teams(project)


def merge_teams(project: Path) -> None:
    """The crisis team becomes part of the other one, which has its paragraphs from then on."""
    teams = project / "data/teams"
    gone, stays = teams / "crisis-team.yml", teams / "assessment-and-recovery-team.yml"
    taken, kept = read_yaml(gone), read_yaml(stays)
    held = kept.setdefault("context", {})
    for key, text in taken["context"].items():
        held[f"crisis-{key}"] = {"text": text, "was": [f"crisis-team.{key}"]}
    kept["was"] = ["crisis-team"]
    kept.pop("structure", None)
    gone.unlink()
    write_yaml(stays, kept)
    for path in (*(project / "data").rglob("*.yml"), *(project / "docs").glob("*.md")):
        text = path.read_text("utf-8")
        if path != stays and "crisis-team" in text:
            path.write_text(text.replace("crisis-team", "assessment-and-recovery-team"), "utf-8")


def autumn(project: Path) -> None:
    """The role is renamed again, a competency, a term and a note go, and a page has another address."""
    _command(project, "rename", "role", "recovery-guide", "guide-to-recovery")
    _command(project, "rename", "statement", "achieving-results.plans-work", "plans")
    _command(project, "retire", "competency", "policy-procedure-and-practice", "--because", "Not needed.")
    _command(project, "rename", "pillar", "equalities", "equality")
    _command(project, "retire", "pillar", "recovery")
    _command(project, "rename", "value", "compassion", "kindness")
    _command(project, "rename", "partner", "sari", "sari-bristol")
    _command(project, "rename", "term", "caseload", "case-load")
    _command(project, "retire", "role", "mental-health-crisis-worker", "--instead", "guide-to-recovery")
    page = project / "docs/privacy.md"
    (project / "docs/your-privacy.md").write_text(
        page.read_text("utf-8").replace("---\n", "---\nwas: [/privacy/]\n", 1), "utf-8"
    )
    page.unlink()
    change(project, "mkdocs.yml", "privacy.md", "your-privacy.md")


Season = Callable[[Path], None]
SEASONS: tuple[tuple[date, Season], ...] = (
    (date(2026, 12, 1), winter),
    (date(2027, 3, 1), spring),
    (date(2027, 6, 1), summer),
    (date(2027, 9, 1), autumn),
)
