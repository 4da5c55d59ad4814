"""The macros that pages may call. In hand-written ones each renders a template and leaves a token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs_macros.plugin import MacrosPlugin

from macros.adapter.build import site_of
from macros.adapter.nameable import NAMED, OWN_TEMPLATE
from macros.adapter.record_page import address_of
from macros.adapter.site import Site


def register(env: MacrosPlugin) -> None:
    """Make the macros known to mkdocs-macros."""
    for name, macro in Prose(env).macros().items():
        env.macro(macro, name)  # type: ignore[no-untyped-call]


class Prose:
    """Macros for hand-written pages; each is told the page by mkdocs-macros."""

    def __init__(self, env: MacrosPlugin) -> None:
        self.env = env

    @property
    def site(self) -> Site:
        """The site that the page stands on."""
        return site_of(self.env.conf)

    def macros(self) -> dict[str, Callable[..., str]]:
        """Every macro by its name: one for each kind of thing that can be named, and a few more."""
        return {
            "handbook_page": self.whole_page,
            "matrix": self.matrix,
            "call": self.call,
            "example": self.example,
            "key": self.key,
            **{name: self.naming(name) for name in NAMED},
        }

    def whole_page(self) -> str:
        """The page of a record, in the hand-written page that stands at its address."""
        return self.site.whole_page(self.env.page)

    def matrix(self) -> str:
        """The matrix of competencies by role."""
        return self._token("matrix")

    def call(self, name: str, words: str = "") -> str:
        """How the macro `name` is called, with the first key that there is; the guide shows it."""
        return self._token("call", name=name, key=self.site.nameable.first(name) or "", said=words)

    def example(self, name: str, words: str = "") -> str:
        """What that call gives; nothing where there is nothing to name."""
        first = self.site.nameable.first(name)
        return self.naming(name)(first, words) if first else ""

    def key(self, name: str, place: int = 1) -> str:
        """The key of the first record of a kind, or of another by its place; made up where there is none."""
        return self.site.nameable.key(name, place)

    def naming(self, name: str) -> Callable[..., str]:
        """A macro that links to what a key names, or quotes it; `words` stand in place of its name."""
        template = name if name in OWN_TEMPLATE else "link"

        def macro(key: str, words: str = "") -> str:
            known = self.site.nameable.by_word[name]
            if key not in known:
                raise LookupError(f'there is no {name} "{key}"')
            return self._token(template, shown=known[key], said=words)

        return macro

    def _token(self, template: str, **subject: Any) -> str:
        here = address_of(self.env.page.file)
        return self.site.pieces.token(
            self.site.renderer.piece(f"pages/prose/{template}.html", here, **subject)
        )
