"""Texts as paragraphs of a file for word processors, each under a bookmark that tells which it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from macros.documents.blocks import Said
from macros.documents.word.styles import IN_DOUBT
from macros.model.prose import blocks

MARK = "_said{number}"
"""The names of the bookmarks: the first sign hides them from who writes."""

LIST, FURTHER = "List Bullet", "List Continue"
"""The styles of an item of a list, and of what else stands in it."""


class Writer:
    """Writes texts into the parts of one document.

    `doubt` is the word before what is doubtful, `base` the address of the site, `colour` that of links, and
    `relate` gives the document's name for a web address that it leads to.
    """

    def __init__(self, doubt: str, base: str, colour: str, relate: Callable[[str], str]) -> None:
        self.doubt = doubt
        self.base = base
        self.colour = RGBColor.from_string(colour)
        self.relate = relate
        self.marked: list[Said] = []
        """The texts in the order of their bookmarks."""

    def said(self, within: Any, said: Said, style: str = "", first: Paragraph | None = None) -> None:
        """A text with what is nested under it; `first` is an empty paragraph that is to be used."""
        paragraphs = self._paragraphs(within, said, style, first)
        if said.id:
            self._mark(paragraphs[0], paragraphs[-1], said)
        for point in said.points:
            self.said(within, point, LIST)
        for doubt in said.doubts:
            within.add_paragraph(f"{self.doubt}: {doubt}", IN_DOUBT)

    def cell(self, cell: Any, every: Iterable[Said], style: str = "") -> None:
        """Texts in a cell of a table, which has an empty paragraph."""
        first = cell.paragraphs[0]
        for said in every:
            self.said(cell, said, style, first)
            first = None

    def _paragraphs(self, within: Any, said: Said, style: str, first: Paragraph | None) -> list[Paragraph]:
        """The paragraphs of a text, the label in the first of them."""
        made: list[Paragraph] = []
        for block in blocks(said.text):
            for lines in [[line] for line in block.lines] if block.listed else [block.lines]:
                paragraph = first if first is not None and not made else within.add_paragraph()
                if block.listed or style:
                    paragraph.style = LIST if block.listed else FURTHER if made and style == LIST else style
                if said.label and not made:
                    paragraph.add_run(f"{said.label}:").bold = True
                    if said.text:
                        paragraph.add_run(" ")
                self._lines(paragraph, lines, said)
                made.append(paragraph)
        return made

    def _lines(self, paragraph: Paragraph, lines: Iterable[str], said: Said) -> None:
        """Lines of a paragraph, which lead to the page that is about them."""
        for number, line in enumerate(lines):
            if number:
                paragraph.add_run().add_break()
            if said.leads_to and self.base:
                self._link(paragraph, line, self.base + said.leads_to)
            else:
                paragraph.add_run(line)

    def _link(self, paragraph: Paragraph, text: str, address: str) -> None:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self.relate(address))
        run = paragraph.add_run(text)
        run.font.color.rgb = self.colour
        link.append(run._r)
        paragraph._p.append(link)

    def _mark(self, first: Paragraph, last: Paragraph, said: Said) -> None:
        """A bookmark round a text, past what stands before it."""
        number = str(len(self.marked))
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), number)
        start.set(qn("w:name"), MARK.format(number=number))
        runs = first._p.xpath("./w:r|./w:hyperlink")
        runs[2 if said.label and said.text else 0].addprevious(start)
        last._p.append(end)
        self.marked.append(said)
