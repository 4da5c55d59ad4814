"""What the search says of its own accord: whom to turn to now, and whom to ask for what is not here."""

from __future__ import annotations

from typing import Any

from macros.model.help import Help
from macros.model.search_words import Elsewhere
from macros.search.entry import Entry
from macros.views.indexes import listed_kinds
from macros.views.views import Views
from macros.words import Words

FEW_EMPLOYERS = 3
"""Up to this number employers are named."""


def help_lines(help_lines: Help) -> dict[str, Any]:
    """The help lines, and the words that ask for them."""
    others = help_lines.for_others
    return {
        "title": help_lines.title,
        "location": "help/",
        "lines": [f"{line.name}: {line.contact} ({line.note})" for line in help_lines.lines],
        "words": help_lines.sought_with,
        "alone": help_lines.sought_alone,
        "between": help_lines.between,
        "alike": help_lines.alike,
        "others": others.who if others else [],
    }


def seen_beside(help_lines: Help, entries: list[Entry]) -> list[Entry]:
    """Those entries that stand beside the help lines for somebody else's sake."""
    seen = help_lines.for_others.see if help_lines.for_others else []
    return [entry for name in seen for entry in entries if entry.location == f"{name}/"]


def elsewhere(views: Views, words: Words) -> dict[str, Any]:
    """What the handbook does not hold: for each thing what is said, and the words that ask for it."""
    answers = _Answers(views, words)
    things = views.book.search_words.elsewhere
    return {
        "kind": answers.words["kind"],
        "location": answers.location,
        "things": [[answers.said(thing), thing.words, thing.otherwise] for thing in things],
    }


class _Answers:
    def __init__(self, views: Views, words: Words) -> None:
        self.words: dict[str, Any] = words.shared["search"]["elsewhere"]
        self.kinds = listed_kinds(views.book)
        employers = {role.employer for role in views.book.roles.values()}
        self.employers = [one for key, one in views.book.partners.items() if key in employers]

    @property
    def location(self) -> str:
        """Where to read on: at the one employer, at the partners, or at what the handbook holds."""
        if len(self.employers) == 1:
            return self.employers[0].address
        return "partners/" if self.employers else f"{next(iter(self.kinds), '')}/".removeprefix("/")

    def said(self, thing: Elsewhere) -> str:
        """That it is not here, and whom to ask."""
        held = [name for kind, name in self.words["held"].items() if kind in self.kinds]
        parts = (
            self.words["holds"].format(held=self.words["and"].join(held)) if held else "",
            self.words["ask"].format(thing=thing.thing, whom=thing.ask or self.words["employer"]),
            "" if thing.ask else self._employers(),
        )
        return " ".join(filter(None, parts))

    def _employers(self) -> str:
        names = self.words["and"].join(one.name for one in self.employers)
        return self.words["named"].format(names=names) if 0 < len(self.employers) <= FEW_EMPLOYERS else ""
