"""A file is read quickly only where careful reading would find the same values and nothing wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.loader.characters import decoded
from macros.loader.quick import quick_value, spots_in
from macros.loader.reading import read_anew
from macros.loader.text import read
from tests.support.data import SOUND
from tests.support.project import ROOT

DATA = sorted((ROOT / "data").rglob("*.yml"))
BAD = sorted(SOUND.parent.rglob("*.txt"))

STARTS = [
    "",
    "  ",
    "    ",
    "- ",
    "  - ",
    "a: ",
    "b: ",
    "  c: ",
    "  - d: ",
    '"e": ',
    "? ",
    ": ",
    "\t",
    "# ",
    "---",
]
STARTS += ["<<: ", "a a: ", "\u00e4: ", "\u0430b: ", "a\u00a0: ", "'f ': ", "&a ", "!t ", "%Y ", "..."]
ENDS = [
    "",
    "kind",
    "x y",
    "it's",
    "null",
    "~",
    "2",
    "- x",
    "a # b",
    "a #b",
    "a#b",
    "#",
    ":",
    "b: c",
    "|",
    ">",
    "|-",
]
ENDS += [
    "[a, b]",
    "{2: x, 3: y}",
    "[",
    "]",
    "{a: }",
    "[]",
    "*a",
    '""',
    "' '",
    '"a"',
    '"a\\n"',
    '"a\\"b"',
    '"open',
]
ENDS += [
    '"\\u202e"',
    '"\\x41"',
    "'a' # b",
    "[a] # b",
    "[a,# b",
    "w" * 201,
    "w " * 150,
    "\u2019",
    "\u0430b",
    "a\u3000",
]
ENDS += [
    "\u200da",
    "\u2028",
    "\ufeff",
    "\x07",
    "x\r",
    "\U0001f469\u200d\U0001f469",
    '"\\ud800"',
    '"a\\tb"',
    "a\tb",
]
ANYTHING = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
LINES = st.tuples(st.sampled_from(STARTS), st.one_of(st.sampled_from(ENDS), ANYTHING)).map("".join)
TEXTS = st.lists(LINES, max_size=8).map("\n".join)


def same_or_left(text: str) -> bool:
    """Whether a text is read quickly, and then as it is with care; others are left to careful reading."""
    value = quick_value(text)
    careful, source, problems = read(text, "a.yml")
    assert problems or spots_in(text) == source.spots()
    assert value is None or (value, []) == (careful, problems)
    return value is not None


@settings(max_examples=1000, deadline=None)
@given(TEXTS)
def test_any_text_is_read_quickly_only_as_it_is_read_with_care(text: str) -> None:
    if decoded(text.encode(), "a.yml")[0] == text:
        same_or_left(text)


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_each_file_of_this_handbook_is_read_quickly(path: Path) -> None:
    assert same_or_left(path.read_text("utf-8"))


def changed() -> Iterator[str]:
    """The data of this handbook and all bad inputs, and each with some line that goes on otherwise."""
    for turn, path in enumerate((*DATA, *BAD)):
        content = path.read_bytes().partition(b"\n")[2] if path in BAD else path.read_bytes()
        if (text := decoded(content, "a.yml")[0]) is None:
            continue
        yield text
        for number, end in enumerate(ENDS[turn % 5 :: 5]):
            lines = text.split("\n")
            lines[number * 7 % len(lines)] += end
            yield "\n".join(lines)


def test_data_with_a_slip_is_read_quickly_only_as_it_is_read_with_care() -> None:
    read_quickly = [same_or_left(text) for text in changed() if decoded(text.encode(), "a.yml")[0] == text]
    assert len(DATA) * 2 < sum(read_quickly) < len(read_quickly)


def test_plain_data_is_found_to_be_what_characters_make_it() -> None:
    for path in DATA:
        content = path.read_bytes()
        expected = read(content.decode("utf-8-sig"), path.name)[0]
        assert (
            read_anew(content, path.name)[0] == read_anew(b"\xef\xbb\xbf" + content, path.name)[0] == expected
        )
