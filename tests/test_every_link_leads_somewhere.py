"""Links, anchors, titles and headings of every built page."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from urllib.parse import unquote, urldefrag, urljoin

from macros.model.handbook import Handbook
from tests.support.pages import BuiltPage, BuiltSite

BASE = "http://site/"
UNDER = {"accountabilities": "roles", "person-specification": "roles"}
"""Lists that another list leads to."""
QUERY = re.compile(r"\?[^#]*|#q=.*")
OUTSIDE = ("mailto:", "tel:", "sms:")


def links(page: BuiltPage) -> list[str]:
    """The addresses that a page links to, from the root of the site, with their anchors, without queries."""
    hrefs = (node.attributes["href"] or "" for node in page.tree.css("a[href]"))
    here = BASE + page.address
    found = (urljoin(here, href).removeprefix(BASE) for href in hrefs if not href.startswith(OUTSIDE))
    return [QUERY.sub("", link) for link in found]


def test_every_link_and_anchor_exists(site: BuiltSite) -> None:
    dead = []
    for page in site.pages.values():
        for link in links(page):
            address, anchor = urldefrag(link)
            target = site.pages.get(address)
            if target is None:
                if not (site.root / address).is_file():
                    dead.append((page.address, link))
            elif anchor and unquote(anchor) not in target.ids:
                dead.append((page.address, link))
    assert not dead


def test_nothing_leads_or_loads_from_outside(site: BuiltSite) -> None:
    found = [
        (page.address, node.attributes.get(name))
        for page in site.pages.values()
        for name in ("href", "src", "action")
        for node in page.tree.css(f"[{name}]")
        if "//" in (node.attributes.get(name) or "")
    ]
    assert not found


def test_no_page_holds_script_or_style_of_its_own(site: BuiltSite) -> None:
    for page in site.pages.values():
        assert not page.tree.css("style, [style]"), page.address
        for script in page.tree.css("script:not([src])"):
            assert script.attributes.get("type") in {"application/json", "application/ld+json"}, page.address


def test_titles_and_descriptions_tell_pages_apart(site: BuiltSite) -> None:
    titles = Counter(page.title for page in site.pages.values())
    assert not [title for title, count in titles.items() if count > 1]
    for page in site.pages.values():
        description = page.tree.css_first("meta[name=description]")
        assert description is not None and description.attributes["content"], page.address


def test_headings_come_in_order_and_ids_once(site: BuiltSite) -> None:
    for page in site.pages.values():
        levels = [int(node.tag[1]) for node in page.article.css("h1,h2,h3,h4,h5,h6")]
        assert levels and levels[0] == 1, page.address
        assert levels.count(1) == 1, page.address
        steps = [after - before for before, after in itertools.pairwise(levels)]
        assert max(steps, default=0) <= 1, page.address
        ids = Counter(node.attributes["id"] for node in page.tree.css("[id]"))
        assert not [one for one, count in ids.items() if count > 1], page.address


def test_every_record_has_its_page_its_index_entry_and_a_link_in(site: BuiltSite, book: Handbook) -> None:
    linked = {urldefrag(link)[0] for page in site.pages.values() for link in links(page)}
    for kind, records in book.by_kind().items():
        listed = {urldefrag(link)[0] for link in links_in_article(site[f"{kind}/"])}
        for record in records.values():
            name = getattr(record, "label", record.name)
            assert name in site[record.address].text_of("h1"), record.address
            assert record.address in listed, record.address
            assert record.address in linked, record.address


def links_in_article(page: BuiltPage) -> list[str]:
    here = BASE + page.address
    hrefs = (node.attributes["href"] or "" for node in page.article.css("a[href]"))
    return [urljoin(here, href).removeprefix(BASE) for href in hrefs]


def test_no_page_is_an_orphan(site: BuiltSite) -> None:
    linked = {urldefrag(link)[0] for page in site.pages.values() for link in links(page)}
    assert not set(site.pages) - linked - {"404.html"}


def test_pages_speak_uk_english(site: BuiltSite) -> None:
    for page in site.pages.values():
        html = page.tree.css_first("html")
        assert html is not None and html.attributes["lang"] == "en-GB", page.address


def test_each_statement_duty_and_criterion_has_an_anchor_named_by_its_key(
    site: BuiltSite, book: Handbook
) -> None:
    for competency in book.competencies.values():
        keys = {said.key for placed in competency.statements() for said in (placed, *placed.points)}
        assert keys <= site[competency.address].ids
        copied = {node.attributes["href"] for node in site[competency.address].tree.css("a.copy-link")}
        assert {f"#{key}" for key in keys} <= copied
    assert set(book.accountabilities) <= site["accountabilities/"].ids
    assert set(book.criteria) <= site["person-specification/"].ids
    for role in book.roles.values():
        ids = site[role.address].ids
        assert {f"accountabilities.{key}" for key in role.accountabilities} <= ids
        for _, keys in role.person_specification:
            assert {f"person-specification.{key}" for key in keys} <= ids
        for key, levels in role.competencies.items():
            for level in levels:
                assert {f"{key}.{name}" for name in book.competencies[key].levels[level]} <= ids


def test_breadcrumbs_and_neighbours_stand_on_record_pages(site: BuiltSite, book: Handbook) -> None:
    for kind, records in book.by_kind().items():
        addresses = [record.address for record in records.values()]
        for position, address in enumerate(addresses):
            page = site[address]
            trail = [a.attributes["href"] for a in page.tree.css("nav[aria-label=Breadcrumb] a")]
            above = [f"{BASE}{name}/" for name in (UNDER.get(kind), kind) if name]
            assert [urljoin(BASE + address, href or "") for href in trail] == [BASE, *above], address
            found = set(links(page))
            assert position == 0 or addresses[position - 1] in found
            assert position == len(addresses) - 1 or addresses[position + 1] in found


def test_each_page_names_the_file_it_is_made_from(site: BuiltSite, book: Handbook) -> None:
    for records in book.by_kind().values():
        for record in records.values():
            assert f"Source: {record.source.file}" in site[record.address].text_of(".about-text")


def test_each_index_page_says_where_its_sentences_stand(site: BuiltSite) -> None:
    assert "Its sentences stand in data/accountabilities.yml" in site["accountabilities/"].text
    assert "Its sentences stand in data/values/" in site["values/"].text
    assert "Its sentences stand in" not in site["values/recovery/"].text
