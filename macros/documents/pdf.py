"""Documents on paper, by typst: PDF that everyone can use (PDF/UA-1); with a violation none is made."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont

from macros.documents.blocks import Block, Bullets, Document, Heading, Paragraph, Room, Said, Table, Title
from macros.documents.look import FOLDER, Look
from macros.model.prose import blocks

STANDARD: Any = "ua-1"
UNTOLD = {0xFEFF, 0xFFFE, 0xFFFF}
"""Signs that such a file may not hold, whatever the font."""
LONG_WORD = re.compile(r"\S{25,}")
"""A word that may be wider than a column, and may be broken at each sign."""
BREAK = "\u200b"
REPEATED = 300
"""How many letters the head of a column has at most that stands on each page of a table."""


class Printer:
    """Makes PDF of documents, all with the same look; `root` is the project folder."""

    def __init__(self, root: Path, look: Look) -> None:
        fonts = typst.Fonts(False, False, [str(file.parent) for file in look.font_files])
        self.files = look.font_files
        self.look = json.dumps(vars(replace(look, font_files=())))
        self.template = (root / FOLDER / "document.typ").read_bytes()
        self.compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)

    def pdf(self, document: Document) -> bytes:
        """A document as PDF; for a sign that no font has stands its number."""
        told = json.dumps(_told(document), ensure_ascii=False)
        try:
            return self._printed(told, document.day)
        except typst.TypstError:
            unshown = {ord(sign) for sign in told} - self.letters
            return self._printed(told.translate({sign: f"[U+{sign:04X}]" for sign in unshown}), document.day)

    @cached_property
    def letters(self) -> frozenset[int]:
        """The signs that some font has, or that take no room."""
        fonts = [TTFont(file, lazy=True).getBestCmap() for file in self.files]
        return frozenset(sign for font in fonts for sign in font) - UNTOLD

    def _printed(self, told: str, day: str) -> bytes:
        made = self.compiler.compile(
            self.template,
            format="pdf",
            pdf_standards=STANDARD,
            timestamp=datetime.fromisoformat(f"{day}T00:00:00+00:00"),
            sys_inputs={"document": told, "look": self.look},
        )
        assert isinstance(made, bytes)
        return made


def _told(document: Document) -> dict[str, Any]:
    """A document as plain values for the template."""
    return {
        "title": document.title,
        "author": document.author,
        "doubt": document.doubt,
        "foot": vars(document.foot),
        "blocks": [_block(block, document.base) for block in document.blocks],
    }


def _block(block: Block, base: str) -> dict[str, Any]:
    match block:
        case Title(what, name, lines):
            return {
                "kind": "title",
                "what": what,
                "name": _said(name, base),
                "lines": [_said(line, base) for line in lines],
            }
        case Heading(level, said):
            return {"kind": "heading", "level": level, "said": _said(said, base)}
        case Paragraph(said):
            return {"kind": "paragraph", "said": _said(said, base)}
        case Bullets(items):
            return {"kind": "bullets", "items": [_said(item, base) for item in items]}
        case Table():
            rows = [[[_said(said, base) for said in cell] for cell in row] for row in block.rows]
            return {
                "kind": "table",
                "header": [_breakable(head) for head in block.header],
                "repeated": all(len(head) <= REPEATED for head in block.header),
                "widths": block.widths,
                "rows": rows,
            }
        case Room(name, lines):
            return {"kind": "room", "name": name, "lines": lines}


def _breakable(text: str) -> str:
    return LONG_WORD.sub(lambda word: BREAK.join(word[0]), text)


def _said(said: Said, base: str) -> dict[str, Any]:
    return {
        "text": [{"lines": part.lines, "listed": part.listed} for part in blocks(_breakable(said.text))],
        "label": _breakable(said.label),
        "points": [_said(point, base) for point in said.points],
        "doubts": said.doubts,
        "link": base + said.leads_to if base and said.leads_to else "",
    }
