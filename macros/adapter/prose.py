"""The macros that pages may call. Each renders a template and leaves a token in its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs_macros.plugin import MacrosPlugin

from macros.adapter.record_page import address_of
from macros.adapter.site import Site, site_of
from macros.model.base import Key, Record


def register(env: MacrosPlugin) -> None:
    """Make the macros known to mkdocs-macros; without records there are none."""
    site = site_of(env.conf)
    if not isinstance(site, Site):
        return
    prose = Prose(env)
    linked: dict[str, Mapping[Key, Record]] = {
        "role": site.book.roles,
        "competency": site.book.competencies,
        "value": site.book.values,
        "team": site.book.teams,
        "partner": site.book.partners,
    }
    macros = {
        "handbook_page": prose.whole_page,
        "statement": prose.statement,
        "matrix": prose.matrix,
        "term": prose.term,
        **{name: prose.linker(name, records) for name, records in linked.items()},
    }
    for name, macro in macros.items():
        env.macro(macro, name)  # type: ignore[no-untyped-call]


class Prose:
    """Macros for hand-written pages; each is told the page by mkdocs-macros."""

    def __init__(self, env: MacrosPlugin) -> None:
        self.env = env
        self.site = site_of(env.conf)

    def whole_page(self) -> str:
        """The page of a record; the page's address says which."""
        return self.site.whole_page(address_of(self.env.page.file))

    def linker(self, name: str, records: Mapping[Key, Record]) -> Any:
        """A macro that turns an id into a link to its record's page."""

        def macro(key: str) -> str:
            if key not in records:
                raise LookupError(f'there is no {name} "{key}"')
            return self._token("link", record=records[key])

        return macro

    def statement(self, reference: str) -> str:
        """A behaviour statement, quoted; `reference` is `competency.key`."""
        if reference not in self.site.book.statements:
            raise LookupError(f'there is no statement "{reference}"')
        return self._token("statement", reference=reference)

    def term(self, key: str) -> str:
        """A term of the glossary that explains itself in place."""
        if key not in self.site.book.glossary:
            raise LookupError(f'there is no term "{key}"')
        return self._token("term", term=self.site.book.glossary[key])

    def matrix(self) -> str:
        """The matrix of competencies by role."""
        return self._token("matrix")

    def _token(self, template: str, **subject: Any) -> str:
        here = address_of(self.env.page.file)
        return self.site.token(self.site.renderer.piece(f"pages/prose/{template}.html", here, **subject))
