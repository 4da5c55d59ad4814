"""What a word processor finds in a .docx file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAYS = {f"{W}tab": "\t", f"{W}br": "\n"}


@dataclass(frozen=True)
class WordFile:
    """A document, and the styles that it names."""

    body: Element
    styles: Element

    def texts(self, style: str | None = None) -> list[str]:
        """Its paragraphs outside tables; of one style only."""
        paragraphs = [one for one in self.body.findall(f"{W}p") if not style or style_of(one) == style]
        return [said(one) for one in paragraphs]

    def tables(self) -> Iterator[list[list[str]]]:
        """Each table by its rows and cells."""
        for table in self.body.iter(f"{W}tbl"):
            yield [[lines(cell) for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")]

    def language(self) -> str | None:
        return next(self.styles.iter(f"{W}lang")).get(f"{W}val")

    def named_styles(self) -> set[str | None]:
        return {style.get(f"{W}styleId") for style in self.styles.iter(f"{W}style")}

    def heads(self) -> int:
        """How many rows stand again on every page that their table reaches."""
        return sum(1 for _ in self.body.iter(f"{W}tblHeader"))


def opened(path: Path) -> WordFile:
    """Every part of the file is read: none may hold what XML forbids."""
    with ZipFile(path) as file:
        parts = {
            name: fromstring(file.read(name)) for name in file.namelist() if name.endswith((".xml", ".rels"))
        }
    body = parts["word/document.xml"].find(f"{W}body")
    assert body is not None
    return WordFile(body, parts["word/styles.xml"])


def style_of(paragraph: Element) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def lines(cell: Element) -> str:
    return "\n".join(said(one) for one in cell.findall(f"{W}p"))


def said(paragraph: Element) -> str:
    """Its text with tabs and line breaks."""
    runs = (part for run in paragraph.iter(f"{W}r") for part in run)
    return "".join(SAYS.get(part.tag, part.text or "") for part in runs)
