"""The data for other programs says what the records say, and opens safely."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest

from macros.checks import checked
from macros.exports.tables import BYTE_ORDER_MARK, harmless
from macros.model.handbook import Handbook
from tests.support.node import node
from tests.support.pages import BuiltPage, BuiltSite
from tests.support.poison import ALONE
from tests.support.project import ROOT

TABLES = ("statements.csv", "roles.csv", "role-competencies.csv")


def table(site: Path, name: str) -> list[dict[str, str]]:
    text = (site / "data" / name).read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))


def read(site: Path, name: str) -> Any:
    return json.loads((site / "data" / name).read_text("utf-8"))


def linked_data(page: BuiltPage) -> Any:
    node = page.tree.css_first('script[type="application/ld+json"]')
    assert node is not None, page.address
    return json.loads(node.text())


def test_statements_are_those_of_the_records(site: BuiltSite, book: Handbook) -> None:
    rows = {row["statement_id"]: row for row in table(site.root, "statements.csv")}
    for key, placed in book.statements.items():
        row = rows.pop(key)
        assert (row["text"], row["level"]) == (placed.text, str(placed.level))
        assert row["competency_id"] == placed.competency.id
        for point in placed.points:
            assert rows[point.id]["part_of"] == key
            assert rows.pop(point.id)["text"] == point.text
    assert not rows


def test_roles_and_their_levels_are_those_of_the_records(site: BuiltSite, book: Handbook) -> None:
    rows = table(site.root, "roles.csv")
    assert [(row["role_id"], row["role"], row["team_id"]) for row in rows] == [
        (role.id, role.title, role.team) for role in book.roles.values()
    ]
    found = {
        (row["role_id"], row["competency_id"], row["level"], row["expectation"])
        for row in table(site.root, "role-competencies.csv")
    }
    assert found == {
        (role.id, competency, level, word)
        for role in book.roles.values()
        for competency, levels in role.competencies.items()
        for level, word in levels.items()
    }


def test_json_holds_every_record_and_the_version(site: BuiltSite, book: Handbook) -> None:
    whole = read(site.root, "handbook.json")
    assert whole["version"] == checked(ROOT).history.version()
    for kind, records in book.by_kind().items():
        assert [record["id"] for record in whole[kind]] == list(records)
    for record in book.competencies.values():
        one = read(site.root, f"competencies/{record.id}.json")
        texts = [statement["text"] for level in one["levels"] for statement in level["statements"]]
        assert texts == [placed.text for placed in record.statements()]
        assert one["version"] == whole["version"]


def test_the_json_of_a_role_says_every_sentence(site: BuiltSite, book: Handbook) -> None:
    for role in book.roles.values():
        one = read(site.root, f"roles/{role.id}.json")
        assert [duty["text"] for duty in one["accountabilities"]] == [
            book.accountabilities[key].text for key in role.accountabilities
        ]
        for need, keys in role.person_specification:
            assert {criterion["id"] for criterion in one["person_specification"][need]} == set(keys)
        expected = {
            (competency["id"], str(level["level"])): level["expectation"]
            for competency in one["competencies"]
            for level in competency["levels"]
        }
        assert expected == {
            (key, level): word for key, levels in role.competencies.items() for level, word in levels.items()
        }


def test_the_json_of_a_role_names_the_highest_levels_and_the_next(site: BuiltSite, book: Handbook) -> None:
    for role in book.roles.values():
        for one in read(site.root, f"roles/{role.id}.json")["competencies"]:
            means = {int(level): word for level, word in role.competencies[one["id"]].items()}
            highest = {word: max(level for level in means if means[level] == word) for word in means.values()}
            levels = map(int, book.competencies[one["id"]].levels)
            above = sorted(level for level in levels if level > highest.get("desired", 99))
            assert one["highest"] == highest
            assert one["next"] == (above[0] if above else None)
            assert [(level["rank"], level["name"]) for level in one["levels"]] == [
                (level, f"Level {level}") for level in means
            ]


def test_every_address_in_the_data_leads_to_its_place(site: BuiltSite) -> None:
    for name in TABLES:
        for row in table(site.root, name):
            address, anchor = urldefrag(row["address"])
            assert not anchor or anchor in site[address].ids, row
    for file in sorted((site.root / "data").rglob("*.json")):
        for place in addresses(json.loads(file.read_text("utf-8"))):
            address, anchor = urldefrag(place)
            assert not anchor or anchor in site[address].ids, (file.name, place)


def addresses(value: Any) -> Iterator[str]:
    """Every `address` in a value, however deep."""
    if isinstance(value, dict):
        if "address" in value:
            yield value["address"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from addresses(part)


def test_the_page_explains_every_column(site: BuiltSite) -> None:
    page = site["data/"]
    for name in TABLES:
        header = next(csv.reader(io.StringIO((site.root / "data" / name).read_text("utf-8-sig"))))
        sections = page.tree.css("section section")
        section = next(one for one in sections if f'href="{name}"' in (one.html or ""))
        terms = [node.text() for node in section.css("dt")]
        assert terms == header
        assert all(node.text().strip() for node in section.css("dd"))


def test_the_version_is_that_of_the_content(site: BuiltSite) -> None:
    assert checked(ROOT).history.version() in site["data/"].text


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠\t\r\n", " =", "\u00a0\ufeff+", "\x85-"])
def test_a_cell_never_begins_like_a_formula(start: str) -> None:
    assert harmless(f"{start}cmd|' /C calc'!A1").startswith("'")


@pytest.mark.parametrize("start", ["", "x=", "'", "1 - ", " "])
def test_other_cells_stand_as_they_are(start: str) -> None:
    assert harmless(f"{start}cmd") == f"{start}cmd"


def test_the_finder_writes_its_tables_by_the_same_rules(site: BuiltSite) -> None:
    rows = [
        [f"{sign}x", f' {sign}"', f",{sign}"] for sign in map(chr, (*range(0x3100), *range(0xFE00, 0x10000)))
    ]
    pattern = json.loads((site.root / "find/index.json").read_text("utf-8"))["formula"]
    with node("table.mjs", site.root) as process:
        written = json.loads(process.communicate(json.dumps([rows, pattern]))[0])
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([[harmless(cell) for cell in row] for row in rows])
    assert written == BYTE_ORDER_MARK + text.getvalue()


def test_a_formula_in_the_data_is_shown_as_text_in_the_table(poisoned: BuiltSite) -> None:
    rows = {row["statement_id"]: row for row in table(poisoned.root, "statements.csv")}
    assert rows["customer-care.link"]["text"] == f"'{ALONE['link']}"


def test_role_pages_describe_an_occupation(site: BuiltSite, book: Handbook) -> None:
    for role in book.roles.values():
        data = linked_data(site[role.address])
        assert (data["@context"], data["@type"]) == ("https://schema.org", "Occupation")
        assert data["name"] == role.title
        file = site.root / urljoin(role.address, data["subjectOf"]["contentUrl"])
        assert json.loads(file.read_text("utf-8"))["title"] == role.title
        for skill in data["skills"]:
            assert urljoin(role.address, skill["url"]) in {one.address for one in book.competencies.values()}


def test_competency_pages_describe_a_set_of_terms(site: BuiltSite, book: Handbook) -> None:
    for competency in book.competencies.values():
        data = linked_data(site[competency.address])
        assert data["@type"] == "DefinedTermSet"
        assert [term["name"] for term in data["hasDefinedTerm"]] == [
            placed.text for placed in competency.statements()
        ]
        for term in data["hasDefinedTerm"]:
            assert term["@type"] == "DefinedTerm"
            assert term["url"].removeprefix("#") in site[competency.address].ids
