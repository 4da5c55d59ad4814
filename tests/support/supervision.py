"""The sheet for supervision as its reader works with it."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Download, Locator, Page, expect

ROLE = "recovery-navigator"
OTHER = "mental-health-crisis-worker"
SHEET = f"reflect/?role={ROLE}"
FIRST = "Plans own work and meets agreed goals within the time available"
SECOND = "Works hard and stays focussed on priorities, increases effort without guidance"


def opened(page: Page, server: str, address: str = SHEET) -> Page:
    page.goto(server + address)
    return unfolded(page)


def unfolded(page: Page) -> Page:
    """Unfold the first competency."""
    page.locator(".sheet-part").first.wait_for()
    if not page.locator(".sheet-part").first.evaluate("one => one.open"):
        page.locator(".sheet-part summary").first.click()
    return page


def chosen(page: Page, name: str, role: str = ROLE) -> Page:
    """Open the sheet of this role and name, as who keeps several does."""
    opener = page.locator(".sheet-opener")
    page.locator(f"#sheet-role option[value={role}]").wait_for(state="attached")
    if not opener.evaluate("one => one.open"):
        opener.locator("summary").click()
    page.get_by_label("Role", exact=True).select_option(role)
    page.get_by_label("Whose sheet (optional)").fill(name)
    page.get_by_role("button", name="Open its sheet").click()
    expect(opener).not_to_have_attribute("open", "")
    return unfolded(page)


def title(page: Page) -> Locator:
    return page.locator(".sheet h2")


def note(page: Page, statement: str = FIRST) -> Locator:
    return page.get_by_role("textbox", name=statement)


def press(page: Page, name: str, exact: bool = False) -> None:
    page.get_by_role("button", name=name, exact=exact).click()


def cleared(page: Page) -> None:
    """Clear everything, and say so when asked."""
    press(page, "Clear everything")
    press(page, "Clear", exact=True)


def said(page: Page) -> Locator:
    return page.locator(".sheet-message")


def entries(page: Page) -> dict[str, Any]:
    """What lies in storage, by the name within it."""
    found = page.evaluate("Object.entries(localStorage)")
    return {name.split(".reflect.")[1]: json.loads(value) for name, value in found if ".reflect." in name}


def stored(page: Page) -> dict[str, Any]:
    """The notes in storage."""
    return {name: value for name, value in entries(page).items() if "." in name}


def saved(page: Page, button: str = "Save notes as a file") -> Download:
    with page.expect_download() as download:
        press(page, button)
    return download.value
