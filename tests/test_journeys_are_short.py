"""From the home page to what each reader comes for: on a phone, by keyboard alone, without scripts.

A step is a tap, a press of a key or a word typed; how many there were is told at the end of the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

NAVIGATOR, CRISIS = "recovery-navigator", "mental-health-crisis-worker"
TO_NAVIGATOR = f"article a[href$='roles/{NAVIGATOR}/']"
TO_COMPARISON = f"article a[href$='compare/?roles={NAVIGATOR},{CRISIS}']"
SHARED = "Both roles share 17 accountabilities, 21 criteria and 10 competencies at the same levels."

MOST_STEPS = 60
"""By keyboard, where each stop on the way is one."""


class Walk:
    """What a reader does on a page, step by step."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.steps = 0

    def tap(self, selector: str) -> None:
        """Tap what can be seen."""
        self.page.locator(selector).locator("visible=true").first.tap()
        self.steps += 1

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.steps += 1

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)
        self.steps += 1

    def choose(self, label: str, value: str) -> None:
        """Choose from a list: open it, and take one."""
        self.page.get_by_label(label, exact=True).select_option(value)
        self.steps += 2

    def search(self, words: str) -> None:
        """Search the handbook, and take the first that is found."""
        self.press("Control+k")
        self.type(words)
        expect(self.page.locator("#__search")).to_have_attribute("data-answers", words)
        self.press("Enter")

    def reach(self, selector: str) -> None:
        """Tab to a stop."""
        for _ in range(MOST_STEPS):
            self.press("Tab")
            if self.page.evaluate("one => document.activeElement.matches(one)", selector):
                return
        pytest.fail(f"no stop is {selector}")

    def enter(self, selector: str) -> None:
        """Tab to a stop and press Enter there."""
        self.reach(selector)
        self.press("Enter")


Walks = Callable[[str, Page], Walk]


@pytest.fixture
def walked(record_property: Callable[[str, object], None]) -> Iterator[Walks]:
    """Begins a walk under a name, and tells how long it was."""
    walks: dict[str, Walk] = {}

    def begin(name: str, page: Page) -> Walk:
        return walks.setdefault(name, Walk(page))

    yield begin
    for name, walk in walks.items():
        record_property(f"steps {name}", walk.steps)


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, device_scale_factor=1
    )
    yield context.new_page()
    context.close()


def test_a_phone_comes_to_a_comparison(phone: Page, server: str, walked: Walks) -> None:
    walk = walked("to a comparison on a phone", phone)
    phone.goto(server)
    walk.tap(TO_NAVIGATOR)
    walk.tap(TO_COMPARISON)
    expect(phone.locator(".summary")).to_contain_text(SHARED)
    walk.tap("#accountabilities > summary")
    expect(phone.locator("#accountabilities li")).to_have_count(17)
    assert walk.steps == 3


def test_a_phone_comes_to_the_statements_of_a_level(phone: Page, server: str, walked: Walks) -> None:
    walk = walked("to the statements of a role's level on a phone", phone)
    phone.goto(server)
    walk.tap(".menu > summary")
    walk.tap(".menu a[href$='find/']")
    walk.tap(".finder summary")
    walk.choose("Role", NAVIGATOR)
    walk.tap("label:has([name=level][value='3'])")
    expect(phone.locator(".found-count")).to_contain_text("sentences")
    expect(phone).to_have_url(f"{server}find/?level=3&role={NAVIGATOR}")
    walk.tap(".found a")
    phone.locator(":target").wait_for()
    assert walk.steps == 7


def test_the_keyboard_alone_comes_to_a_comparison(page: Page, server: str, walked: Walks) -> None:
    walk = walked("to a comparison by keyboard", page)
    page.goto(server)
    walk.search("compare roles")
    expect(page.locator(".summary")).to_contain_text(SHARED)
    walk.enter(".skip")
    walk.enter("#accountabilities > summary")
    expect(page.locator("#accountabilities li").last).to_be_visible()
    assert walk.steps <= MOST_STEPS


def test_the_keyboard_alone_comes_to_a_statement(page: Page, server: str, walked: Walks) -> None:
    walk = walked("to a statement by keyboard", page)
    page.goto(server)
    walk.search("find a statement")
    page.locator(".finder:not([hidden])").wait_for()
    walk.enter(".skip")
    walk.reach("#words")
    walk.type("stigma")
    walk.press("Enter")
    expect(page.locator(".found-count")).to_be_focused()
    walk.enter(".found a")
    page.locator(":target").wait_for()
    expect(page.locator(":target")).to_contain_text("stigma")
    assert walk.steps <= MOST_STEPS


