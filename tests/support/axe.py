"""axe-core: what hinders people with access needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / ".browser/node_modules/axe-core/axe.min.js"


def faults(page: Page) -> list[Any]:
    """What axe finds wrong with the page as it stands: (rule, places)."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SOURCE.read_text("utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found["violations"]]
