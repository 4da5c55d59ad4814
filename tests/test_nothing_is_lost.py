"""Every sentence of the two documents stands on its page, as an oracle written by hand says."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from tests.support.pages import BuiltSite, folded

ORACLE = Path(__file__).parent / "oracle"


def rows(name: str) -> list[list[str]]:
    lines = (ORACLE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def sentences() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for address, sentence in rows("sentences.tsv"):
        found[address].append(sentence)
    return found


@pytest.mark.parametrize("address", sentences())
def test_every_sentence_of_the_documents_is_on_its_page(site: BuiltSite, address: str) -> None:
    page = site[address]
    missing = [sentence for sentence in sentences()[address] if sentence not in page.text]
    assert not missing


def test_levels_mean_for_each_role_what_its_document_prints(site: BuiltSite) -> None:
    printed = rows("expectations.tsv")
    assert len(printed) == 60
    for role, competency, level, expectation in printed:
        summary = site[f"roles/{role}/"].tree.css_first(f'[id="{competency}.level-{level}"] summary')
        assert summary is not None, (role, competency, level)
        said = [folded(part.text()).lower() for part in summary.css(".expectation, .level-name")]
        assert said == [expectation, level]


def test_the_handbook_holds_as_many_things_as_the_documents(book: Handbook) -> None:
    navigator, crisis = book.roles["recovery-navigator"], book.roles["mental-health-crisis-worker"]
    assert len(book.values) == 8
    assert len(book.consortium.pillars) == 4
    assert [partner.type for partner in book.partners.values()].count("voluntary") == 9
    assert [partner.type for partner in book.partners.values()].count("nhs") == 1
    assert len(book.teams) == 2
    assert len(navigator.accountabilities) == 17
    assert crisis.accountabilities == navigator.accountabilities
    assert len(navigator.performance_measures) == 6
    assert not crisis.performance_measures
    assert {
        key: [int(level) for level in competency.levels] for key, competency in book.competencies.items()
    } == {
        "achieving-results": [2, 3, 4],
        "customer-care": [2, 3, 4],
        "effective-communication": [2, 3, 4],
        "partnership-and-teamwork": [2, 3, 4],
        "personal-and-professional-development": [1, 2, 3],
        "service-area-expertise": [2, 3, 4],
        "recovery-orientated-practice": [2, 3, 4],
        "working-with-change": [3, 4, 5],
        "organisation-and-sector-awareness": [2, 3, 4],
        "policy-procedure-and-practice": [2, 3, 4],
    }


def test_an_unfilled_duty_is_not_shown_to_applicants(site: BuiltSite) -> None:
    assert "TO ADD" in site["sources/"].text
    assert "TO ADD" not in site["roles/mental-health-crisis-worker/"].text
