"""Role profiles as documents, read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.support.pages import BuiltPage


def letters(text: str) -> str:
    """The letters and digits of a text in small letters."""
    return "".join(re.findall(r"[^\W_]", text.casefold()))


@dataclass
class Part:
    """What stands under a heading of a document, down to the next."""

    heading: str
    level: int
    texts: list[str] = field(default_factory=list)
    """Its paragraphs, those in tables too, in the order in which they are read."""
    tables: list[Table] = field(default_factory=list)


def word(path: Path) -> Document:
    return docx.Document(str(path))


def parts(document: Document) -> list[Part]:
    """A document by its headings; what stands above the first has none."""
    found = [Part("", 0)]
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            found[-1].tables.append(block)
            found[-1].texts += _texts(block)
        elif (style := block.style.name if block.style else None) and style.startswith("Heading"):
            found.append(Part(block.text, int(style[-1])))
        elif block.text:
            found[-1].texts.append(block.text)
    return found


def _texts(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            for block in cell.iter_inner_content():
                if isinstance(block, Paragraph) and block.text:
                    yield block.text


def header(table: Table) -> list[str]:
    """The heads of the columns, which are repeated on each page, where there are such."""
    first, *_ = table.rows
    return [cell.text for cell in first.cells] if first._tr.xpath("./w:trPr/w:tblHeader") else []


def section(document: Document, name: str) -> Part:
    """The part under the heading of a section, whatever number it bears."""
    return next(part for part in parts(document) if re.sub(r"^[\d.]+ ", "", part.heading) == name)


SAID = "p, dd, dt, .doubt, ul.scope > li, .relevance, h4, .competency-row > h3"
ELSE = ".quiet, .on-screen, .actions, .next-level, .ways"
"""What a page says beside the profile: about other roles, about the page, one level up."""


def said(page: BuiltPage, section: str) -> set[str]:
    """The letters of each text in a section of the page of a role."""
    heading = page.tree.css_first(f"section > h2#{section}")
    assert heading is not None and heading.parent is not None
    inside = heading.parent
    left_out = {node.mem_id for other in inside.css(ELSE) for node in [other, *other.css("*")]}
    return {letters(node.text()) for node in inside.css(SAID) if node.mem_id not in left_out}
