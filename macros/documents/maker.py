"""What a document says, made into a file of the format that it is asked for in."""

from __future__ import annotations

from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from macros.addresses import parts
from macros.documents.advert import Advert
from macros.documents.advert_file import AdvertFiles
from macros.documents.blocks import Document
from macros.documents.kept import KeptDocuments
from macros.documents.look import FOLDER, look_of
from macros.documents.workbook import Sheet
from macros.words import Words

if TYPE_CHECKING:
    from macros.documents.pdf import Printer

WORD, PAPER, FORM, ADVERT = ".docx", ".pdf", f"{parts.FORM}.docx", "-advert.json"
ENDINGS = (FORM, ADVERT, WORD, PAPER)
"""How the names of the documents of a role end."""

LIBRARIES = ("python-docx", "typst", "fonttools", "openpyxl")
"""What makes documents: with another version they may look otherwise."""

READ = (".py", ".typ", ".yml", ".txt", ".html")
"""How the names of the files end that say how documents are made."""

What = Document | Advert | tuple[Sheet, ...]
"""What a document says, before it has a format."""


class Maker:
    """Makes documents, and keeps them, in the project folder `root`."""

    def __init__(self, root: Path, words: Words) -> None:
        self.root, self.words = root, words
        self.kept = KeptDocuments(root)
        self.look = look_of(root)

    def holds(self, ending: str, what: What) -> bool:
        """Whether the document was made before."""
        return self.kept.holds(self._made_of(ending, what))

    def content(self, ending: str, what: What) -> bytes:
        """The document, made now if it was not made before."""
        return self.kept.content(self._made_of(ending, what), lambda: self._make(ending, what))

    def _made_of(self, ending: str, what: What) -> str:
        return f"{ending}\n{what}\n{self.words.documents['advert']}\n{self._means}"

    @cached_property
    def _means(self) -> str:
        """What documents are made with: the look and its fonts, the templates, our own code and libraries."""
        folders = (self.root / FOLDER, Path(__file__).parent)
        own = sorted(path for folder in folders for path in folder.rglob("*.*") if path.suffix in READ)
        fonts = [f"{file.name} {file.stat().st_size}" for file in self.look.font_files]
        return "\n".join([*map(version, LIBRARIES), *fonts, *(path.read_bytes().hex() for path in own)])

    @cached_property
    def _printer(self) -> Printer:
        from macros.documents.pdf import Printer  # noqa: PLC0415, slow, and not needed where all is kept

        return Printer(self.root, self.look)

    @cached_property
    def _adverts(self) -> AdvertFiles:
        return AdvertFiles(self.root, self.words.documents["advert"])

    def _make(self, ending: str, what: What) -> bytes:
        if isinstance(what, Advert):
            return self._adverts.file(what)
        if isinstance(what, tuple):
            from macros.documents.workbook_file import workbook_file  # noqa: PLC0415, slow as well

            return workbook_file(what, self.words.documents["workbook"]["title"])
        if ending == PAPER:
            return self._printer.pdf(what)
        from macros.documents.word.file import word_file  # noqa: PLC0415, slow as well

        return word_file(what, self.look)
