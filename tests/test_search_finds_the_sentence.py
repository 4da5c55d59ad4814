"""People type what comes to mind, and what they mean is among the first results."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import slow
from tests.support.pages import BuiltSite
from tests.support.search import QUERIES, Search, SearchBox, scripts_of
from tests.support.server import serving

ENOUGH = 0.95


@pytest.fixture(scope="module", params=["asked", slow("typed")])
def box(request: pytest.FixtureRequest, browser: Browser, server: str, site: BuiltSite) -> Iterator[Search]:
    """The search as its scripts answer, and as a reader sees it who keeps one page open for all queries."""
    if request.param == "asked":
        with scripts_of(site.root) as scripts:
            yield scripts
        return
    page = browser.new_page()
    page.goto(server)
    yield SearchBox(page)
    page.context.close()


def queries() -> list[tuple[str, str]]:
    """What people type, and what the first three results must show."""
    lines = QUERIES.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(query, expected) for query, expected, _ in rows]


KINDS_OF_ANSWER = {
    "@help": ("Help",),
    "@elsewhere": ("Not in this handbook",),
    "@nothing": ("Browse", "Help"),
}
"""How what is no result begins."""


def answers(shown: list[str], expected: str) -> bool:
    """Whether what is shown for a query is what is expected."""
    begins = KINDS_OF_ANSWER.get(expected)
    if begins is None:
        return bool(re.search(expected, "\n".join(shown[:3])))
    looked_at = shown[:1] if expected == "@help" else shown
    return all(group.startswith(begins) for group in looked_at)


def test_what_people_type_finds_what_they_mean_among_the_first_three(box: Search) -> None:
    asked = queries()
    missed = [query for query, expected in asked if not answers(box.shown(query, 50), expected)]
    for query in missed:
        print(f"missed: {query!r}")
    assert len(asked) == 80
    assert 1 - len(missed) / len(asked) >= ENOUGH


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("recvoery navigator", "roles/recovery-navigator/"),
        ("custmer care", "competencies/customer-care/"),
        ("efective comunication", "competencies/effective-communication/"),
        ("saveguarding", "accountabilities/follow-safeguarding-policies/"),
        ("supervison", "accountabilities/participate-in-supervision/"),
        ("discrimminate", "competencies/customer-care/#ensures-no-discrimination"),
    ],
)
def test_typing_errors_still_find(box: Search, typed: str, found: str) -> None:
    assert found in box.addresses(typed)[:3]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organization", "organisation"),
        ("prioritizes", "prioritises"),
        ("behavior", "behaviour"),
        ("license", "licence"),
        ("policies", "policy"),
        ("supervising", "supervision"),
        ("co-ordinate", "coordinate"),
    ],
)
def test_spellings_and_endings_find_the_same(box: Search, one: str, other: str) -> None:
    assert set(box.addresses(one)[:2]) & set(box.addresses(other)[:2])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("car", "person-specification/driving-licence-and-transport/"),
        ("shifts", "accountabilities/work-within-rota/"),
        ("computers", "person-specification/it-skills/"),
        ("WRAP", "accountabilities/co-produce-recovery-plans/"),
        ("Stand Against Racism & Inequality", "partners/sari/"),
        ("Avon and Wiltshire", "partners/awp/"),
        ("registered mental health nurse", "person-specification/recognised-qualification/"),
    ],
)
def test_everyday_words_and_abbreviations_lead_to_the_handbooks_own(
    box: Search, typed: str, found: str
) -> None:
    assert found in box.addresses(typed)[:4]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("working with change level 3", "competencies/working-with-change/#level-3"),
        ("teamwork level two", "competencies/partnership-and-teamwork/#level-2"),
        ("desired level communication", "competencies/effective-communication/#level-3"),
        ("exceptional customer care", "competencies/customer-care/#level-4"),
        ("entry level customer care", "competencies/customer-care/#level-2"),
    ],
)
def test_levels_and_expectations_are_understood(box: Search, typed: str, found: str) -> None:
    assert box.addresses(typed)[0] == found


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("recovery navigator", "roles/recovery-navigator/"),
        ("change", "values/change/"),
        ("customer care", "competencies/customer-care/"),
        ("second step", "partners/second-step/"),
        ("calculated risks", "competencies/achieving-results/#develops-innovative-approaches"),
        (
            "views change as an exciting opportunity",
            "competencies/working-with-change/#views-change-as-opportunity",
        ),
    ],
)
def test_a_colleague_would_name_this_first(box: Search, typed: str, first: str) -> None:
    assert box.addresses(typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("crisis worker duties", "roles/mental-health-crisis-worker/#accountabilities"),
        ("behaviour at level 4", "competencies/partnership-and-teamwork/#resolves-negative-behaviour"),
        ("recovery orientated", "competencies/recovery-orientated-practice/"),
        ("values", "values/"),
        ("care coordination", "roles/mental-health-crisis-worker/#purpose.navigate-and-coordinate-services"),
        ("case load", "glossary/#caseload"),
        ("linemanager", "roles/mental-health-crisis-worker/#organisation"),
        ("polciy", "competencies/policy-procedure-and-practice/"),
        ("comunic", "competencies/effective-communication/"),
        ("statements about stigma", "competencies/customer-care/#acts-to-reduce-stigma"),
    ],
)
def test_what_a_person_means_comes_before_what_holds_more_of_the_words(
    box: Search, typed: str, first: str
) -> None:
    assert box.addresses(typed)[0] == first


def test_a_word_with_a_meaning_of_its_own_is_no_beginning_of_another(box: Search) -> None:
    assert box.addresses("car") == ["person-specification/driving-licence-and-transport/"]


def test_a_sentence_that_both_roles_share_is_found_once(box: Search) -> None:
    found = box.addresses("rich and meaningful life")
    assert len([address for address in found if "practical-advice" in address]) == 1
    assert "and 1 other role" in box.shown("rich and meaningful life")[0]


def test_a_result_shows_its_kind_and_its_trail(box: Search) -> None:
    first = box.shown("acts to reduce stigma")[0]
    assert "Statement" in first
    assert "Competencies › Customer Care › Level 4" in first


def test_enter_lands_on_the_statement_in_view_and_marked(page: Page, server: str) -> None:
    page.goto(server)
    box = SearchBox(page)
    box.type("acts to reduce stigma")
    box.input.press("Enter")
    page.wait_for_url(re.compile("competencies/customer-care/.*#acts-to-reduce-stigma$"))
    statement = page.locator("#acts-to-reduce-stigma")
    expect(statement).to_be_in_viewport()
    expect(statement.locator("mark").first).to_have_text(re.compile("acts|stigma"))
    assert statement.evaluate("one => one.matches(':target')")


def test_enter_waits_for_the_answer_to_what_was_typed(page: Page, server: str) -> None:
    page.goto(server)
    box = SearchBox(page)
    box.open()
    box.input.press_sequentially("customer care level 4")
    box.input.press("Enter")
    page.wait_for_url(re.compile("competencies/customer-care/.*#level-4$"))


def test_what_only_one_of_many_roles_says_is_fetched_when_asked_for(page: Page, grown: BuiltSite) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    with serving(grown.root) as address:
        page.goto(address)
        box = SearchBox(page)
        box.type("recovery")
        assert not [one for one in fetched if "single-roles" in one]
        page.route("**/single-roles*", lambda route: route.abort())
        assert "feeder" not in box.shown("bird number 599", groups=1)[0]
        page.unroute("**/single-roles*")
        box.type("bird number 599")
        expect(box.groups.first).to_contain_text("Counts bird number 599 at the feeder")
        assert box.leads_to()[0] == "roles/gardener/#performance-measures.bird-599"
        assert [one for one in fetched if "single-roles" in one]
