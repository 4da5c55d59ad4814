"""Whatever characters a value holds, a reader sees them as typed and nothing runs."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.support.pages import BuiltSite, folded
from tests.support.project import build, copy_project, read_yaml, write_yaml
from tests.support.server import serving

HOSTILE = " ".join(
    (
        "<b>x</b> {{ 7*7 }} {% raw %} | *a* _b_ `c` # \"q\" 'r' &amp; [x](javascript:alert(1))",
        "</title><script>alert(1)</script> <img src=x onerror=alert(1)>",
    )
)
WORDS_OF_PROGRAMS = {
    "type",
    "section",
    "team",
    "employer",
    "order",
    "about",
    "record",
    "beside",
    "grows_from",
    "count",
    "owner",
    "reviewed",
    "review_by",
    "year",
    "records",
    "said_in",
    "see",
    "checked",
    "link",
    "everyday",
    "spelling",
    "ignored",
}
KEYS = {"accountabilities", "purpose", "context", "essential", "desirable", "statements", "criteria"}


def poisoned(value: Any, name: str = "") -> Any:
    """`value` with hostile text after every text that readers see."""
    if name in WORDS_OF_PROGRAMS:
        return value
    if isinstance(value, dict):
        return {key: poisoned(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return value if name in KEYS else [poisoned(item, name) for item in value]
    if value in ("entry", "desired", "exceptional"):
        return value
    return f"{value} {HOSTILE}"


@pytest.fixture(scope="module")
def poisoned_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    project = copy_project(tmp_path_factory.mktemp("hostile") / "project")
    for path in (project / "data").rglob("*.yml"):
        write_yaml(path, poisoned(read_yaml(path)))
    return BuiltSite(build(project))


def test_titles_are_exact_in_tab_heading_and_contents(poisoned_site: BuiltSite, site: BuiltSite) -> None:
    for address in (
        "roles/recovery-navigator/",
        "competencies/customer-care/",
        "values/recovery/",
        "partners/awp/",
    ):
        clean, hostile = site[address], poisoned_site[address]
        expected = f"{clean.text_of('h1')} {HOSTILE}"
        assert hostile.text_of("h1") == expected
        assert hostile.title == f"{expected} - Mental Health Bristol staff handbook"


def test_every_text_is_followed_by_exactly_the_hostile_text(
    poisoned_site: BuiltSite, site: BuiltSite
) -> None:
    for address in (
        "roles/recovery-navigator/",
        "competencies/recovery-orientated-practice/",
        "teams/crisis-team/",
    ):
        shown = [folded(item.text()) for item in site[address].article.css("li[id] > p, p[id]")]
        assert [f"{text} {HOSTILE}" for text in shown] == [
            folded(item.text()) for item in poisoned_site[address].article.css("li[id] > p, p[id]")
        ]


def test_the_page_has_the_same_elements_as_without_it(poisoned_site: BuiltSite, site: BuiltSite) -> None:
    for address, page in site.pages.items():
        hostile = poisoned_site[address]
        assert len(hostile.tree.css("*")) == len(page.tree.css("*")), address


def test_jinja_in_a_value_is_not_run(poisoned_site: BuiltSite) -> None:
    for page in poisoned_site.pages.values():
        assert " 49 " not in page.text, page.address


@pytest.mark.parametrize("policy", ["", "strict"], ids=["no policy", "strict policy"])
def test_nothing_runs_in_a_browser(poisoned_site: BuiltSite, context: BrowserContext, policy: str) -> None:
    dialogs: list[str] = []
    errors: list[str] = []
    page = context.new_page()
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: errors.append(str(error)))
    arguments = {} if policy else {"policy": ""}
    with serving(poisoned_site.root, **arguments) as address:
        for path in (
            "",
            "roles/",
            "roles/recovery-navigator/",
            "competencies/customer-care/",
            "sources/",
            "about/",
        ):
            page.goto(address + path)
            assert page.locator("h1").count() == 1
        page.goto(f"{address}?q=recovery")
        page.wait_for_selector(".md-search-result__item")
    assert not dialogs
    assert not errors
