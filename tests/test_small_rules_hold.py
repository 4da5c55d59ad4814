"""The small rules behind the messages: the name that was meant, texts that are alike, signs that pass."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from macros.checks.likeness import alike, rare_words, same
from macros.loader.characters import unwanted
from macros.loader.ready import in_library, keyed
from macros.loader.syntax import sign_at
from macros.loader.text import read
from macros.loader.unwritten import only_unwritten
from macros.model.handbook import Handbook
from macros.nearest import Names, around
from macros.views.growth import next_above
from tests.support.data import check_here, copy_sound

MANY = [f"{start}-number-{number}" for start in ("duty", "hall", "sum", "zoo") for number in range(1000)]
NOTES = "notes: {odd: {about: PART, title: Odd, where: Page 1, printed: a, doubt: b, decided: c}}\n"


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("recovery-navigatr", "recovery-navigator"),
        ("ecovery-navigator", "recovery-navigator"),
        ("xxcovery-navigator", "recovery-navigator"),
        ("recovery-navigators", "recovery-navigator"),
        ("recovery_navigator", "recovery-navigator"),
        ("zzzzz", None),
        ("", None),
    ],
)
def test_the_name_that_was_meant_is_found_among_many(wrong: str, meant: str | None) -> None:
    assert Names([*MANY, "recovery-navigator", "zebra-keeper"]).nearest(wrong) == meant


def test_the_most_alike_of_several_names_is_meant() -> None:
    names = Names(["listens", "listener", "glistens", "lists"])
    assert [names.nearest(wrong) for wrong in ("listns", "listenr", "glisens")] == [
        "listens",
        "listener",
        "glistens",
    ]


def test_a_name_that_is_cut_short_is_still_compared() -> None:
    assert Names(["a" * 99 + "b"]).nearest("a" * 99 + "b" + "c" * 1000) == "a" * 99 + "b"


def test_the_neighbours_of_a_name_are_few() -> None:
    assert around(sorted("abcdefghijklmnopqrstuvwxyz"), "m") == list("fghijklmnopqrstu")
    assert around(["a"], "z") == ["a"]


def test_few_names_are_listed_and_many_are_not() -> None:
    twelve = [f"{letter * 9}" for letter in "abcdefghijkl"]
    assert Names(twelve).cure("zzz") == f"known here: {', '.join(twelve)}"
    assert Names([*twelve, "m" * 9]).cure("zzz") == "add it first, or take it out here"
    assert Names([]).cure("zzz") == "add it first, or take it out here"
    assert Names(twelve).cure("aaaaaaaa") == 'did you mean "aaaaaaaaa"?'


def test_four_words_of_five_in_common_are_alike_and_fewer_are_not() -> None:
    assert list(alike({"one": "cut grass plant trees", "two": "cut grass plant trees daily"})) == [
        ("one", "two")
    ]
    assert not list(
        alike({"one": "cut grass plant trees", "two": "cut grass plant trees daily, rain or shine"})
    )
    assert not list(alike({"one": "cut grass", "two": "plant trees"}))
    assert not list(alike({"one": "cut grass", "two": "cut"}))
    assert not list(alike({"one": "", "two": ""}))


def test_only_the_first_of_several_texts_alike_is_named() -> None:
    text = "cut grass plant trees"
    assert list(alike({"a": text, "b": text, "c": text})) == [("a", "b"), ("a", "c")]


def test_texts_alike_are_found_by_their_rare_words() -> None:
    texts = {
        str(number): f"always brave calm x{number} y{number} z{number} z{number}a" for number in range(200)
    }
    again = "always brave calm x150 y150 z150 z150a more"
    assert list(alike({**texts, "again": again})) == [("150", "again")]


def test_the_same_words_are_found_where_none_is_rare() -> None:
    texts = {f"{one}{two}": f"{one} {two} always brave calm" for one in "klmnopqrst" for two in "uvwxyzABCD"}
    assert ("ku", "again") in list(alike({**texts, "again": "k u always brave calm"}))


def test_how_many_rare_words_decide() -> None:
    assert [rare_words(count) for count in (0, 1, 4, 5, 10, 100)] == [1, 1, 1, 2, 3, 21]


def test_texts_are_the_same_that_have_four_of_five_words_in_common() -> None:
    words = frozenset("abcd")
    assert same(words, words)
    assert same(words, words | {"e"})
    assert not same(words | {"e"}, words | {"f"})
    assert not same(words, frozenset("cdef"))
    assert not same(frozenset(), frozenset())


@pytest.mark.parametrize("text", ["🏴\U000e0020", "🏴\U000e0020\U000e007f\U000e0067", "a\u200db"])
def test_signs_that_join_pass(text: str) -> None:
    assert not list(unwanted(text))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("\U000e0067🏴", 0),
        ("🏴a\U000e0067", 2),
        ("\u200da", 0),
        ("a\u200d", 1),
        ("a\u200d b", 1),
        ("a \u200db", 2),
        ("1\u200d2", 1),
        ("🏴\U000e001f", 1),
        ("🏴\U000e0080", 1),
        ("a\u200bb", 1),
    ],
)
def test_signs_that_join_nothing_are_named(text: str, position: int) -> None:
    assert [found for found, _ in unwanted(text)] == [position]


def test_the_sign_at_a_place() -> None:
    assert [
        sign_at(["ab", ""], line, column) for line, column in ((0, 0), (0, 1), (0, 2), (1, 0), (2, 0))
    ] == [*("a", "b", "", "", "")]


@pytest.mark.parametrize("part", ["text", "shows_in", "review_by", "notes", "statements"])
def test_a_note_may_be_about_any_part(tmp_path: Path, part: str) -> None:
    with (copy_sound(tmp_path / "handbook") / "data/values/kindness.yml").open("a") as file:
        file.write(NOTES.replace("PART", part))
    assert check_here(tmp_path / "handbook") == (0, ["No problems."])


@pytest.mark.parametrize(
    "part", ["level-2", "level-3", "listens", "hears", "levels", "relevance", "grows_from"]
)
def test_a_note_may_be_about_a_level_or_a_statement(tmp_path: Path, part: str) -> None:
    with (copy_sound(tmp_path / "handbook") / "data/competencies/attention.yml").open("a") as file:
        file.write(NOTES.replace("PART", part))
    assert check_here(tmp_path / "handbook") == (0, ["No problems."])


@pytest.mark.parametrize(("days", "warnings"), [(-1, 1), (0, 0), (1, 0)])
def test_a_review_is_overdue_from_the_day_after(tmp_path: Path, days: int, warnings: int) -> None:
    with (copy_sound(tmp_path / "handbook") / "data/partners/a-partner.yml").open("a") as file:
        file.write(f"review_by: {date.today() + timedelta(days)}\n")
    assert check_here(tmp_path / "handbook")[1].count("1 warning.") == warnings


@pytest.mark.parametrize(
    "text", ["Listens", "a: b", "null", 'say "so"', "a # b", "- a", "a, b", "C:\\temp", "yes", "it's", "[x]"]
)
def test_lines_to_paste_say_what_was_typed(text: str) -> None:
    (entry,) = yaml.load(keyed([text]), Loader=yaml.BaseLoader).values()
    library = yaml.load(in_library("accountabilities", text)["entry"], Loader=yaml.BaseLoader)
    assert entry == text == next(iter(library.values()))["text"]
    for line in (keyed([text]), in_library("accountabilities", text)["entry"]):
        assert only_unwritten(read(line.strip() + "\n", "a.yml")[2])


def test_above_the_highest_level_there_is_none(book: Handbook) -> None:
    for competency in book.competencies.values():
        levels = list(competency.levels)
        assert [next_above(competency, level) for level in (None, *levels)] == [None, *levels[1:], None]
