"""What looks odd but is meant is taken as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.checks import checked
from macros.loader import reading
from macros.loader.text import read
from tests.support.data import VALUE, copy_sound, put
from tests.support.project import ROOT

START = "title: Kindness\norder: 1\nshows_in: {statements: [attention.listens]}\ntext: "


def text_of(project: Path, written: str | bytes) -> str:
    """The text that the value Kindness has when its file says so."""
    put(project, VALUE, START.encode() + (written.encode() if isinstance(written, str) else written) + b"\n")
    loaded = checked(project)
    assert not loaded.problems, [str(problem) for problem in loaded.problems]
    return loaded.handbook.values["kindness"].text


@pytest.fixture(params=["quickly", "with care"])
def project(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest handbook, whose files are read in either way."""
    if request.param == "with care":
        monkeypatch.setattr(reading, "quick_value", lambda text: None)
    return copy_sound(tmp_path / "handbook")


PLAIN = """\
No|no|yes|on|off|true|False|010|0x1F|1_000|1.10|1e3|.inf|.nan|12:30:45|2026-01-02|2026-01-02 10:00:00
+1|=|<<|None|nil|a#b|a:b|-free|a * b|a & b|50 %|a @ b|it's|say "so"|a - b|a, b|a [b] {c}|why?|a > b
<b>x</b>|a &amp; &lt;|a {{ x }}|a {% raw %}|$x$|x \\n y|C:\\temp|http://a.example/?b=c#d|_a_|a `b`
"""
SCRIPTS = """\
👩‍👩‍👧‍👦|🏳️‍🌈|🧑🏽‍🚀|❤️‍🔥|🏴󠁧󠁢󠁥󠁮󠁧󠁿|👍🏽|1️⃣|🇬🇧|می‌خواهم|क्‍ष|السلام عليكم|שלום|naïve façade|Ελλάδα|中文|½ – “q” …
"""
QUOTED = """\
# a|null|~|*a*|&a|{{ x }}|{% raw %}|[x](javascript:alert(1))|a # b|: a|- a|@a|` a
"""


def texts(block: str) -> list[str]:
    return block.strip().replace("\n", "|").split("|")


@pytest.mark.parametrize("text", [*texts(PLAIN), "a | b"])
def test_plain_text_is_the_text_that_stands_there(project: Path, text: str) -> None:
    assert text_of(project, text) == text


@pytest.mark.parametrize("text", [*texts(SCRIPTS), "e\u0301", "a\u00a0b", "a" * 200])
def test_letters_of_every_script_and_emoji_pass(project: Path, text: str) -> None:
    assert text_of(project, text) == text


@pytest.mark.parametrize("text", texts(QUOTED))
def test_quotes_keep_what_would_mean_something(project: Path, text: str) -> None:
    assert text_of(project, f'"{text}"') == text
    assert text_of(project, f"'{text}'") == text


@pytest.mark.parametrize("text", ["a\\\\b", 'say \\"so\\"', "a \\/ b", "a\\\\n"])
def test_what_a_backslash_must_stand_before_passes(project: Path, text: str) -> None:
    assert text_of(project, f'"{text}"') == text.replace("\\\\", "\\").replace('\\"', '"').replace("\\/", "/")


@pytest.mark.parametrize("text", ["10 \u03bcg", "\u0394t", "Москва", "注意：停", "a\u3000b"])
def test_letters_of_two_alphabets_pass_where_none_is_mistaken(project: Path, text: str) -> None:
    assert text_of(project, text) == text


def test_quoted_texts_may_be_written_in_several_lines(project: Path) -> None:
    assert text_of(project, '"one\n  two, and: three\n\n  4 - 5"').startswith("one two")


def test_long_texts_may_be_written_in_several_lines(project: Path) -> None:
    assert text_of(project, "one\n  two\n  three") == "one two three"
    assert text_of(project, ">\n  one # not a remark\n  - two\n") == "one # not a remark - two"
    assert text_of(project, "|\n  one\n  two\n") == "one\ntwo"
    assert text_of(project, "\n  - one\n  - - two\n    - three\n") == "one\n\n- two\n- three"


def test_windows_line_ends_and_a_mark_at_the_start_are_passed_over(project: Path) -> None:
    written = (START + "kind\n").replace("\n", "\r\n").encode()
    put(project, VALUE, b"\xef\xbb\xbf# a remark\r\n---\r\n" + written)
    assert not checked(project).problems


def test_remarks_may_stand_on_lines_of_their_own_and_beside_keys(project: Path) -> None:
    assert text_of(project, '"kind"\n# said in quotes') == "kind"
    assert text_of(project, "# what it means\n  kind") == "kind"
    put(project, VALUE, START.replace("shows_in: {", "shows_in: # where\n  {") + "kind\n")
    assert not checked(project).problems
    put(
        project,
        VALUE,
        START.replace("[attention.listens]}", "[\n  # one\n  attention.listens,\n]}") + "kind\n",
    )
    assert not checked(project).problems


PAGES = [
    '{{ role("listener") }} {{ statement("attention.hears") }} {{ term("listening") }} {{ matrix() }}',
    '{% raw %}{{ value("x") }}{% endraw %}',
    '{%- raw -%}\n{{ value("x") }}\n{%- endraw -%}',
    '{## {{ value("x") }} ##}',
    'value("x") and {{ other("x") }}',
]


@pytest.mark.parametrize("page", PAGES)
def test_pages_may_name_what_there_is_and_show_how_it_is_written(project: Path, page: str) -> None:
    put(project, "docs/guide.md", page)
    assert not checked(project).problems


def test_a_page_may_name_a_record_whose_own_file_has_a_slip(project: Path) -> None:
    put(project, "docs/guide.md", '{{ value("kindness") }}')
    put(project, VALUE, "title: [")
    assert len(checked(project).problems) == 1


@pytest.mark.parametrize("name", ["consortium", "help", "search", "notes", "glossary"])
@pytest.mark.parametrize("content", [None, "# nothing yet\n", "{}\n"])
def test_what_holds_no_record_may_be_missing_or_empty(project: Path, name: str, content: str | None) -> None:
    (project / f"data/{name}.yml").unlink()
    if content:
        put(project, f"data/{name}.yml", content)
    assert not checked(project).problems


def test_hidden_files_belong_to_the_system(project: Path) -> None:
    put(project, "data/.DS_Store", b"\0\1\2")
    put(project, "data/roles/.listener.yml.swp", b"\0\1\2")
    put(project, "data/.backup/listener.yml", b"\0\1\2")
    assert not checked(project).problems


def test_every_sound_file_reads_as_another_reader_reads_it() -> None:
    for path in sorted((ROOT / "data").rglob("*.yml")):
        text = path.read_text("utf-8")
        value, _, problems = read(text, path.name)
        assert not problems
        assert value == yaml.load(text, Loader=yaml.BaseLoader)
