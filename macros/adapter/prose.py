"""The macros that pages may call. In hand-written ones each renders a template and leaves a token."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mkdocs_macros.plugin import MacrosPlugin

from macros.adapter.build import build_of
from macros.adapter.record_page import address_of
from macros.adapter.site import Site
from macros.model.handbook import PAGED


def register(env: MacrosPlugin) -> None:
    """Make the macros known to mkdocs-macros; without records there are none."""
    build = build_of(env.conf)
    if isinstance(build, Site):
        for name, macro in Prose(env, build).macros().items():
            env.macro(macro, name)  # type: ignore[no-untyped-call]


class Prose:
    """Macros for hand-written pages; each is told the page by mkdocs-macros."""

    def __init__(self, env: MacrosPlugin, site: Site) -> None:
        self.env = env
        self.site = site

    def macros(self) -> dict[str, Callable[..., str]]:
        """Every macro by its name: one for each kind of record with a page, and a few more."""
        book = self.site.book
        return {
            "handbook_page": self.whole_page,
            "matrix": self.matrix,
            "statement": self.statement,
            "term": self.naming("term", book.glossary),
            "note": self.naming("note", {entry.anchor: entry for entry in book.notes}),
            **{kind.one(): self.naming(kind.one(), book.of(kind), "link") for kind in PAGED},
        }

    def whole_page(self) -> str:
        """The page of a record, in the hand-written page that stands at its address."""
        return self.site.whole_page(self.env.page)

    def matrix(self) -> str:
        """The matrix of competencies by role."""
        return self._token("matrix")

    def statement(self, reference: str) -> str:
        """A behaviour statement, quoted; `reference` is `competency.key`."""
        return self._token("statement", shown=self._known("statement", self.site.book.statements, reference))

    def naming(self, name: str, known: Mapping[str, Any], template: str = "") -> Callable[..., str]:
        """A macro that links to one of `known`, which its key names; `words` stand in place of its name."""

        def macro(key: str, words: str = "") -> str:
            return self._token(template or name, shown=self._known(name, known, key), said=words)

        return macro

    @staticmethod
    def _known(name: str, known: Mapping[str, Any], key: str) -> Any:
        if key not in known:
            raise LookupError(f'there is no {name} "{key}"')
        return known[key]

    def _token(self, template: str, **subject: Any) -> str:
        here = address_of(self.env.page.file)
        return self.site.token(self.site.renderer.piece(f"pages/prose/{template}.html", here, **subject))
