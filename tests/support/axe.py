"""What hinders people with access needs, mostly by axe-core."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / ".browser/node_modules/axe-core/axe.min.js"

STILL = """async () => {
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise(requestAnimationFrame);
  }
  await Promise.allSettled(document.getAnimations().map((one) => one.finished));
}"""
"""Settles when nothing fades or moves any more: colours are measured as they stay."""


def faults(page: Page) -> list[Any]:
    """What axe finds wrong with the page as it stands, and whether it scrolls sideways: (rule, places)."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SOURCE.read_text("utf-8"))
    page.evaluate(STILL)
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found["violations"]] + (
        [("scrolls sideways", [])] if sideways else []
    )
