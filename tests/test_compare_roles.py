"""Roles side by side: what they share, what sets them apart, what one asks beyond the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from macros.model.handbook import Handbook
from tests.conftest import Once, slow
from tests.support import word_file
from tests.support.axe import faults
from tests.support.controls import alike, controls, silent
from tests.support.pages import BuiltSite
from tests.support.paper import letters, printed
from tests.support.server import serving
from tests.support.team_lead import LEAD, OWN_DUTY, add_lead

NAVIGATOR, CRISIS = "recovery-navigator", "mental-health-crisis-worker"
BOTH = f"compare/?roles={NAVIGATOR},{CRISIS}"
PAIR = f"compare/?roles={NAVIGATOR},{LEAD}"
THREE = f"compare/?roles={NAVIGATOR},{CRISIS},{LEAD}"


@pytest.fixture(scope="session")
def wider(once: Once) -> BuiltSite:
    """The site with a third role, which differs from the other two."""
    return once("with-lead", add_lead)


@pytest.fixture(scope="session")
def address(wider: BuiltSite) -> Iterator[str]:
    with serving(wider.root) as address:
        yield address


HIGHEST = 3_233
"""Pixels of the comparison of the handbook's own two roles, at 1280 and folded."""

A4 = 658
"""Pixels of the width of a sheet within its margins."""

SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
"""Text spacing that WCAG 1.4.12 allows readers."""

OVERLAPPING = """() => {
  const shown = [...document.querySelectorAll(".compare *")].filter((one) => (
    one.checkVisibility() && one.clientWidth && !one.closest(".visually-hidden")));
  const plain = (one) => !one.querySelector(".visually-hidden");
  const wide = shown.filter((one) => one.scrollWidth > one.clientWidth + 1 && plain(one));
  const spilt = shown.filter((one) => one.matches("th, td, li, .wordings > div")).filter((one) => {
    const [box, text] = [one.getBoundingClientRect(), document.createRange()];
    text.selectNodeContents(one);
    const lines = plain(one) ? [...text.getClientRects()] : [];
    return lines.some(({ left, right }) => left < box.left - 1 || right > box.right + 1);
  });
  const page = document.documentElement.scrollWidth > innerWidth ? [document.documentElement] : [];
  return [...page, ...wide, ...spilt].map((one) => one.outerHTML.slice(0, 100));
}"""
"""Whatever is wider than its place: a page, a part of it, or the words in a cell."""


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator(".comparison [data-section=competencies]").wait_for()
    return page


def space(page: Page) -> None:
    """Set the text of the page as wide as readers may."""
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet] }",
        SPACED,
    )


def section(page: Page, key: str) -> Any:
    return page.locator(f".comparison [data-section={key}]")


