"""One more role, team, competency, value and partner as YAML only, and they are everywhere."""

from __future__ import annotations

import pytest

from tests.support.pages import BuiltSite
from tests.support.search import entries_of


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("", "Gardener"),
        ("", "Gardening"),
        ("", "Patience"),
        ("roles/", "Gardener"),
        ("roles/", "Garden Team"),
        ("roles/gardener/", "Does the thing at level 3"),
        ("roles/gardener/", "Shares 17 accountabilities with"),
        ("roles/recovery-navigator/", "Shares 17 accountabilities with Gardener"),
        ("competencies/", "Gardening"),
        ("competencies/", "Desired 3"),
        ("competencies/gardening/", "Desired for Gardener"),
        ("competencies/gardening/", "Level 5"),
        ("competencies/customer-care/", "Gardener"),
        ("values/", "Patience"),
        ("values/patience/", "Does the thing at level 1"),
        ("about/", "Patience"),
        ("teams/", "Garden Team"),
        ("teams/garden-team/", "Gardener"),
        ("partners/", "Allotment Society"),
        ("partners/allotment/", "Gardener"),
        ("accountabilities/", "Keep the garden."),
        ("accountabilities/keep-the-garden/", "Gardener"),
        ("accountabilities/keep-the-garden/", "Patience"),
        ("person-specification/", "Knows plants"),
        ("person-specification/knows-plants/", "Gardener"),
        ("i-work-here/", "Gardener"),
        ("guide/", "Gardener"),
        ("framework/", "Does the thing at level 5"),
        ("framework/", "Desired for Gardener"),
        ("teams/garden-team/", "Desired 3"),
        ("competencies/gardening/", "Level 1 to Level 2"),
        ("roles/gardener/", "One level up"),
        ("glossary/", "Kept for growing plants."),
        ("glossary/", "Keep the garden."),
    ],
)
def test_what_was_added_stands_where_its_kind_belongs(grown: BuiltSite, address: str, text: str) -> None:
    assert text in grown[address].text


def test_what_was_added_can_be_found_by_search(grown: BuiltSite) -> None:
    found = {entry.location for entry in entries_of(grown.root)}
    assert found >= {
        "roles/gardener/",
        "competencies/gardening/",
        "competencies/gardening/#does-5",
        "competencies/gardening/#level-5",
        "values/patience/",
        "teams/garden-team/",
        "partners/allotment/",
        "accountabilities/keep-the-garden/",
        "person-specification/knows-plants/",
    }


def test_a_hand_written_page_with_the_same_address_wins(grown: BuiltSite) -> None:
    assert "Written by hand." in grown["partners/sari/"].text
