"""What changed is told, with the words before and now, and each page says as of when its words stand."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborNode

from macros.model.handbook import Handbook
from macros.pages.change_pages import change_pages
from macros.releases.changelog import ChangeLog
from macros.releases.history import Change, History, Past, Release
from macros.releases.texts import texts
from macros.views.changes import compared
from macros.views.listing import HEAVIEST
from macros.views.views import Views
from macros.words import load_words
from tests.conftest import Once
from tests.support.axe import faults
from tests.support.data import change
from tests.support.lived import live, release
from tests.support.pages import BuiltSite, folded
from tests.support.project import ROOT, build, copy_project, run
from tests.support.search import scripts_of
from tests.support.server import serving

PLANS = "Plans own work and meets agreed goals within the time available"
PLANS_NOW = "Plans own work and meets every goal in good time"
CRISIS, NAVIGATOR, NIGHT = "Mental Health Crisis Worker", "Recovery Navigator", "Night Worker"
ATOM = "{http://www.w3.org/2005/Atom}"
HEAVIEST_PAGE = 150_000
AS_OF = re.compile(r"Words as of \d+ \w+ \d{4}, release \d|not yet released")


@pytest.fixture(scope="module")
def lived(once: Once) -> BuiltSite:
    return once("lived", live)


@pytest.fixture(scope="module")
def address(lived: BuiltSite) -> Iterator[str]:
    with serving(lived.root) as address:
        yield address


def told(site: BuiltSite, page: str, words: str) -> LexborNode:
    """The one change on a page that says some words."""
    [found] = [one for one in site[page].tree.css(".change") if words in folded(one.text())]
    return found


def wordings(one: LexborNode) -> dict[str, str]:
    """The words of a change before and now."""
    return {folded(row.css("dt")[0].text()): folded(row.css("dd")[0].text()) for row in one.css("dl > div")}


def said(one: LexborNode) -> str:
    return folded(one.css(".change__what")[0].text())


def links(one: LexborNode) -> dict[str, str]:
    return {folded(link.text()): link.attributes["href"] or "" for link in one.css("a")}


def test_releases_stand_newest_first_and_before_them_what_is_not_released(lived: BuiltSite) -> None:
    heads = [folded(head.text()) for head in lived["changes/"].article.css("h2")]
    assert heads == [
        "Not yet released",
        "Release 3, 1 February 2027",
        "Release 2, 14 December 2026",
        "Release 1, 30 November 2026",
    ]
    assert "Texts found better places." in lived["changes/"].text


def test_a_changed_sentence_has_its_words_before_and_now_and_its_differences_marked(lived: BuiltSite) -> None:
    one = told(lived, "changes/", PLANS)
    assert said(one) == "Reworded: Statement, Level 2 Asks more"
    assert wordings(one) == {"Before": PLANS, "Now": PLANS_NOW}
    assert [folded(mark.text()) for mark in one.css("del")] == ["agreed goals within the", "available"]
    assert [folded(mark.text()) for mark in one.css("ins")] == ["every goal in good"]
    assert links(one)["Statement, Level 2"] == "../competencies/achieving-results/#plans-own-work"


def test_a_change_names_the_roles_that_it_touches(lived: BuiltSite) -> None:
    touched = links(told(lived, "changes/", PLANS))
    assert touched[CRISIS] == "../roles/mental-health-crisis-worker/"
    assert touched[NAVIGATOR] == "../roles/recovery-navigator/"
    assert NIGHT not in touched, "which came later"
    assert CRISIS not in links(told(lived, "changes/", "Helps the team")), "which expects that level no more"
    context = told(lived, "changes/", "This post belongs")
    assert CRISIS in links(context) and NAVIGATOR not in links(context)


@pytest.mark.parametrize(
    ("words", "what", "before", "now"),
    [
        (
            "increases effort without guidance",
            "Moved: Statement, Level 3 (from Achieving Results)",
            None,
            "Works hard and stays focussed on priorities, increases effort without guidance",
        ),
        (
            "Involves others in change.",
            "Reworded: Statement, Level 5",
            "Involves others in change to create a sense of ownership.",
            "Involves others in change.",
        ),
        ("Creates a sense of ownership.", "New: Statement, Level 5", None, "Creates a sense of ownership."),
        (
            "No longer here: Statement, Level 5",
            "No longer here: Statement, Level 5",
            "Understands that the working environment is one of constant change.",
            None,
        ),
        (
            "Open the door, day & night.",
            "Reworded: Text",
            "Answer the door, day & night.",
            "Open the door, day & night.",
        ),
        ("New: Accountability", "New: Accountability", None, "Answer the door, day & night."),
    ],
)
def test_each_sort_of_change_is_told_as_what_it_is(
    lived: BuiltSite, words: str, what: str, before: str | None, now: str | None
) -> None:
    one = told(lived, "changes/", words)
    assert said(one) == what
    assert wordings(one) == {name: text for name, text in (("Before", before), ("Now", now)) if text}


def test_what_is_all_new_is_told_in_one_sentence(lived: BuiltSite) -> None:
    assert re.search(r"The first release: it took in all 1\d{3} texts", lived["changes/1/"].text)
    assert not lived["changes/1/"].tree.css(".changed")
    night = next(one for one in lived["changes/"].tree.css(".changed") if NIGHT in one.text())
    assert re.search(r"New, with \d+ texts", folded(night.text())) and not night.css(".change")


def test_a_handbook_that_changed_nothing_since_says_so(site: BuiltSite) -> None:
    assert "unreleased" in site["changes/"].ids and "release-1" in site["changes/"].ids


def test_a_role_leads_to_what_changed_in_it_alone(lived: BuiltSite) -> None:
    page = lived["roles/recovery-navigator/"]
    assert page.tree.css('a[href="../../changes/roles/recovery-navigator/"]')
    own = lived["changes/roles/recovery-navigator/"].text
    for words in (PLANS_NOW, "Open the door, day & night.", "Contribute to project work", "Creates a sense"):
        assert words in own
    assert "This post belongs" not in own
    other = lived["changes/roles/mental-health-crisis-worker/"].text
    assert PLANS_NOW in other and "This post belongs" in other
    assert "Helps the team" in own and "Helps the team" not in other
    assert "No longer here: Expected level, Partnership and Teamwork, Level 2" in other
    assert "Open the door" not in other and "Contribute to project work" not in other
    assert "changes/roles/night-worker/" not in lived.pages, "it is new, and nothing has changed in it"


def test_a_competency_leads_to_what_changed_in_it_alone(lived: BuiltSite) -> None:
    page = lived["competencies/achieving-results/"]
    assert page.tree.css('a[href="../../changes/competencies/achieving-results/"]')
    own = lived["changes/competencies/achieving-results/"].text
    assert PLANS_NOW in own and "increases effort without guidance" in own, "which has left it"
    assert "Creates a sense of ownership" not in own
    assert "changes/competencies/customer-care/" not in lived.pages
    found = [links(lived[f"changes/{kind}/"].article) for kind in ("roles", "competencies")]
    assert {CRISIS, NAVIGATOR} <= found[0].keys() and NIGHT not in found[0]
    assert {"Achieving Results", "Working with Change"} <= found[1].keys()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("roles/recovery-navigator/", "Words as of 1 February 2027, release 3: what changed."),
        ("competencies/working-with-change/", "Words as of 1 February 2027, release 3: what changed."),
        ("privacy/", "Words as of 14 December 2026, release 2: what changed."),
        ("values/compassion/", "Words as of 30 November 2026, release 1."),
        ("partners/sari/", "Words as of 30 November 2026, release 1."),
        ("changes/2/", "Words as of 14 December 2026, release 2: what changed."),
        ("teams/crisis-team/", "Words as of 30 November 2026, release 1. Some of them are not yet released."),
        ("roles/night-worker/", "not yet released."),
    ],
)
def test_a_page_says_when_its_words_last_changed(lived: BuiltSite, page: str, words: str) -> None:
    assert words in lived[page].text


def test_every_page_says_as_of_when_it_stands(lived: BuiltSite) -> None:
    for page in lived.pages.values():
        if page.address != "404.html" and page.tree.css_first("article"):
            assert AS_OF.search(page.text), page.address


def test_the_search_finds_what_changed(lived: BuiltSite) -> None:
    with scripts_of(lived.root) as search:
        assert "changes/" in search.addresses("changes")[:3]
        for query in ("what changed", "updates", "news", "what is new"):
            found = search.addresses(query)
            assert found[0] == "changes/", query
            assert not [address for address in found if re.match("changes/.", address)], query


def test_paper_says_it_too(page: Page, address: str) -> None:
    page.goto(f"{address}roles/recovery-navigator/")
    page.emulate_media(media="print")
    expect(page.get_by_text("Words as of 1 February 2027")).to_be_visible()


def test_no_page_asks_the_clock() -> None:
    for path in (ROOT / "overrides").rglob("*.html"):
        assert "build_date" not in path.read_text("utf-8"), path


def test_the_pages_about_changes_are_for_everyone(view: Page, address: str) -> None:
    for page in ("changes/", "changes/3/", "changes/roles/recovery-navigator/"):
        view.goto(address + page)
        assert not faults(view), page


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        ("good with users, visitors too", "good with users too", [", visitors"], []),
        ("Knows users.", "Knows users and carers.", [], ["and carers"]),
        ("Plans own work", "Leads whole teams well", [], []),
        ("Plans own\nwork", "Plans whole\nwork", ["own"], ["whole"]),
        ("", "Plans", [], []),
    ],
)
def test_only_words_that_differ_are_marked(before: str, after: str, gone: list[str], come: list[str]) -> None:
    old, new = compared(before, after)
    assert ("".join(text for text, _ in old), "".join(text for text, _ in new)) == (before, after)
    assert [text for text, differs in old if differs] == gone
    assert [text for text, differs in new if differs] == come


def entries(feed: Element) -> list[Element]:
    return feed.findall(f"{ATOM}entry")


def text_of(element: Element, name: str) -> str:
    return (element.findtext(f"{ATOM}{name}") or "").strip()


def test_the_feed_has_an_entry_for_each_release(lived: BuiltSite) -> None:
    assert lived["changes/"].tree.css(
        'link[rel=alternate][type="application/atom+xml"][href="../changes/feed.xml"]'
    )
    assert not lived["privacy/"].tree.css("link[rel=alternate]")
    feed = fromstring((lived.root / "changes/feed.xml").read_text("utf-8"))
    for one in (feed, *entries(feed)):
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", text_of(one, "id"))
        assert text_of(one, "title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", text_of(one, "updated"))
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    days = [text_of(one, "updated")[:10] for one in entries(feed)]
    assert days == ["2027-02-01", "2026-12-14", "2026-11-30"] and text_of(feed, "updated")[:10] == days[0]
    assert len({text_of(one, "id") for one in (feed, *entries(feed))}) == 4
    hrefs = [one.attrib["href"] for entry in entries(feed) for one in entry.findall(f"{ATOM}link")]
    assert hrefs == ["../changes/3/", "../changes/2/", "../changes/1/"]
    assert PLANS.split(maxsplit=1)[0] in text_of(entries(feed)[1], "content")


@pytest.mark.slow
def test_the_feed_has_the_same_names_wherever_it_is_published(tmp_path: Path, lived: BuiltSite) -> None:
    project = copy_project(tmp_path / "project")
    live(project)
    change(
        project, "mkdocs.yml", 'site_url: !ENV [SITE_URL, ""]', "site_url: https://handbook.example/staff/"
    )
    build(project)
    feeds = [fromstring((root / "changes/feed.xml").read_text()) for root in (lived.root, project / "site")]
    names = [[text_of(one, "id") for one in (feed, *entries(feed))] for feed in feeds]
    assert names[0] == names[1]
    hrefs = [link.attrib["href"] for link in feeds[1].iter(f"{ATOM}link")]
    assert hrefs and all(href.startswith("https://handbook.example/staff/changes/") for href in hrefs)


def test_the_table_has_a_row_for_each_change(lived: BuiltSite) -> None:
    text = (lived.root / "data/changes.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["release"] for row in rows} == {"", "3", "2"}
    [plans] = [row for row in rows if row["id"] == "competencies/achieving-results#plans-own-work"]
    assert plans == {
        "release": "2",
        "day": "2026-12-14",
        "sort": "reworded",
        "means": "asks-more",
        "id": "competencies/achieving-results#plans-own-work",
        "was": "",
        "address": "competencies/achieving-results/#plans-own-work",
        "before": PLANS,
        "after": PLANS_NOW,
        "roles": "mental-health-crisis-worker; recovery-navigator",
        "number_of_roles": "2",
    }
    [moved] = [row for row in rows if row["id"] == "competencies/working-with-change#works-hard"]
    assert (moved["sort"], moved["was"]) == (
        "moved",
        "competencies/achieving-results#works-hard-on-priorities",
    )


def test_a_release_that_rewords_everything_has_pages_for_its_parts(book: Handbook) -> None:
    """And /changes/ tells in full only what stays light."""
    said = texts(book)
    first = Release(
        1, date(2026, 1, 1), None, tuple(Change(one, "new", after=text) for one, text in said.items())
    )
    reworded = (Change(one, "reworded", text, f"{text} " * 3) for one, text in said.items() if text)
    many = replace(first, number=2, changes=tuple(reworded))
    log = ChangeLog(Views(book), History(ROOT, book, Past((first, many))))
    made = list(change_pages(log, load_words(ROOT).shared["kinds"]))
    assert len({page.address for page in made}) == len(made)
    parts = [page.listing for page in made if page.listing and page.listing.names and not page.listing.parts]
    assert parts
    for part in parts:
        records = list(part.records)
        assert len(records) == 1 or sum(one.weight for one in records) <= HEAVIEST
    assert sum(account.weight for account in log.all.in_full) <= HEAVIEST


@pytest.mark.slow
def test_no_page_about_a_large_release_is_heavy(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for path in sorted((project / "data").rglob("*.yml")):
        path.write_text(path.read_text("utf-8").replace(" and ", " as well as "), "utf-8")
    release(project, "2027-01-01", "Everything is said at greater length.")
    done = run(project, "macros", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    for page in (project / "site/changes").rglob("*.html"):
        assert page.stat().st_size <= HEAVIEST_PAGE, page
