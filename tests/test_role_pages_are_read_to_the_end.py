"""A role profile that people read to its end: short, answered at its head, every level one press away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.views.brief import first_sentence
from macros.views.views import Views
from tests.support.axe import faults
from tests.support.controls import alike, controls, silent
from tests.support.pages import BuiltSite, folded
from tests.support.paper import letters, printed

ROLE = "roles/recovery-navigator/"
ROLES = (ROLE, "roles/mental-health-crisis-worker/")
TALLEST = {1280: (6_500, 8_500), 360: (11_000, 14_000)}
"""By the width of the window the height of the page in px, folded and with every level that is the aim."""

SMALL = """() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (words.nextNode()) {
    const place = words.currentNode.parentElement;
    const read = words.currentNode.data.trim() && !place.closest("script, template, .visually-hidden");
    const size = parseFloat(getComputedStyle(place).fontSize);
    if (read && place.checkVisibility() && size < 16) found.push(`${size} px: ${words.currentNode.data}`);
  }
  return found;
}"""
HEIGHT = "document.documentElement.scrollHeight"


@pytest.mark.parametrize("width", list(TALLEST))
@pytest.mark.parametrize("role", ROLES)
def test_a_role_page_has_an_end(
    page: Page, server: str, role: str, width: int, record_property: Callable[[str, object], None]
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server + role)
    height = page.evaluate(HEIGHT)
    assert page.evaluate(SMALL) == []
    page.get_by_role("button", name="Open every “Desired”").click()
    unfolded = page.evaluate(HEIGHT)
    assert page.evaluate(SMALL) == []
    record_property(f"height of {role} at {width}, folded and with every desired level", (height, unfolded))
    folded_limit, unfolded_limit = TALLEST[width]
    assert height <= folded_limit
    assert unfolded <= unfolded_limit


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (360, 800)])
@pytest.mark.parametrize("role", ROLES)
def test_its_head_answers_in_one_screen(page: Page, server: str, role: str, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(server + role)
    head = page.locator("article")
    actions = page.get_by_role("group", name="This profile")
    assert [folded(one) for one in actions.locator(".button").all_inner_texts()] == [
        "Copy link",
        "Compare",
        "Print",
        "A sheet for supervision",
    ]
    for shown in (
        head.locator(".lead"),
        head.get_by_text("Second Step", exact=True).first,
        head.get_by_text("Human Resources Partnership Lead").first,
        head.get_by_text("Rows of the organisation look shifted").first,
        actions.locator(".button").last,
    ):
        box = shown.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= height, shown
    assert head.locator(".lead").inner_text().endswith("improving wellbeing.")


def test_the_link_that_its_head_copies_is_its_address(context: BrowserContext, server: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{server}{ROLE}#accountabilities")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == server + ROLE


def test_its_head_leads_to_the_comparison_and_to_the_sheet(page: Page, server: str) -> None:
    page.goto(server + ROLE)
    page.get_by_role("link", name="Compare", exact=True).click()
    expect(page).to_have_url(f"{server}compare/?roles=recovery-navigator,mental-health-crisis-worker")
    page.goto(server + ROLE)
    page.get_by_role("link", name="A sheet for supervision").click()
    expect(page.get_by_role("heading", name="Recovery Navigator")).to_be_visible()


def test_on_a_phone_the_contents_are_one_tap_away(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(server + ROLE)
    page.locator("main summary", has_text="On this page").click()
    link = page.locator("main").get_by_role("link", name="Person specification", exact=True)
    assert (link.bounding_box() or {"y": 999})["y"] < 740
    link.click()
    expect(page).to_have_url(f"{server}{ROLE}#person-specification")


def test_in_the_menu_this_page_comes_before_the_others(site: BuiltSite) -> None:
    panel = site[ROLE].tree.css_first(".menu__panel")
    assert panel is not None
    assert [nav.attributes["aria-label"] for nav in panel.css("nav")] == ["On this page", "Menu"]


@pytest.mark.parametrize(("width", "beside"), [(900, True), (1280, True), (899, False), (360, False)])
def test_essential_and_desirable_stand_side_by_side_where_there_is_room(
    page: Page, server: str, width: int, *, beside: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server + ROLE)
    essential, desirable = (page.locator(f"#{need}").bounding_box() for need in ("essential", "desirable"))
    assert essential is not None
    assert desirable is not None
    assert (essential["y"] == desirable["y"]) is beside


def test_one_line_says_what_other_roles_have_too(site: BuiltSite) -> None:
    text = site[ROLE].text
    assert "All 17 are shared with Mental Health Crisis Worker." in text
    assert "All 21 are shared with Mental Health Crisis Worker." in text
    assert "In 2 roles" not in text


def test_what_one_role_alone_has_is_marked(grown: BuiltSite, book: Handbook) -> None:
    page = grown["roles/gardener/"]
    marked = page.article.css("li:has(.alone)")
    assert marked
    for item in marked:
        kind, _, key = (item.attributes["id"] or "").partition(".")
        assert grown[f"{kind}/{key}/"].article.css("ul a[href='../../roles/gardener/']")
        assert not grown[f"{kind}/{key}/"].article.css("ul a[href='../../roles/recovery-navigator/']")
    assert "17 of 18 are shared with other roles; the one that is not is marked." in page.text
    assert len(marked) < len(page.article.css("li:has(.who)"))


def test_what_others_ask_for_otherwise_is_not_shared(book: Handbook) -> None:
    role = book.roles["recovery-navigator"]
    asked = role.person_specification
    turned = asked.model_copy(update={"essential": asked.desirable, "desirable": asked.essential})
    other = role.model_copy(update={"person_specification": turned})
    sharing = Views(replace(book, shelves={**book.shelves, Role: {**book.roles, role.id: other}})).sharing
    driving = book.criteria["driving-licence-and-transport"]
    assert sharing.criteria(other).shared == 0
    assert sharing.mark(driving, "essential") == "essential"
    assert Views(book).sharing.mark(driving, "desirable") == ""


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Works with people. Plans care.", "Works with people."),
        ("Uses tools e.g. Recovery plans. Then more.", "Uses tools e.g. Recovery plans."),
        ("Works for Second Step Ltd. Bristol. Then more.", "Works for Second Step Ltd. Bristol."),
        ("Led by Dr. A. Smith. Then more.", "Led by Dr. A. Smith."),
        ("At band 5. Then more.", "At band 5."),
        ("The gardener will:\n- keep the shed", ""),
        ("One line", "One line"),
    ],
)
def test_the_first_sentence_of_a_purpose_is_whole(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_beside_each_shared_sentence_stands_the_way_to_who_else_has_it(
    page: Page, server: str, book: Handbook
) -> None:
    page.goto(server + ROLE)
    ways = page.get_by_role("link", name="Who else: ")
    role = book.roles["recovery-navigator"]
    spec = role.person_specification
    assert ways.count() == len(role.accountabilities) + len(spec.essential) + len(spec.desirable)
    page.get_by_role("link", name="Who else: work within rota").click()
    expect(page.locator("h1")).to_have_text("Rota")
    expect(page.get_by_role("link", name="Mental Health Crisis Worker")).to_be_visible()


def test_each_competency_is_a_row_whose_levels_are_one_press_away(page: Page, server: str) -> None:
    page.goto(server + ROLE)
    row = page.locator("section:has(> #working-with-change)")
    assert [folded(name) for name in row.locator("summary").all_inner_texts()] == [
        "About Working with Change",
        "Desired 3 Working with Change",
        "Exceptional 4 Working with Change",
        "Exceptional 5 Working with Change",
        "One level up Working with Change",
    ]
    statement = page.locator("[id='working-with-change.implements-policy-changes']")
    expect(statement).to_be_hidden()
    row.locator("summary", has_text="Desired").click()
    expect(statement).to_be_visible()


def test_one_control_unfolds_every_level_that_is_the_aim_and_folds_it_again(
    page: Page, server: str, book: Handbook
) -> None:
    page.goto(server + ROLE)
    button = page.get_by_role("button", name="Open every “Desired”")
    levels = page.locator("article details.level[open]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert levels.count() == len(book.roles["recovery-navigator"].competencies)
    assert {folded(name).split()[0] for name in levels.locator("> summary").all_inner_texts()} == {"Desired"}
    levels.first.locator("> summary").click()
    expect(button).to_have_attribute("aria-pressed", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.press("Enter")
    expect(levels).to_have_count(0)


def test_one_level_up_shows_the_difference_as_the_competency_does(page: Page, server: str) -> None:
    page.goto(f"{server}competencies/working-with-change/")
    section = page.locator("section:has(> #from-3-to-4)")
    pairs = section.locator(".growth-pair").evaluate_all("all => all.map((one) => one.innerHTML)")
    marks = section.locator(":is(del, ins)").all_inner_texts()
    page.goto(server + ROLE)
    fold = page.locator("section:has(> #working-with-change) .next-level")
    fold.locator("summary").click()
    assert pairs
    assert fold.locator(".growth-pair").count() == len(pairs)
    assert fold.locator(".growth-pair :is(del, ins)").all_inner_texts() == marks
    expect(fold.get_by_text("Words struck through stand only at Level 3")).to_be_visible()
    unmarked = page.locator("section:has(> #achieving-results) .next-level")
    unmarked.locator("summary").click()
    expect(unmarked.locator(".growth-row :is(del, ins)")).to_have_count(0)
    expect(unmarked.get_by_text("Words struck through")).to_be_hidden()


def test_the_address_of_one_level_up_unfolds_it_everywhere_and_prints_it_alone(
    page: Page, server: str, book: Handbook
) -> None:
    page.goto(f"{server}{ROLE}#next")
    opened = page.locator(".next-level[open]")
    number = len(book.roles["recovery-navigator"].competencies)
    expect(opened).to_have_count(number)
    page.get_by_role("button", name="Open every “one level up”").click()
    expect(opened).to_have_count(0)
    page.get_by_role("link", name="follow this link").click()
    expect(opened).to_have_count(number)
    _, text = printed(page)
    competency = book.competencies["working-with-change"]
    for statement in competency.at("4"):
        assert letters(statement.text) in text
    assert letters("Build trusting and collaborative relationship") not in text
    for statement in book.competencies["achieving-results"].at("2"):
        if not any(one.grows_from == statement.id for one in book.competencies["achieving-results"].at("3")):
            assert letters(statement.text) not in text


def test_without_scripts_every_fold_opens_and_nothing_is_offered_in_vain(
    plain_page: Page, server: str
) -> None:
    plain_page.goto(server + ROLE)
    row = plain_page.locator("section:has(> #achieving-results)")
    row.locator("summary", has_text="Desired").click()
    expect(row.locator("li").get_by_text("Prioritises key tasks").first).to_be_visible()
    expect(plain_page.get_by_text("Open every “Desired”")).to_be_hidden()
    expect(plain_page.get_by_role("button", name="Print")).to_be_hidden()


def test_controls_tell_each_other_apart_and_their_state(page: Page, server: str) -> None:
    for address in (ROLE, "competencies/customer-care/", "about/", "glossary/"):
        page.goto(server + address)
        told = controls(page)
        assert not alike(told), address
        assert not silent(told), address
        assert not any("Type to search" in one.context or one.name == "Close the search" for one in told)


def test_links_to_copy_are_named_apart_in_few_words(page: Page, server: str) -> None:
    for address in (ROLE, "competencies/customer-care/", "accountabilities/"):
        page.goto(server + address)
        names = page.locator(":is(.copy-link, .who)").evaluate_all("all => all.map((one) => one.ariaLabel)")
        assert len(names) == len(set(names)) > 5, address
        assert max(map(len, names)) < 90, address


@pytest.mark.parametrize("place", ["", "#next", "#person-specification.it-skills"])
def test_axe_finds_nothing_in_its_new_states(view: Page, server: str, place: str) -> None:
    view.goto(server + ROLE + place)
    if place:
        view.locator(".landing, .next-level[open]").first.wait_for()
    else:
        view.get_by_role("button", name="Open every “Desired”").click()
        view.locator(".about-text summary").click()
    assert not faults(view)