def press_on(page: Page, name: str) -> None:
    """Tab on to the stop that bears this name and press Enter."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.replace(/\\s+/g, ' ').trim()") == name:
            page.keyboard.press("Enter")
            return
    pytest.fail(f'no stop is called "{name}"')


def test_what_two_roles_share_stands_in_a_sentence_and_what_only_one_has_below_it(
    page: Page, address: str
) -> None:
    opened(page, address + PAIR)
    expect(page.locator(".summary")).to_contain_text(
        "Both roles share 16 accountabilities, 20 criteria and 8 competencies at the same levels."
    )
    duties = section(page, "accountabilities")
    only = duties.locator(".group", has_text="Only in Team Lead")
    expect(only.locator("li")).to_have_text([OWN_DUTY["text"]])
    needs = section(page, "person-specification").locator("h3")
    assert "Desirable for Recovery Navigator; Essential for Team Lead" in " ".join(
        "; ".join(sorted(heading.split("; "))) for heading in needs.all_inner_texts()
    )
    where = section(page, "organisation").locator("table").first
    expect(where.locator("caption")).to_have_text("Where the posts differ")
    expect(where.locator("tbody th")).to_have_text(["Team"])
    change = section(page, "competencies").locator("tbody tr", has_text="Working with Change").first
    expect(change.locator("td").last).to_contain_text("Desired: Level 5")


def test_what_is_the_same_is_folded_and_opening_shows_every_sentence(
    page: Page, address: str, book: Handbook
) -> None:
    opened(page, address + PAIR)
    assert page.locator(".comparison details[open]").count() == 0
    fold = section(page, "accountabilities").locator("details")
    fold.locator("summary").press("Enter")
    expect(fold.locator("li")).to_have_count(16)
    for sentence in fold.locator("li > p").all():
        expect(sentence).to_be_visible()
    purpose = page.locator(".alike #purpose")
    expect(purpose.locator("summary")).to_have_text("Job purpose")
    page.get_by_role("button", name="Open everything").press("Enter")
    role = book.roles[NAVIGATOR]
    for key in role.purpose:
        expect(purpose.get_by_text(book.paragraphs[key].text)).to_be_visible()
    assert page.locator(".comparison details:not([open])").count() == 0
    page.get_by_role("button", name="Close everything").press("Enter")
    assert page.locator(".comparison details[open]").count() == 0


def keeping(accountabilities: int, criteria: int, competencies: int) -> Callable[[Route], None]:
    """Answers with a role profile that has lost much: so many are left, criteria of each need."""

    def answer(route: Route) -> None:
        profile = route.fetch().json()
        asked = profile["person_specification"]
        left = {
            "accountabilities": profile["accountabilities"][:accountabilities],
            "person_specification": {need: asked[need][:criteria] for need in asked},
            "competencies": profile["competencies"][:competencies],
            "performance_measures": [],
        }
        route.fulfill(json=profile | left)

    return answer


NOTHING = (
    "These roles share no accountability, performance measure, criterion or competency at the same levels."
)


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ((1, 1, 0), "Both roles share 1 accountability and 2 criteria."),
        ((0, 0, 1), "Both roles share 1 competency at the same levels."),
        ((0, 0, 0), NOTHING),
    ],
)
def test_the_sentence_counts_one_many_and_none(
    page: Page, server: str, left: tuple[int, int, int], told: str
) -> None:
    page.route(f"**/data/roles/{CRISIS}.json", keeping(*left))
    page.goto(server + BOTH)
    expect(page.locator(".summary")).to_contain_text(told)
    if told == NOTHING:
        page.route(f"**/data/roles/{NAVIGATOR}.json", keeping(*left))
        page.goto(server + BOTH)
        expect(page.locator(".summary a").first).to_be_visible()
        expect(page.locator(".summary")).not_to_contain_text("share")
        expect(section(page, "accountabilities")).to_have_count(0)


def test_the_two_roles_of_a_handbook_are_compared_at_once_and_the_page_is_short(
    page: Page, server: str, book: Handbook, record_property: Callable[[str, object], None]
) -> None:
    opened(page, f"{server}compare/")
    assert {*page.locator(".chosen h3").all_inner_texts()} == {role.title for role in book.roles.values()}
    expect(page).to_have_url(f"{server}compare/?roles={','.join(book.roles)}")
    expect(page.locator(".summary")).to_contain_text(
        "Both roles share 17 accountabilities, 21 criteria and 10 competencies at the same levels."
    )
    for order in (BOTH, f"compare/?roles={CRISIS},{NAVIGATOR}"):
        opened(page, server + order)
        height = page.evaluate("document.documentElement.scrollHeight")
        record_property("height of a comparison at 1280", height)
        assert height <= HIGHEST


def test_one_who_takes_all_roles_away_is_not_given_them_again(page: Page, server: str) -> None:
    opened(page, f"{server}compare/")
    for _ in range(2):
        page.get_by_role("button", name="Remove").first.click()
    expect(page.locator(".comparison")).to_be_hidden()
    page.reload()
    page.locator(".compare:not([hidden])").wait_for()
    expect(page.locator(".chosen > li")).to_have_count(0)
    page.go_back()
    expect(page.locator(".chosen > li")).to_have_count(1)


def test_of_more_than_two_roles_one_chooses(page: Page, address: str) -> None:
    page.goto(f"{address}compare/")
    page.locator(".compare:not([hidden])").wait_for()
    expect(page.locator(".chosen > li")).to_have_count(0)
    expect(page).to_have_url(f"{address}compare/")


def test_each_difference_is_said_in_words_and_marked_by_more_than_colour(page: Page, address: str) -> None:
    opened(page, address + PAIR)
    wordings = section(page, "accountabilities").locator(".wordings > div")
    marked = wordings.locator("mark")
    expect(marked).to_have_text(["members", "leads"])
    look = marked.first.evaluate(
        "one => { const own = getComputedStyle(one); return [own.fontWeight, own.textDecorationLine] }"
    )
    assert look == ["700", "underline"]
    for wording, role, word in zip(
        wordings.all(), ("Recovery Navigator", "Team Lead"), ("members", "leads"), strict=True
    ):
        expect(wording).to_contain_text(f"Only in {role}")
        expect(wording.get_by_text("Different here")).to_have_text(f"Different here: {word}")
    expect(section(page, "context").locator(".wordings mark").first).to_have_text("Assessment and Recovery")
    care, change = section(page, "competencies").locator("table").first.locator("tr.below").all()
    expect(care.locator("> td > p")).to_have_text(
        "Entry: Level 2 for Recovery Navigator; no level for Team Lead."
    )
    expect(change.locator("> td > p")).to_have_text(
        [
            "Entry: Level 4 for Team Lead; no level for Recovery Navigator.",
            "Desired: Level 3 for Recovery Navigator; Level 5 for Team Lead (2 levels higher).",
            "Exceptional: Level 4 and Level 5 for Recovery Navigator; no level for Team Lead.",
        ]
    )


def test_a_group_alone_takes_the_whole_width(page: Page, address: str) -> None:
    opened(page, address + BOTH)
    context = section(page, "context")
    width = "one => one.getBoundingClientRect().width"
    alone = context.locator(".group", has_text="Only in Mental Health Crisis Worker").first
    assert alone.evaluate(width) == context.evaluate(width)


def test_no_role_is_asked_for_where_none_is_left(page: Page, server: str, address: str) -> None:
    opened(page, f"{server}compare/?roles={NAVIGATOR},{CRISIS}")
    expect(page.locator(".add-role")).to_be_hidden()
    opened(page, f"{address}compare/?roles={NAVIGATOR},{CRISIS}")
    expect(page.locator("#role optgroup")).to_have_count(1)
    page.get_by_role("button", name="Add this role").click()
    assert page.locator("#role").evaluate("one => one.matches(':invalid')")
    expect(page).to_have_url(f"{address}compare/?roles={NAVIGATOR},{CRISIS}")


def test_three_roles_stand_side_by_side(page: Page, address: str) -> None:
    opened(page, address + THREE)
    expect(section(page, "competencies").locator("table").first.locator("thead th")).to_have_text(
        ["Recovery Navigator", "Mental Health Crisis Worker", "Team Lead"]
    )
    headings = section(page, "accountabilities").locator("h3")
    expect(headings).to_have_text(["Only in Team Lead", "Worded differently"])
    expect(page.locator(".summary")).to_contain_text(
        "All three roles share 16 accountabilities, 20 criteria and 8 competencies at the same levels."
    )
    reworded = section(page, "accountabilities").locator(".wordings > div > p:first-child")
    expect(reworded).to_have_text(
        ["In Recovery Navigator and Mental Health Crisis Worker", "Only in Team Lead"]
    )
    expect(page.locator(".moves h2")).to_have_count(2)
    expect(page.locator(".add-role")).to_be_hidden()


@pytest.mark.parametrize("width", [721, 768, 800, 850, 900, slow(960), slow(1280), slow(640), slow(320)])
def test_three_roles_never_overlap_even_with_wider_text(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, address + THREE)
    assert not page.evaluate(OVERLAPPING)
    space(page)
    assert not page.evaluate(OVERLAPPING)
    page.get_by_role("button", name="Open everything").click()
    assert not page.evaluate(OVERLAPPING)


def test_three_roles_never_overlap_on_paper(page: Page, address: str) -> None:
    page.set_viewport_size({"width": A4, "height": 900})
    opened(page, address + THREE)
    page.get_by_role("button", name="Open everything").click()
    page.emulate_media(media="print")
    assert not page.evaluate(OVERLAPPING)
    space(page)
    assert not page.evaluate(OVERLAPPING)


def test_paper_has_what_differs_what_is_the_same_and_the_statements(
    page: Page, address: str, book: Handbook
) -> None:
    opened(page, address + PAIR)
    page.wait_for_load_state("networkidle")
    _, text = printed(page)
    role = book.roles[NAVIGATOR]
    said = [OWN_DUTY["text"], *(book.accountabilities[key].text for key in role.accountabilities)]
    for key, levels in role.competencies.items():
        said += [
            statement.text for level in levels for statement in book.competencies[key].levels[level].values()
        ]
    said += [one.text for one in book.competencies["working-with-change"].levels["5"].values()]
    assert len(said) > 80
    assert not [sentence for sentence in said if letters(sentence) not in text]


def test_older_links_that_ask_for_differences_only_still_lead_to_them(page: Page, address: str) -> None:
    opened(page, f"{address}{PAIR}&differences=only")
    expect(page).to_have_url(address + PAIR)
    expect(page.get_by_role("heading", name="Only in Team Lead").first).to_be_visible()


def test_a_link_to_a_section_leads_there_wherever_it_stands(page: Page, address: str) -> None:
    for key in ("competencies", "purpose"):
        page.goto("about:blank")
        opened(page, f"{address}{PAIR}#{key}")
        expect(page.locator(f"#{key}")).to_be_in_viewport()
    page.locator(".summary").get_by_role("link", name="Competencies").press("Enter")
    expect(page.locator("#competencies")).to_be_in_viewport()
    expect(page.locator(".chosen > li")).to_have_count(2)


def test_to_move_lists_what_the_other_asks_beyond_with_links_that_exist(
    page: Page, address: str, wider: BuiltSite
) -> None:
    opened(page, address + PAIR)
    moves = page.locator(".moves")
    expect(moves.locator("h2")).to_have_text("Moving from Recovery Navigator to Team Lead")
    expect(moves.locator("summary")).to_have_text(
        [
            "2 more accountabilities",
            "1 more performance measure",
            "1 more criterion",
            "1 competency at a higher level",
        ]
    )
    expect(moves).to_contain_text("Essential, now desirable")
    expect(moves).to_contain_text("worded otherwise now")
    expect(moves).to_contain_text("Desired: Level 5 (now Level 3)")
    for link in moves.locator("li a").all():
        where, anchor = urldefrag(link.evaluate("one => one.href").removeprefix(address))
        assert where in wider.pages
        assert not anchor or anchor in wider[where].ids


def test_a_role_asks_nothing_beyond_one_that_asks_the_same(page: Page, address: str) -> None:
    opened(page, f"{address}compare/?roles={NAVIGATOR},{CRISIS}")
    expect(page.locator(".moves")).to_contain_text(
        "Mental Health Crisis Worker asks nothing that Recovery Navigator does not ask already."
    )


def test_from_a_role_page_to_a_comparison_of_three_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}roles/{NAVIGATOR}/")
    page.locator("#related").evaluate("one => { one.tabIndex = -1; one.focus() }")
    press_on(page, "compare with Mental Health Crisis Worker")
    page.locator(".comparison h3").first.wait_for()
    expect(page).to_have_url(f"{address}compare/?roles={NAVIGATOR},{CRISIS}")
    page.get_by_label("Team", exact=True).focus()
    page.keyboard.type("Crisis")
    page.keyboard.press("Tab")
    expect(page.locator("#role optgroup")).to_have_count(1)
    page.keyboard.type("Team Lead")
    press_on(page, "Add this role")
    expect(page).to_have_url(address + THREE)
    expect(page.locator(".chosen-heading")).to_be_focused()
    press_on(page, "Put first: Mental Health Crisis Worker")
    expect(page).to_have_url(f"{address}compare/?roles={CRISIS},{NAVIGATOR},{LEAD}")
    press_on(page, "Remove: Recovery Navigator")
    expect(page).to_have_url(f"{address}compare/?roles={CRISIS},{LEAD}")
    expect(page.locator(".moves h2")).to_have_count(1)
    expect(page.locator(".moves h2")).to_have_text("Moving from Mental Health Crisis Worker to Team Lead")
    expect(page.get_by_role("status").filter(has_text="Comparing")).to_contain_text(
        "Comparing Mental Health Crisis Worker and Team Lead"
    )
    page.go_back()
    expect(page.locator(".chosen > li")).to_have_count(3)
    page.go_back()
    expect(page.locator(".chosen h3").first).to_have_text("Recovery Navigator")


def test_only_the_chosen_profiles_and_the_statements_that_they_ask_are_loaded(
    page: Page, address: str, book: Handbook
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    opened(page, f"{address}compare/?roles={NAVIGATOR},{LEAD}")
    page.wait_for_load_state("networkidle")
    assert sorted(url for url in asked if url.startswith("data/")) == [
        *sorted(f"data/competencies/{key}.json" for key in book.roles[NAVIGATOR].competencies),
        "data/roles.json",
        f"data/roles/{NAVIGATOR}.json",
        f"data/roles/{LEAD}.json",
    ]
    competencies = section(page, "competencies")
    competencies.locator("summary", has_text="The same in both roles").press("Enter")
    folded = competencies.locator("details", has_text="Statements of Achieving Results").last
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(folded).to_contain_text("Plans own work and meets agreed goals within the time available")
    expect(folded).to_contain_text("Level 3 Desired for both roles")


def test_statements_that_could_not_be_loaded_are_tried_again(page: Page, address: str) -> None:
    page.route("**/data/competencies/customer-care.json", lambda route: route.abort())
    opened(page, address + PAIR)
    care = section(page, "competencies").locator("table").first.locator("details").first
    expect(care).to_contain_text("The statements could not be loaded.")
    page.unroute_all()
    care.locator("summary").press("Enter")
    expect(care.locator("li").first).to_be_visible()


def test_a_role_that_is_gone_is_named_and_can_be_removed(page: Page, address: str) -> None:
    page.goto(f"{address}compare/?roles={NAVIGATOR},no-such-role")
    gone = page.locator(".chosen > li", has_text="no-such-role")
    expect(gone).to_contain_text("It may have been retired")
    expect(page.locator(".compare-said")).to_have_text("Chosen roles that could not be loaded: 1")
    gone.get_by_role("button", name="Remove").click()
    expect(page).to_have_url(f"{address}compare/?roles={NAVIGATOR}")
    expect(page.locator(".comparison")).to_be_hidden()


def test_while_profiles_are_on_their_way_and_where_they_do_not_come_that_is_said(
    page: Page, address: str
) -> None:
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/data/roles/*.json", hold)
    page.goto(address + PAIR)
    expect(page.get_by_role("status").filter(has_text="Loading")).to_be_in_viewport()
    for route in late:
        route.fulfill(status=503)
    expect(page.locator(".chosen > li")).to_have_count(2)
    expect(page.locator(".chosen")).to_contain_text("could not be loaded just now")
    expect(page.locator(".chosen")).not_to_contain_text("retired")
    expect(page.locator(".compare-said")).to_have_text("Chosen roles that could not be loaded: 2")


@pytest.mark.parametrize(
    "written", [f"{NAVIGATOR};{LEAD}", f"{NAVIGATOR}%20{LEAD}", f"{NAVIGATOR.title()},,{LEAD}"]
)
def test_addresses_written_by_hand_are_understood(page: Page, address: str, written: str) -> None:
    opened(page, f"{address}compare/?roles={written}")
    expect(page).to_have_url(address + PAIR)


def test_the_link_to_a_comparison_can_be_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page(), address + PAIR)
    page.get_by_role("button", name="Copy link to this comparison").press("Enter")
    expect(page.get_by_text("Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == address + PAIR
    context.close()


def test_without_scripts_the_page_leads_to_what_serves_instead(plain_page: Page, address: str) -> None:
    plain_page.goto(address + PAIR)
    assert plain_page.get_by_text("Comparing needs scripts").is_visible()
    assert not plain_page.locator(".compare").is_visible()
    plain_page.locator(".without-scripts").get_by_role("link", name="Team Lead").click()
    assert "Shares 16 accountabilities with Recovery Navigator" in plain_page.locator("aside").inner_text()
    plain_page.go_back()
    plain_page.locator(".without-scripts").get_by_role("link", name="competencies").click()
    assert plain_page.locator(".matrix").is_visible()


def test_a_comparison_is_taken_along_as_a_word_file_with_its_statements(
    page: Page, address: str, tmp_path: Path
) -> None:
    opened(page, address + PAIR)
    with page.expect_download() as told:
        page.get_by_role("button", name="Download for Word").click()
    expect(page.locator(".comparison details.statements .entries").first).to_be_attached()
    assert told.value.suggested_filename.endswith("recovery-navigator-and-team-lead.docx")
    told.value.save_as(tmp_path / "comparison.docx")
    file = word_file.opened(tmp_path / "comparison.docx")
    assert file.texts("Title") == ["Comparing Recovery Navigator and Team Lead"]
    assert file.texts()[1] == page.url
    apart = page.locator(".apart h2, .moves h2, .comparison .alike h2").all_text_contents()
    assert [said for said in file.texts("Heading1") if said in apart] == apart
    whole = letters(
        "\n".join([*file.texts(), *(cell for table in file.tables() for row in table for cell in row)])
    )
    seen = page.locator(".comparison :is(p, li > p, th, summary)").evaluate_all(
        """all => all.map((one) => {
          const copy = one.cloneNode(true);
          copy.querySelectorAll(".visually-hidden").forEach((hidden) => hidden.remove());
          return copy.closest(".legend") ? "" : copy.textContent;
        })"""
    )
    assert len(seen) > 100
    assert not [said for said in seen if letters(said) not in whole]
    assert "Copylink" not in whole and "Differenthere" in whole


def test_every_role_page_leads_to_its_comparison(site: BuiltSite, book: Handbook) -> None:
    for role in book.roles.values():
        links = [link.attributes["href"] or "" for link in site[role.address].article.css(".related a")]
        assert any(link.startswith(f"../../compare/?roles={role.id}") for link in links), role.id


def test_axe_finds_nothing_in_any_state(view: Page, server: str, address: str) -> None:
    found = {}
    for state in (
        f"{server}compare/",
        f"{address}compare/",
        f"{address}compare/?roles={LEAD}",
        f"{address}compare/?roles=gone",
        f"{address}{PAIR}#",
        f"{address}{THREE}#",
    ):
        view.goto(state)
        view.wait_for_load_state("networkidle")
        if state.endswith("#"):
            view.get_by_role("button", name="Open everything").click()
        if wrong := faults(view):
            found[state] = wrong
    assert not found


@pytest.mark.parametrize("state", [BOTH, PAIR, THREE])
def test_no_two_controls_are_called_the_same(page: Page, address: str, state: str) -> None:
    opened(page, address + state)
    page.wait_for_load_state("networkidle")
    for button in ("Open everything", "Close everything"):
        found = controls(page)
        assert len(found) > 8
        assert not alike(found)
        assert not silent(found)
        page.get_by_role("button", name=button).click()
    assert max(len(one.name) for one in controls(page)) < 90
