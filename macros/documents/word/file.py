"""A document as a file for word processors (.docx)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from macros.documents.blocks import Bullets, Document, Heading, Paragraph, Room, Table, Title
from macros.documents.look import Look
from macros.documents.origin import attach
from macros.documents.word.paragraphs import LIST, Writer
from macros.documents.word.styles import QUIET, dress
from macros.documents.word.tables import Tables
from macros.documents.zipped import packed

LONGEST = 255
"""How many signs the title and the author may have in the properties of such a file."""


def word_file(document: Document, look: Look) -> bytes:
    """A document as a file for word processors, the same bytes each time."""
    made = _Maker(document, look)
    for block in document.blocks:
        made.draw(block)
    made.foot()
    attach(made.file, document, made.write.marked)
    held = BytesIO()
    made.file.save(held)
    return packed(held.getvalue())


@lru_cache(maxsize=1)
def _dressed(look: Look) -> bytes:
    """An empty document with the styles of all documents."""
    file = docx.Document()
    dress(file, look)
    held = BytesIO()
    file.save(held)
    return held.getvalue()


class _Maker:
    """Makes one file."""

    def __init__(self, document: Document, look: Look) -> None:
        self.file: WordDocument = docx.Document(BytesIO(_dressed(look)))
        self.document, self.look = document, look
        self.write = Writer(document.doubt, document.base, look.colour["accent"], self._relate)
        self.tables = Tables(self.file, look, self.write)
        self._properties()

    def _relate(self, address: str) -> str:
        return str(self.file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def _properties(self) -> None:
        """Title, author, language, and the day of its words in place of the time at which it was made."""
        told = self.file.core_properties
        told.title, told.author = self.document.title[:LONGEST], self.document.author[:LONGEST]
        told.language = self.look.language
        told.comments = told.last_modified_by = ""
        told.created = told.modified = datetime.fromisoformat(f"{self.document.day}T00:00:00")
        told.revision = 1

    def draw(self, block: Any) -> None:
        """Write a block at the end."""
        draw: dict[type, Callable[[Any], None]] = {
            Title: self.title,
            Heading: self.heading,
            Paragraph: self.paragraph,
            Bullets: self.bullets,
            Table: self.tables.table,
            Room: self.tables.room,
        }
        draw[type(block)](block)

    def title(self, block: Title) -> None:
        self.file.add_paragraph(block.kind, QUIET)
        self.write.said(self.file, block.name, "Title")
        for line in block.lines:
            self.write.said(self.file, line)

    def heading(self, block: Heading) -> None:
        self.write.said(self.file, block.said, f"Heading {block.level}")

    def paragraph(self, block: Paragraph) -> None:
        self.write.said(self.file, block.said)

    def bullets(self, block: Bullets) -> None:
        for item in block.items:
            self.write.said(self.file, item, LIST)

    def foot(self) -> None:
        """Address, version and date, and the number of the page."""
        foot = self.document.foot
        paragraph = self.file.sections[0].footer.paragraphs[0]
        for line in filter(None, (foot.address, foot.dated)):
            paragraph.add_run(line).add_break()
        paragraph.add_run(f"{foot.page} ")
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        paragraph._p.append(field)
