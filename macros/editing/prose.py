"""The names in hand-written pages and in the settings: macros, links, examples of data files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from posixpath import basename, dirname, join, normpath

from macros.checks.pages import CALL, LINK, LISTS
from macros.editing.addresses import Moves, concerning
from macros.editing.draft import SETTINGS
from macros.editing.mentions import Holder, holder, mended
from macros.editing.references import MACROS, entries_of
from macros.editing.refused import RefusedError
from macros.loader.characters import end_of
from macros.problem import Problem

EXAMPLE = re.compile(
    r"""^(?P<sign>```+|~~~+)[^\n]*\btitle="(?P<file>data/[^"]+)"[^\n]*\n(?P<body>.*?)^(?P=sign)""",
    re.DOTALL | re.MULTILINE,
)
PAGE = re.compile(r"(?<![\w./-])(?P<path>[\w-]+/[\w-]+\.md)(?![\w])")
"""A page as the settings name it."""

NAMED = 'this names "{said}"; change this sentence first, or say with --instead what it should name'

Spliced = tuple[int, int, str]
"""A stretch of a text, and what stands there instead."""


def mended_page(data: bytes, file: str, moves: Moves) -> bytes:
    """A page, or the settings, after some moves.

    Raises `RefusedError` where it names what is gone: of a sentence nothing can be left out.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    finders = (_pages_named,) if file == SETTINGS else (_calls, _links, _examples)
    found = [splice for finder in finders for splice in finder(text, file, moves)]
    for start, end, new in sorted(found, reverse=True):
        text = text[:start] + new + text[end:]
    return text.encode()


def _calls(text: str, file: str, moves: Moves) -> Iterator[Spliced]:
    """The names that macros are called with."""
    for call in CALL.finditer(text):
        naming = MACROS.get(call["macro"] or "")
        address = naming.address_of(call["key"], "") if naming else None
        if naming and address and (move := concerning(moves, address)):
            names = (naming.said_of(new, "") for new in move.led(address))
            yield *call.span("key"), _first(names, text, file, call.start("key"), call["key"])


def _links(text: str, file: str, moves: Moves) -> Iterator[Spliced]:
    """The addresses that links lead to."""
    for link in LINK.finditer(text):
        if path := link["path"]:
            target = normpath(join(dirname(file.removeprefix("docs/")), path))
            part = f"#{link['anchor']}" if link["anchor"] else ""
            address = f"/{target.removesuffix('.md')}/{part}"
            if move := concerning(moves, address):
                names = (_link(path, target, new) for new in move.led(address))
                span = link.start("path"), link.end("anchor") if part else link.end("path")
                yield *span, _first(names, text, file, link.start("path"), path + part)


def _link(path: str, target: str, address: str) -> str:
    """A link to an address, as one to a page beside it is written."""
    page, _, anchor = address.partition("#")
    name = path if target in LISTS else join(dirname(path), f"{basename(page.rstrip('/'))}.md")
    return f"{name}#{anchor}" if anchor else name


def _pages_named(text: str, file: str, moves: Moves) -> Iterator[Spliced]:
    """The pages that the settings name."""
    for found in PAGE.finditer(text):
        address = f"/{found['path'].removesuffix('.md')}/"
        if move := concerning(moves, address):
            names = (f"{new.strip('/')}.md" for new in move.led(address))
            yield *found.span("path"), _first(names, text, file, found.start(), found["path"])


def _examples(text: str, file: str, moves: Moves) -> Iterator[Spliced]:
    """The data files that a page gives as examples, by the names in their titles."""
    for example in EXAMPLE.finditer(text):
        if held := _holder(example["file"], moves):
            with suppress(RefusedError):  # an example may stay as it is
                yield *example.span("body"), mended(example["body"].encode(), held, moves).decode()


def _holder(file: str, moves: Moves) -> Holder | None:
    """An example as a data file; what is renamed is renamed there too, what goes may stay made up there."""
    if not (held := holder(file)):
        return None
    renamed = any(move.new is not None for move in moves)
    return replace(held, fields=(*held.fields, *(entries_of(held.kind) if renamed else ())))


def _first(names: Iterable[str | None], text: str, file: str, at: int, said: str) -> str:
    """The first name that may stand in the place of one; refused where there is none."""
    if name := next(filter(None, names), None):
        return name
    raise RefusedError(Problem(end_of(text[:at], file), NAMED.format(said=said)))
