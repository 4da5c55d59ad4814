"""Tables of a file for word processors, and room to write, which is a table of one cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.table import Table as WordTable

from macros.documents.blocks import Room, Said, Table
from macros.documents.look import Look
from macros.documents.word.paragraphs import Writer
from macros.documents.word.styles import ANSWER

WHOLE = 700
"""How many letters the longest cell of a row has at most that stands on one page: a good half of it."""


@dataclass(frozen=True)
class Tables:
    """Draws tables at the end of one file."""

    file: WordDocument
    look: Look
    write: Writer

    @property
    def width(self) -> float:
        """The width of a table in points."""
        return self.look.paper["width"] - 2 * self.look.paper["margin"]

    def table(self, block: Table) -> None:
        """A table whose header stands on each page, and whose first column is the head of each row."""
        header = [tuple((Said(head),) for head in block.header)] if block.header else []
        rows = [*header, *block.rows]
        table = self.file.add_table(len(rows), len(block.widths), "Table Grid")
        self._columns(table, block.widths)
        cells = iter(table._cells)
        for number, row in enumerate(rows):
            for place, said in enumerate(row):
                cell = next(cells)
                self.write.cell(cell, said)
                if place == 0 or (header and number == 0):
                    _embolden(cell.paragraphs[0])
            if all(sum(len(one.words) for one in said) <= WHOLE for said in row):
                table._tbl.tr_lst[number].get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        if header:
            self._repeat(table)
        self._name(table, block.name)
        self.file.add_paragraph().paragraph_format.space_after = Pt(0)

    def _columns(self, table: WordTable, widths: tuple[int, ...]) -> None:
        """The columns as wide as they are to be, whatever stands in them."""
        table.autofit = False
        grid = table._tbl.tblGrid.gridCol_lst
        each = [Pt(self.width * width / sum(widths)) for width in widths]
        for column, width in zip(grid, each, strict=True):
            column.w = width
        for row in table._tbl.tr_lst:
            for cell, width in zip(row.tc_lst, each, strict=True):
                cell.width = width

    def _repeat(self, table: WordTable) -> None:
        """Let the first row stand on each page, tinted."""
        row = table._tbl.tr_lst[0]
        row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell in row.tc_lst:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), self.look.colour["tint"])
            cell.get_or_add_tcPr().append(shade)

    def _name(self, table: WordTable, name: str) -> None:
        """What is in the table, for who has it read out; and which of its cells are heads."""
        properties = table._tbl.tblPr
        for mark in properties.findall(qn("w:tblLook")):
            mark.set(qn("w:firstColumn"), "1")
            mark.set(qn("w:firstRow"), "1" if table._tbl.tr_lst[0].xpath("./w:trPr/w:tblHeader") else "0")
        caption = OxmlElement("w:tblCaption")
        caption.set(qn("w:val"), name)
        properties.append(caption)

    def room(self, block: Room) -> None:
        """A box to write in, which grows; it says what belongs there to who has it read out.

        What it is about stands on the same page.
        """
        _keep_with_next(self.file)
        table = self.file.add_table(1, 1, "Table Grid")
        self._columns(table, (1,))
        self._name(table, block.name)
        row = table._tbl.tr_lst[0]
        row.trHeight_val = Pt(self.look.size["text"] * 1.6 * block.lines)
        cell = row.tc_lst[0]
        cell.remove(cell.p_lst[0])
        cell.append(_control(block.name))
        self.file.add_paragraph(style=ANSWER)


def _keep_with_next(file: WordDocument) -> None:
    """Keep the paragraphs at the end of a file, back to the last box or table, with what comes next."""
    for element in file.element.body.iterchildren(qn("w:p"), reversed=True):
        if element.style == ANSWER:
            break
        element.get_or_add_pPr().get_or_add_keepNext()


def _embolden(paragraph: Any) -> None:
    for run in (*paragraph.runs, *(run for link in paragraph.hyperlinks for run in link.runs)):
        run.bold = True


def _control(name: str) -> Any:
    """A field to write in that is called by what belongs there."""
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias/><w:showingPlcHdr/></w:sdtPr>"
        "<w:sdtContent><w:p><w:r><w:t/></w:r></w:p></w:sdtContent></w:sdt>"
    )
    control.find(f"{qn('w:sdtPr')}/{qn('w:alias')}").set(qn("w:val"), name)
    control.find(f".//{qn('w:t')}").text = name
    return control
