"""Lines ready to paste in place of what was refused."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from macros.model.keys import key_for

INDENT = "    "


def keyed(texts: Iterable[str]) -> str:
    """Each of some texts under a key of its own, a line each."""
    lines: dict[str, str] = {}
    for text in texts:
        lines[key_for(text, lines)] = text
    return "".join(f"\n{INDENT}{key}: {scalar(text)}" for key, text in lines.items())


def scalar(text: str) -> str:
    """A text as it stands in a data file, in quotes where it needs them."""
    return str(yaml.safe_dump(text, allow_unicode=True, width=10**6)).removesuffix("...\n").rstrip("\n")
