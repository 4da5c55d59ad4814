"""Whatever characters a value holds, a reader sees them as typed and nothing runs."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.conftest import slow
from tests.support.injections import INJECTIONS
from tests.support.pages import BuiltSite, folded
from tests.support.places import rewrite
from tests.support.poison import HOSTILE
from tests.support.project import build, copy_project
from tests.support.server import POLICY, serving


def test_titles_are_exact_in_tab_heading_and_contents(poisoned: BuiltSite, site: BuiltSite) -> None:
    for address in (
        "roles/recovery-navigator/",
        "competencies/customer-care/",
        "values/recovery/",
        "partners/awp/",
    ):
        clean, hostile = site[address], poisoned[address]
        expected = f"{clean.text_of('h1')} {HOSTILE}"
        assert hostile.text_of("h1") == expected
        assert hostile.title == f"{expected} - Mental Health Bristol staff handbook"


def test_every_text_is_followed_by_exactly_the_hostile_text(poisoned: BuiltSite, site: BuiltSite) -> None:
    for address in (
        "roles/recovery-navigator/",
        "competencies/recovery-orientated-practice/",
        "teams/crisis-team/",
    ):
        shown = [folded(item.text()) for item in site[address].article.css("li[id] > p, p[id]")]
        assert [f"{text} {HOSTILE}" for text in shown] == [
            folded(item.text()) for item in poisoned[address].article.css("li[id] > p, p[id]")
        ]


def test_jinja_in_a_value_is_not_run(poisoned: BuiltSite) -> None:
    for page in poisoned.pages.values():
        assert " 49 " not in page.text, page.address


PAGES = (
    *("", "roles/", "roles/recovery-navigator/", "competencies/customer-care/", "sources/", "about/"),
    *(
        "accountabilities/manage-risk/",
        "person-specification/it-skills/",
        "values/recovery/",
        "partners/awp/",
    ),
    *("teams/crisis-team/", "glossary/", "framework/", "find/", "compare/", "i-work-here/"),
)


def run_in(context: BrowserContext, address: str) -> list[str]:
    """What ran or broke while the pages were looked at, folded parts opened and a word was searched."""
    happened: list[str] = []
    page = context.new_page()
    page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: happened.append(str(error)))
    for path in PAGES:
        page.goto(address + path)
        assert page.locator("h1").count() == 1
        page.eval_on_selector_all("article details", "all => all.forEach(one => { one.open = true })")
    page.goto(f"{address}#q=alert")
    page.wait_for_selector("[role=option]")
    page.close()
    return happened


@pytest.mark.parametrize("policy", [pytest.param("", id="no policy"), slow(POLICY, id="strict policy")])
def test_nothing_runs_in_a_browser(poisoned: BuiltSite, context: BrowserContext, policy: str) -> None:
    with serving(poisoned.root, policy=policy) as address:
        assert not run_in(context, address)


def test_long_words_wrap_on_a_narrow_screen(poisoned: BuiltSite, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    too_wide = []
    with serving(poisoned.root) as address:
        for path in PAGES:
            page.goto(address + path)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                too_wide.append(path)
    assert not too_wide


@pytest.mark.slow
@pytest.mark.parametrize("text", INJECTIONS)
def test_no_text_runs_when_it_is_alone(tmp_path: Path, context: BrowserContext, text: str) -> None:
    project = copy_project(tmp_path / "project")
    numbers = count(1)
    rewrite(project / "data", lambda steps: f"{text} q{next(numbers):04}q")
    with serving(build(project), policy="") as address:
        assert not run_in(context, address)
