"""A file is read quickly only where careful reading would find the same values and nothing wrong.

What sound files hold is kept for the next check, which then says just what it would say without.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.kept import kept
from macros.loader import kept_values
from macros.loader.characters import decoded
from macros.loader.kept_values import MANY, KeptValues
from macros.loader.quick import quick_value, spots_in
from macros.loader.reading import read_anew
from macros.loader.text import read
from tests.support.data import SOUND, VALUE, change, check_here, copy_sound, put
from tests.support.project import ROOT

DATA = sorted((ROOT / "data").rglob("*.yml"))
BAD = sorted(SOUND.parent.rglob("*.txt"))


def parts(block: str) -> list[str]:
    return block.split("¬")


STARTS = parts("""¬  ¬    ¬- ¬  - ¬a: ¬b: ¬  c: ¬  - d: ¬"e": ¬? ¬: ¬\t¬# ¬---¬<<: ¬a a: ¬\xe4: ¬\u0430b: ¬\
a\xa0: ¬'f ': ¬&a ¬!t ¬%Y ¬...""")
ENDS = parts("""¬kind¬x y¬it's¬null¬~¬2¬- x¬a # b¬a #b¬a#b¬#¬:¬b: c¬|¬>¬|-¬[a, b]¬{2: x, 3: y}¬[¬]¬{a: }¬[]¬\
*a¬""¬' '¬"a"¬"a\\n"¬"a\\"b"¬"open¬"\\u202e"¬"\\x41"¬'a' # b¬[a] # b¬[a,# b¬\u2019¬\u0430b¬\
a\u3000¬\u200da¬\u2028¬\ufeff¬\x07¬x\r¬\U0001f469\u200d\U0001f469¬"\\ud800"¬"a\\tb"¬a\tb¬{? : b}""")
ENDS += ["w" * 200, "w" * 201, "w " * 150]
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


@pytest.mark.parametrize("start", STARTS)
def test_each_sort_of_line_is_read_quickly_only_as_it_is_read_with_care(start: str) -> None:
    texts = [f"{before}{start}{end}" for before in ("", "z: y\n", "z:\n  ") for end in ENDS]
    for text in texts:
        if decoded(text.encode(), "a.yml")[0] == text:
            same_or_left(text)


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


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest handbook, kept as if it were a large one."""
    monkeypatch.setattr(kept_values, "MANY", 1)
    return copy_sound(tmp_path / "handbook")


def bundle(project: Path) -> Path:
    """Where values are kept."""
    return kept(project) / "values"


def entries(project: Path) -> dict[str, object]:
    """What is kept."""
    held = json.loads(bundle(project).read_bytes().partition(b"\n")[2])
    assert isinstance(held, dict)
    return held


SLIP = f"{VALUE}:1:1: unknown field"


def test_what_is_kept_is_not_read_again_and_says_the_same(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project, VALUE, "title:", "titel:")
    said = check_here(project)
    assert said[1][0].startswith(SLIP)
    monkeypatch.setattr("macros.loader.reading.read_anew", None)
    assert check_here(project) == said


def test_what_is_not_sound_is_read_each_time(project: Path) -> None:
    put(project, VALUE, "title: ~\n")
    said = check_here(project)
    assert said[0] == 1
    assert check_here(project) == said


def test_an_edit_is_seen_and_what_stood_before_is_dropped(project: Path) -> None:
    assert check_here(project)[0] == 0
    before = entries(project)
    change(project, VALUE, "title:", "titel:")
    assert check_here(project)[1][0].startswith(SLIP)
    assert len(entries(project)) == len(before)
    assert len(entries(project).keys() - before.keys()) == 1


def damaged(whole: bytes) -> Iterator[bytes]:
    """A bundle that is cut, changed, or not one at all."""
    yield from (b"", b"\n", b"\0" * 1000, whole[:-1], whole[: len(whole) // 2], whole.partition(b"\n")[2])
    yield whole.replace(b"Kindness", b"Meanness")
    yield b"0" * 64 + whole[64:]


def test_whatever_is_amiss_with_what_is_kept_all_is_read_again(project: Path) -> None:
    said = check_here(project)
    whole = bundle(project).read_bytes()
    for content in damaged(whole):
        bundle(project).write_bytes(content)
        assert check_here(project) == said
        assert bundle(project).read_bytes() == whole


def test_what_other_code_kept_is_passed_over(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as other:
        other.setattr(kept_values, "code", lambda: b"other")
        check_here(project)
    assert not KeptValues(project, MANY).known
    check_here(project)
    assert KeptValues(project, MANY).known


def test_where_nothing_can_be_kept_the_check_does_without(project: Path) -> None:
    kept(project).write_text("in the way")
    assert check_here(project)[0] == 0
    kept(project).unlink()
    bundle(project).mkdir(parents=True)
    assert check_here(project)[0] == 0


def test_a_small_handbook_keeps_nothing_and_data_is_left_alone(tmp_path: Path) -> None:
    project = copy_sound(tmp_path / "handbook")
    names = {path.relative_to(project) for path in project.rglob("*")}
    assert check_here(project)[0] == 0
    assert {path.relative_to(project) for path in project.rglob("*")} == names


CHECK = """\
from pathlib import Path
from macros.checks import checked
from macros.loader import kept_values
kept_values.MANY = 1
for number in range(20):
    Path("data/teams/first-team.yml").touch()
    if number % 4 == {turn}:
        Path(".kept/values").unlink(missing_ok=True)
    assert not checked(Path()).problems
"""


def test_checks_at_the_same_time_do_each_other_no_harm(project: Path) -> None:
    commands = [[sys.executable, "-c", CHECK.format(turn=turn)] for turn in range(4)]
    running = [
        subprocess.Popen(command, cwd=project, env={"PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE)
        for command in commands
    ]
    assert [(one.communicate()[1], one.returncode) for one in running] == [(b"", 0)] * 4
    assert [path.name for path in kept(project).iterdir()] == ["values"]
    assert len(entries(project)) == len(list((project / "data").rglob("*.yml")))
