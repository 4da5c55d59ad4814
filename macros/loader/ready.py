"""Lines ready to paste in place of what was refused."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from macros.model.handbook import KINDS
from macros.model.keys import key_for

INDENT = "    "


def keyed(texts: Iterable[str]) -> str:
    """Each of some texts under a key of its own, a line each."""
    lines: dict[str, str] = {}
    for text in texts:
        lines[key_for(text, lines)] = text
    return "".join(f"\n{INDENT}{key}: {scalar(text)}" for key, text in lines.items())


def in_library(library: str, text: str) -> dict[str, str]:
    """What becomes of a sentence where a key of a library belongs: its entry there, and its key here."""
    kind = next(kind for kind in KINDS if kind.kind == library)
    needed = [name for name, field in kind.model_fields.items() if field.is_required() and name != "text"]
    more = "".join(f"{field}: TO ADD, " for field in needed)
    key = key_for(text)
    entry = f"{{{more}text: {in_braces(text)}}}" if more else scalar(text)
    return {"library": library, "entry": f"{key}: {entry}", "listed": f"- {key}"}


def in_braces(text: str) -> str:
    """A text as it stands between braces, in quotes where it needs them there."""
    return str(yaml.safe_dump([text], allow_unicode=True, width=10**6, default_flow_style=True)).strip()[1:-1]


def scalar(text: str) -> str:
    """A text as it stands in a data file, in quotes where it needs them."""
    return str(yaml.safe_dump(text, allow_unicode=True, width=10**6)).removesuffix("...\n").rstrip("\n")
