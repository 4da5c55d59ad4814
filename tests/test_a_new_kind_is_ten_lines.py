"""Another kind of record is ten lines of Python and two templates, and it is everywhere that kinds are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.pages import BuiltSite
from tests.support.project import build, copy_project, run, unpublish
from tests.support.search import entries_of

POLICY = '''

class Policy(OrderedRecord):
    """A policy that staff follow."""

    called: ClassVar[str] = "a policy"
    kind: ClassVar[str] = "policies"

    text: Text = Field(description="The policy, as it was agreed")
'''
RECORD = "{% set title = policy.title %}<h1>{{ title }}</h1><p>{{ policy.text }}</p>\n"
LIST = """\
{% set title = words.kinds[kind].many %}<h1>{{ title }}</h1>
{% for policy in book.by_kind().policies.values() %}<p><a href="{{ link(policy) }}">{{ policy.title }}</a></p>
{% endfor %}
"""


def added(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), "utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = unpublish(copy_project(tmp_path_factory.mktemp("kind") / "project"))
    with (project / "macros/model/consortium.py").open("a", encoding="utf-8") as model:
        model.write(POLICY)
    handbook = project / "macros/model/handbook.py"
    added(handbook, "import Consortium, Partner,", "import Consortium, Partner, Policy,")
    added(handbook, "    Criterion,\n    Paragraph,\n", "    Criterion,\n    Policy,\n    Paragraph,\n")
    added(project / "overrides/words.yml", "kinds:\n", "kinds:\n  policies: {one: Policy, many: Policies}\n")
    (project / "overrides/pages/policy.html").write_text(RECORD, "utf-8")
    (project / "overrides/pages/policies.html").write_text(LIST, "utf-8")
    (project / "data/policies").mkdir()
    (project / "data/policies/lone-work.yml").write_text(
        "title: Lone work\norder: 1\ntext: Nobody works alone at night.\n", "utf-8"
    )
    return project


@pytest.fixture(scope="module")
def grown(project: Path) -> BuiltSite:
    (project / "docs/i-work-here.md").write_text('# Here\n\nSee {{ policy("lone-work") }}.\n', "utf-8")
    return BuiltSite(build(project))


def test_it_takes_ten_lines_of_python() -> None:
    assert len(list(filter(None, POLICY.splitlines()))) + 2 <= 10


def test_its_records_have_pages_a_list_and_links_from_prose(grown: BuiltSite) -> None:
    assert "Nobody works alone at night." in grown["policies/lone-work/"].text
    assert "Policies" in grown["policies/lone-work/"].tree.css_first("nav[aria-label=Breadcrumb]").text()
    assert "Lone work" in grown["policies/"].text
    assert "policies/lone-work/" in grown["i-work-here/"].html


def test_its_records_are_in_the_search_and_the_data(grown: BuiltSite) -> None:
    entries = list(entries_of(grown.root))
    assert "policies/lone-work/" in {location for location, *_ in entries}
    whole = json.loads((grown.root / "data/handbook.json").read_text("utf-8"))
    assert [record["id"] for record in whole["policies"]] == ["lone-work"]


def test_editors_are_told_of_its_fields_and_slips(project: Path) -> None:
    assert run(project, "macros", "schema").returncode == 0
    assert '"The policy, as it was agreed"' in (project / ".schemas/policies.json").read_text("utf-8")
    (project / "data/policies/index.yml").write_text("title: Lone work\norder: 2\ntxt: x\n", "utf-8")
    (project / "docs/i-visit.md").write_text('# Visit\n\n{{ policy("lone-worker") }}\n', "utf-8")
    said = run(project, "macros", "check").stdout
    assert 'data/policies/index.yml:3:1: unknown field "txt" in a policy; did you mean "text"?' in said
    assert 'docs/i-visit.md:3:12: there is no policy "lone-worker"; did you mean "lone-work"?' in said
