"""A Hebrew or Arabic text reads from the right, in an English page: its full stop stands at the left."""

from __future__ import annotations

from itertools import count

import pytest
from playwright.sync_api import Page

from tests.conftest import Once, slow
from tests.support.places import rewrite
from tests.support.server import serving

PAGES = (
    *("roles/recovery-navigator/", "competencies/customer-care/", "values/recovery/", "about/", "glossary/"),
    *("accountabilities/manage-risk/", "person-specification/it-skills/", "teams/crisis-team/", "sources/"),
)
MISPLACED = """() => {
  const misplaced = [], seen = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const left = (node, from) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + 1);
    return range.getBoundingClientRect();
  };
  while (walker.nextNode()) {
    const node = walker.currentNode, text = node.data.trimEnd();
    if (!/^\\s*[\\u0590-\\u06ff]+ \\d+ [\\u0590-\\u06ff]+\\.$/.test(text)) continue;
    const first = left(node, text.length - text.trimStart().length), last = left(node, text.length - 1);
    if (!first.width || last.top >= first.bottom) continue;
    seen.push(text);
    if (last.left > first.left) misplaced.push(text + " in " + node.parentElement.tagName);
  }
  return [seen.length, misplaced];
}"""


@pytest.mark.parametrize("turn", [0, slow(1)])
def test_a_text_reads_from_the_right(once: Once, page: Page, turn: int) -> None:
    numbers = count(turn)
    site = once(
        f"from-the-right-{turn}", lambda project: rewrite(project / "data", lambda _: text(next(numbers)))
    )
    with serving(site.root) as address:
        for path in PAGES:
            page.goto(address + path)
            page.eval_on_selector_all("article details", "all => all.forEach(one => { one.open = true })")
            seen, misplaced = page.evaluate(MISPLACED)
            assert seen > 2, path
            assert not misplaced, path


def text(number: int) -> str:
    """Hebrew and Arabic in turns."""
    return ("שלום {} עולם.", "السلام {} عليكم.")[number % 2].format(number)