def test_without_scripts_one_comes_to_what_roles_share(plain_page: Page, server: str) -> None:
    plain_page.goto(server)
    plain_page.locator(TO_NAVIGATOR).first.click()
    plain_page.locator(TO_COMPARISON).first.click()
    plain_page.locator(f".without-scripts a[href$='{CRISIS}/']").first.click()
    expect(plain_page.locator("article")).to_contain_text(
        "Shares 17 accountabilities with Recovery Navigator"
    )


def test_without_scripts_one_comes_to_every_statement(plain_page: Page, server: str) -> None:
    plain_page.goto(server)
    plain_page.locator("article a[href$='i-work-here/']").first.click()
    plain_page.locator("article a[href$='find/']").first.click()
    plain_page.locator(".without-scripts a[href$='framework/']").first.click()
    expect(plain_page.locator("article")).to_contain_text("Plans own work and meets agreed goals")


def test_a_phone_comes_to_what_changes_one_level_up(phone: Page, server: str, walked: Walks) -> None:
    walk = walked("to one level up on a phone", phone)
    phone.goto(server)
    walk.tap(TO_NAVIGATOR)
    walk.tap(".contents-fold > summary")
    walk.tap(".contents-fold a[href='#working-with-change']")
    walk.tap("section:has(> #working-with-change) .next-level > summary")
    expect(phone.get_by_text("Effectively implements new strategies with guidance.").last).to_be_visible()
    assert walk.steps == 4


def test_a_phone_comes_to_what_is_essential(phone: Page, server: str, walked: Walks) -> None:
    walk = walked("to what is essential on a phone", phone)
    phone.goto(server)
    walk.tap(TO_NAVIGATOR)
    walk.tap(".contents-fold > summary")
    walk.tap(".contents-fold a[href='#essential']")
    expect(phone.locator("#essential")).to_be_in_viewport()
    assert walk.steps == 3


def test_a_phone_comes_to_a_link_to_send(phone: Page, server: str, walked: Walks) -> None:
    walk = walked("to a link to send on a phone", phone)
    phone.goto(server)
    walk.tap(TO_NAVIGATOR)
    walk.tap(".copy-address")
    expect(phone.locator(".copy-said").first).to_contain_text("link", ignore_case=True)
    assert walk.steps == 2


def test_a_phone_comes_to_who_else_has_a_duty(phone: Page, server: str, walked: Walks) -> None:
    walk = walked("to who else has a duty on a phone", phone)
    phone.goto(server)
    walk.tap(TO_NAVIGATOR)
    walk.tap("[id='accountabilities.work-within-rota'] .who")
    expect(phone.locator("article").get_by_role("link", name="Mental Health Crisis Worker")).to_be_visible()
    assert walk.steps == 2


def test_a_phone_comes_to_what_is_in_doubt(phone: Page, server: str, walked: Walks) -> None:
    walk = walked("to what is in doubt on a phone", phone)
    phone.goto(server)
    walk.tap(TO_NAVIGATOR)
    walk.tap(".at-head .doubt a")
    expect(phone.locator("[id='notes.organisation-rows-shifted']")).to_be_in_viewport()
    assert walk.steps == 2


def test_a_phone_comes_to_a_note_on_a_sheet(phone: Page, server: str, walked: Walks) -> None:
    walk = walked("to a note on a sheet on a phone", phone)
    phone.goto(server)
    walk.tap(TO_NAVIGATOR)
    walk.tap(".actions a[href*='reflect/']")
    walk.tap(".sheet-part > summary")
    walk.tap(".sheet-part textarea")
    walk.type("Rang the carer")
    expect(phone.locator(".sheet-part textarea").first).to_have_value("Rang the carer")
    phone.evaluate("localStorage.clear()")
    assert walk.steps == 5


def test_the_keyboard_alone_comes_to_a_level(page: Page, server: str, walked: Walks) -> None:
    walk = walked("to a level by keyboard", page)
    page.goto(server)
    walk.search("working with change level 4")
    expect(page.locator("h1")).to_have_text("Working with Change")
    expect(page.get_by_text("Effectively implements new strategies with guidance.").first).to_be_in_viewport()
    assert walk.steps == 3


def test_without_scripts_one_comes_to_who_else_has_a_duty_and_to_what_a_level_asks(
    plain_page: Page, server: str
) -> None:
    plain_page.goto(server)
    plain_page.locator(TO_NAVIGATOR).first.click()
    plain_page.locator("section:has(> #working-with-change) .next-level > summary").click()
    expect(plain_page.get_by_text("Effectively implements new strategies").last).to_be_visible()
    plain_page.locator("[id='accountabilities.work-within-rota'] .who").click()
    expect(
        plain_page.locator("article").get_by_role("link", name="Mental Health Crisis Worker")
    ).to_be_visible()
