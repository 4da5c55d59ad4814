"""A workbook as a file (.xlsx), by openpyxl: each sheet with a header that stays in sight, and filters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.xml.functions import tostring

from macros.documents.blocks import UNDATED
from macros.documents.workbook import Sheet
from macros.documents.zipped import packed

WIDE = 40
"""How many signs wide a column is at most."""


def workbook_file(sheets: Iterable[Sheet], title: str) -> bytes:
    """Sheets as a file, the same bytes each time; a text that looks like a formula is a text."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        made = book.create_sheet(sheet.name)
        made.freeze_panes = "B2"
        made.auto_filter.ref = f"A1:{get_column_letter(len(sheet.header))}{len(sheet.rows) + 1}"
        for number, column in enumerate(zip(sheet.header, *sheet.rows, strict=True), 1):
            longest = max(map(len, column))
            made.column_dimensions[get_column_letter(number)].width = min(WIDE, longest + 3)
        for place, row in enumerate((sheet.header, *sheet.rows)):
            made.append([_cell(made, text, bold=place == 0) for text in row])
    book.properties.title = title
    held = BytesIO()
    book.save(held)
    book.properties.created = book.properties.modified = datetime.fromisoformat(UNDATED)
    return packed(held.getvalue(), {"docProps/core.xml": tostring(book.properties.to_tree())})


def _cell(sheet: Any, text: str, *, bold: bool) -> Any:
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.font = Font(bold=bold)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell
