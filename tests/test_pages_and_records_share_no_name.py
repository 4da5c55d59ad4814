"""An id in the data never meets an anchor that a page uses for itself: those names are taken."""

from __future__ import annotations

import re

import pytest

from macros.addresses.parts import TAKEN_BESIDE_PILLARS, taken_by, taken_on_a_competency
from macros.model.handbook import Handbook
from tests.support.pages import BuiltSite

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def anchors(site: BuiltSite, address: str) -> set[str]:
    """The anchors in a page's text that an id could be."""
    ids = (node.attributes["id"] or "" for node in site[address].article.css("[id]"))
    return {anchor for anchor in ids if KEY.fullmatch(anchor)}


def test_on_the_pages_of_competencies(site: BuiltSite, book: Handbook) -> None:
    taken = taken_on_a_competency(book.framework)
    for competency in book.competencies.values():
        keys = {said.key for placed in competency.statements() for said in (placed, *placed.points)}
        keys |= set(competency.scope.items if competency.scope else ())
        assert anchors(site, competency.address) - keys <= taken, competency.id


def test_on_the_pages_of_roles(site: BuiltSite, book: Handbook) -> None:
    for role in book.roles.values():
        assert anchors(site, role.address) - set(role.competencies) <= taken_by(book, "competencies"), role.id


def test_on_the_page_about_the_consortium(site: BuiltSite, book: Handbook) -> None:
    assert anchors(site, "about/") - set(book.consortium.pillars) <= TAKEN_BESIDE_PILLARS


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("roles/", "teams"),
        ("competencies/", "competencies"),
        ("framework/", "competencies"),
        ("values/", "values"),
        ("teams/", "teams"),
        ("partners/", "partners"),
        ("accountabilities/", "accountabilities"),
        ("person-specification/", "person-specification"),
        ("glossary/", "glossary"),
    ],
)
def test_on_the_pages_that_list_records(site: BuiltSite, book: Handbook, address: str, kind: str) -> None:
    records = (book.by_kind() | {"glossary": book.glossary})[kind]
    assert anchors(site, address) - set(records) <= taken_by(book, kind)
