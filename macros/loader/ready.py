"""Lines ready to paste in place of what was refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from macros.loader.scalars import NOT_MEANT
from macros.loader.unwritten import Unwritten
from macros.model.handbook import KINDS
from macros.model.keys import KEY_FORM, key_for

STEP = "  "
INDENT = STEP * 2
NOT_PLAIN = re.compile(r"[\[\]{},:\"']")
"""Signs that mean something in an address that stands in a list or before a colon."""

PLAIN = re.compile(r"[^\W\d_](?:[\w .,;()'/?!-]*[\w.,;()'/?!-])?")
IN_BRACES = ",[]{}"
"""Signs that end a plain text between braces."""


def keyed(texts: Iterable[str]) -> str:
    """Each of some texts under a key of its own, a line each."""
    lines: dict[str, str] = {}
    for text in texts:
        lines[key_for(text, lines)] = text
    return "".join(f"\n{INDENT}{key}: {scalar(text)}" for key, text in lines.items())


def labelled(texts: Mapping[str, str]) -> str:
    """Texts behind labels as a statement has them: the first is its own, the others stand under `more`."""
    (_, first), *others = texts.items()
    more = "".join(f"\n{INDENT}  {scalar(label)}: {scalar(text)}" for label, text in others)
    return f"\n{INDENT}text: {scalar(first)}\n{INDENT}more:{more}"


def in_library(library: str, text: str) -> dict[str, str]:
    """What becomes of a sentence where a key of a library belongs: its entry there, and its key here."""
    kind = next(kind for kind in KINDS if kind.kind == library)
    needed = [name for name, field in kind.model_fields.items() if field.is_required() and name != "text"]
    more = "".join(f"{field}: TO ADD, " for field in needed)
    key = key_for(text)
    entry = f"{{{more}text: {scalar(text, IN_BRACES)}}}" if more else scalar(text)
    return {"library": library, "entry": f"{key}: {entry}", "listed": f"- {key}"}


def scalar(text: str, needs_quotes: str = "") -> str:
    """A text as it stands in a data file: in quotes if it is not plain, or holds one of some signs."""
    if PLAIN.fullmatch(text) and text not in NOT_MEANT and not set(needs_quotes) & set(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def address(name: str) -> str:
    """An address as it stands in a data file."""
    return scalar(name) if NOT_PLAIN.search(name) else name


def written(key: str, text: str, indent: str) -> str:
    """A key with a text of one line or of several, which is read back exactly."""
    if "\n" not in text:
        return f"{indent}{key}: {scalar(text)}\n"
    if text != text.strip("\n"):  # the lines of a block have no empty ones around them
        return f"{indent}{key}: {scalar(text)}\n".replace("\n", "\n\n")[:-1]
    sign = f"|{len(STEP)}" if text[0].isspace() else "|"
    lines = "".join(f"{indent}{STEP}{line}\n" if line else "\n" for line in text.split("\n"))
    return f"{indent}{key}: {sign}\n{lines}"


def entry(key: str, value: Any, indent: str = "") -> str:
    """A key with what stands under it in a data file: a text, a list of texts, or keys; read back exactly."""
    name = key if _is_key(key) else scalar(key)
    if isinstance(value, Unwritten):
        return f"{indent}{name}: {value}\n"
    if isinstance(value, str):
        return written(name, value, indent)
    if isinstance(value, list):
        return f"{indent}{name}:\n" + "".join(f"{indent}{STEP}- {scalar(item)}\n" for item in value)
    if value and all(
        isinstance(said, str) and _is_key(part) and _is_key(said) for part, said in value.items()
    ):
        return f"{indent}{name}: {{{', '.join(f'{part}: {said}' for part, said in value.items())}}}\n"
    return f"{indent}{name}:\n" + "".join(entry(part, said, indent + STEP) for part, said in value.items())


def _is_key(text: str) -> bool:
    """Whether a text can stand as it is, as a key of ours does."""
    return bool(re.fullmatch(KEY_FORM, text)) and text not in NOT_MEANT
