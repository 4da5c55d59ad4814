"""A Hebrew or Arabic text reads from the right, in an English page: its full stop stands at the left."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.places import rewrite
from tests.support.project import build, copy_project
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


@pytest.mark.parametrize("words", ["שלום {} עולם.", "السلام {} عليكم."], ids=["Hebrew", "Arabic"])
def test_a_text_reads_from_the_right(tmp_path: Path, page: Page, words: str) -> None:
    project = copy_project(tmp_path / "project")
    numbers = count(1)
    rewrite(project / "data", lambda steps: words.format(next(numbers)))
    with serving(build(project)) as address:
        for path in PAGES:
            page.goto(address + path)
            page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true })")
            seen, misplaced = page.evaluate(MISPLACED)
            assert seen > 2, path
            assert not misplaced, path
