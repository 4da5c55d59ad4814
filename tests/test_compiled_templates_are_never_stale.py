"""Templates are compiled once for many builds, and anew when they or their settings change."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from macros.kept import kept
from macros.pages.compiled import CompiledTemplates


def rendered(root: Path, source: str, **settings: bool) -> str:
    cache = CompiledTemplates(root, "pages", str(settings))
    environment = Environment(loader=DictLoader({"page": source}), bytecode_cache=cache, **settings)
    return environment.get_template("page").render(text="<b>")


def test_a_changed_template_and_a_changed_setting_count_at_once(tmp_path: Path) -> None:
    assert rendered(tmp_path, "1 {{ text }}", autoescape=False) == "1 <b>"
    assert rendered(tmp_path, "2 {{ text }}", autoescape=False) == "2 <b>"
    assert rendered(tmp_path, "2 {{ text }}", autoescape=True) == "2 &lt;b&gt;"
    assert len(list((kept(tmp_path) / "pages").iterdir())) == 1


@pytest.mark.parametrize("keeps", [b"", b"\0" * 400])
def test_what_cannot_be_read_is_compiled_again(tmp_path: Path, keeps: bytes) -> None:
    rendered(tmp_path, "1 {{ text }}")
    (file,) = (kept(tmp_path) / "pages").iterdir()
    file.write_bytes(file.read_bytes()[: 40 * bool(keeps)] + keeps)
    assert rendered(tmp_path, "1 {{ text }}") == "1 <b>"


def test_where_nothing_can_be_kept_pages_are_made_all_the_same(tmp_path: Path) -> None:
    kept(tmp_path).write_text("a file", "utf-8")
    assert rendered(tmp_path, "1 {{ text }}") == "1 <b>"
