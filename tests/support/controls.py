"""What a screen reader is told of the controls on a page: Chromium's own tree of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from playwright.sync_api import Page

CONTROLS = {
    *("button", "checkbox", "combobox", "radio", "searchbox", "spinbutton", "switch", "tab", "textbox"),
    *("DisclosureTriangle", "PopUpButton", "ComboBoxSelect"),
}
AROUND = {
    "form",
    "group",
    "radiogroup",
    "navigation",
    "region",
    "search",
    "dialog",
    "row",
    "table",
    "listitem",
}
"""What tells controls of one name apart, where it has a name of its own."""

STATES = {"checkbox": "checked", "radio": "checked", "switch": "checked", "DisclosureTriangle": "expanded"}
"""By role what a control must say of itself."""


class Control(NamedTuple):
    """A control as it is read out."""

    role: str
    name: str
    context: tuple[str, ...]
    """The heading before it, and the names of what it stands in."""
    states: frozenset[str]


def controls(page: Page) -> list[Control]:
    """Every control and disclosure that is in the accessibility tree of the page."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return list(_walked({node["nodeId"]: node for node in nodes}))


def _walked(nodes: dict[str, Any]) -> Iterator[Control]:
    heading = ""
    waiting = [(next(iter(nodes)), ())]
    while waiting:
        place, context = waiting.pop()
        node = nodes[place]
        role, name = (node.get(field, {}).get("value", "") for field in ("role", "name"))
        if not node["ignored"] and role == "heading":
            heading = name
        if not node["ignored"] and role in CONTROLS:
            states = frozenset(found["name"] for found in node.get("properties", ()))
            yield Control(role, name, (*context, heading), states)
        inner = (*context, name) if role in AROUND and name else context
        waiting += [(child, inner) for child in reversed(node.get("childIds", ())) if child in nodes]


def alike(found: list[Control]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Those of which there are two of one role, name and context; and those without a name."""
    times = Counter((role, name, context) for role, name, context, _ in found)
    return [one for one, number in times.items() if number > 1 or not one[1].strip()]


def silent(found: list[Control]) -> list[Control]:
    """Those that do not say what state they are in."""
    return [one for one in found if one.role in STATES and STATES[one.role] not in one.states]
