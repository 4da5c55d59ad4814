"""A file of a word processor (.docx): its text, what stands at the edge of its pages, and its origin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

from macros.documents.origin import origin_of
from macros.imports.from_text import PAGE_NUMBER
from macros.imports.in_word import Reader, W, joined
from macros.imports.written import Grid, Line, UnreadableError, Written

LARGEST = 20_000_000
"""How many bytes a part of such a file may have."""

OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OLD = "this is a file of an old word processor (.doc); open it and save it as .docx"
LOCKED = "this file is locked by a password; open it and save it without"
BROKEN = "this file is broken, or no file of a word processor; open it there and save it as .docx"
HUGE = "this file is too large to be a role profile; take pictures out of it"


def from_word(content: bytes) -> Written:
    """The document in a file; raises UnreadableError where that cannot be read."""
    if content.startswith(OLE):
        raise UnreadableError(LOCKED if ENCRYPTED in content else OLD)
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = dict(_parts(packed))
        trees = {
            name: etree.fromstring(part, etree.XMLParser(resolve_entities=False))
            for name, part in parts.items()
        }
        body = trees["word/document.xml"].find(f"{W}body")
        origin = origin_of(parts.items())
    except (
        BadZipFile,
        etree.XMLSyntaxError,
        KeyError,
        ValueError,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
    ):
        raise UnreadableError(BROKEN) from None
    if body is None:
        raise UnreadableError(BROKEN)
    written = Written(list(joined(Reader(origin.texts if origin else {}).parts(body))), origin=origin)
    for name, tree in trees.items():
        if re.match(r"word/(header|footer)\d*\.xml", name):
            written.running += _texts(tree)
        elif re.match(r"word/(comments|footnotes|endnotes)\d*\.xml", name):
            written.beside += _texts(tree)
    _set_apart(written)
    return written


def _parts(packed: ZipFile) -> Iterator[tuple[str, bytes]]:
    """The parts of a file that hold words."""
    for part in packed.infolist():
        if part.filename.endswith(".xml") and re.match(r"(word/[^/]*|customXml/[^/]*)$", part.filename):
            if part.file_size > LARGEST:
                raise UnreadableError(HUGE)
            yield part.filename, packed.read(part)


def _texts(tree: Any) -> list[str]:
    return [
        line.text
        for part in Reader({}).parts(tree)
        for line in (part.lines() if isinstance(part, Grid) else [part])
    ]


def _set_apart(written: Written) -> None:
    """Take out page numbers and contents lists that stand among the text."""
    for part in [part for part in written.parts if isinstance(part, Line)]:
        if PAGE_NUMBER.fullmatch(part.text) or part.contents:
            written.parts.remove(part)
            written.running.append(part.text)
