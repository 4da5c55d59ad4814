"""Each text of each field is shown exactly as typed, and nothing else on any page changes.

A handbook whose every text is a mark of its own is built once. The same handbook with a generated text
beside each mark must then give the same pages and files, each mark having become that text.
"""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from macros.loader.characters import decoded
from macros.loader.text import read
from tests.support.data import change
from tests.support.pages import folded
from tests.support.places import Steps, rewrite
from tests.support.project import as_yaml, build, copy_project

MARK = re.compile(r"q\d{4}q")
SORTED_BY = {"title", "term"}
LONGEST = 55
FILES = [
    "search/first.json",
    "glossary/terms.json",
    "find/index.json",
    "data/handbook.json",
    "data/roles.json",
]
NOT_AS_TYPED = {"lexicon", "version"}
"""Parts of those files that hold no text as it was typed: single words, and a name for all of it."""

SIGNS = """\
<b> </p> <script> <!-- &amp; &#x27; {{ }} {% %} {# ${x} $x$ ` ``` * ** _ | # ~~ [x](y) ![x](y) :: ' " \\
javascript:alert(1) handbookpiece0end السلام שלום 👩‍👩‍👧 e\u0301 a\u00a0b ½ -- ... (c) http://a.example
"""
QUOTED_ELSEWHERE = {("vision",)}
ONLY_COMPARED = {"forms", "sought_with", "sought_alone", "between", "alike", "who"}
"""Fields whose texts are compared with what is written or typed, and not shown."""
FOUND_BY_WORDS = "section:has(> #near), li:has(> a[href='#near'])"
"""What a page shows because of the words that texts have in common."""
MARK_LAST = {"introduction"}
"""Fields whose last colon is no part of the title that a page makes of them."""
UNHURRIED = list(HealthCheck)
LETTERS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=20)
TEXTS = (
    st.lists(st.one_of(LETTERS, st.sampled_from(SIGNS.split())), min_size=1, max_size=8)
    .map(lambda parts: folded("".join(parts))[:LONGEST].strip())
    .filter(lambda text: text and not text.endswith(".") and taken(text))
)


def taken(text: str) -> bool:
    """Whether the loader takes a text as it will be written, behind a mark and before one."""
    written, problems = decoded(as_yaml([f"q0000q {text}", f"{text} q0000q"]).encode(), "")
    return not problems and not read(str(written), "")[2]


def generated(number: int) -> list[str]:
    """So many texts that nobody would think of."""
    texts: dict[str, None] = {}

    @settings(
        max_examples=number,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=UNHURRIED,
        derandomize=False,  # else a second round, where CI is set, brings the texts of the first
    )
    @given(TEXTS)
    def collect(text: str) -> None:
        texts.setdefault(text)

    while len(texts) < number:
        collect()
    return list(texts)


VERSION = re.compile(r"(?<=Version )[0-9a-f]{10}|(?<=Version of the content: <code>)[0-9a-f]{10}")
"""What names the words of a page, or of all pages: other words, another name."""


class Written:
    """A built handbook whose every text is a mark, or a mark with a generated text beside it."""

    def __init__(self, project: Path, texts: Iterator[str] | None = None) -> None:
        self.shown: dict[str, str] = {}
        self.steps: dict[str, Steps] = {}
        self.texts = texts
        self.numbers = count(1)
        copy_project(project)
        change(project, "macros/search/files.py", "LARGEST_FIRST = 120_000", "LARGEST_FIRST = 10_000_000")
        self.places = rewrite(project / "data", self.text_for)
        self.site = build(project)

    def text_for(self, steps: Steps) -> str:
        mark = f"q{next(self.numbers):04}q"
        text = next(self.texts) if self.texts else ""
        mark_first = steps[-1] in SORTED_BY or (int(mark[1:-1]) % 2 and steps[-1] not in MARK_LAST)
        self.steps[mark] = steps
        self.shown[mark] = folded(f"{mark} {text}" if mark_first else f"{text} {mark}")
        return self.shown[mark]

    def page(self, name: str) -> list[Any]:
        """The elements of a page with their attributes, and its texts, in their order."""
        html = VERSION.sub("the version", (self.site / name).read_text("utf-8"))
        tree = LexborHTMLParser(html)
        for of_its_words in tree.css(FOUND_BY_WORDS):
            of_its_words.decompose()
        root = tree.root
        assert root is not None
        return list(filter(None, map(as_read, root.traverse(include_text=True))))

    def file(self, name: str) -> Any:
        value = json.loads((self.site / name).read_text("utf-8"))
        return {key: part for key, part in value.items() if key not in NOT_AS_TYPED}

    @property
    def pages(self) -> list[str]:
        return sorted(str(path.relative_to(self.site)) for path in self.site.rglob("*.html"))


def as_read(node: Any) -> Any:
    """An element as its name and attributes, a text, or what a script holds for search engines."""
    if node.tag != "-text":
        return node.tag, {key: folded(value or "") for key, value in node.attributes.items()}
    text = node.text_content or ""
    return all_folded(json.loads(text)) if node.parent.tag == "script" and text.strip() else folded(text)


def with_texts(value: Any, shown: dict[str, str]) -> Any:
    """`value` with its marks having become the texts that they stand for."""
    if isinstance(value, dict):
        return {with_texts(key, shown): with_texts(part, shown) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(with_texts(part, shown) for part in value)
    return MARK.sub(lambda mark: shown[mark[0]], value) if isinstance(value, str) else value


def all_folded(value: Any) -> Any:
    if isinstance(value, dict):
        return {all_folded(key): all_folded(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(all_folded(part) for part in value)
    return folded(value) if isinstance(value, str) else value


@pytest.fixture(scope="session")
def marked(shared_folder: Path) -> Written:
    """Built once for all workers."""
    kept = shared_folder / "marked.pickle"
    with FileLock(shared_folder / "marked.lock"):
        if not kept.exists():
            kept.write_bytes(pickle.dumps(Written(shared_folder / "marked")))
    written: Written = pickle.loads(kept.read_bytes())
    return written


def show_exactly(marked: Written, project: Path, texts: Iterator[str]) -> None:
    typed = Written(project, texts)
    assert typed.pages == marked.pages
    for name in typed.pages:
        for expected, found in zip(with_texts(marked.page(name), typed.shown), typed.page(name), strict=True):
            assert found == expected, name
    for name in FILES:
        assert all_folded(typed.file(name)) == with_texts(marked.file(name), typed.shown), name


def test_every_mark_is_shown_somewhere(marked: Written) -> None:
    html = "".join((marked.site / name).read_text("utf-8") for name in marked.pages)
    unseen = {marked.steps[mark] for mark in set(marked.shown) - set(MARK.findall(html))}
    assert {steps for steps in unseen if not ONLY_COMPARED.intersection(steps)} == QUOTED_ELSEWHERE


def test_some_hundred_texts(marked: Written, tmp_path: Path) -> None:
    assert marked.places > 300
    show_exactly(marked, tmp_path / "project", iter(generated(marked.places)))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_texts(marked: Written, tmp_path: Path, part: int) -> None:
    texts = iter(generated(max(1000, 2 * marked.places)))
    for turn in range(2):
        show_exactly(marked, tmp_path / f"project-{turn}", texts)
