"""Role profiles that come as documents: projects to bring them into, and files as other people write them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from macros.checks import checked
from macros.documents.blocks import Table, sayings
from macros.documents.offered import Documents
from macros.documents.profile import Profile
from macros.model.handbook import Handbook
from macros.releases.as_of import AsOf
from macros.views.views import Views
from macros.words import load_words
from tests.support.project import ROOT
from tests.support.project import run as run_in
from tests.support.sent import letters

SITE = "https://handbook.example/"


@dataclass(frozen=True)
class Brought:
    """What an import printed, and how it ended."""

    code: int
    said: str
    refused: str


def bring(project: Path, file: str, *more: str) -> Brought:
    """Bring a file in that lies in the project folder."""
    done = run_in(project, "macros", "import", file, *more)
    assert "Traceback" not in done.stderr, done.stderr
    return Brought(done.returncode, done.stdout, done.stderr)


def beginning(target: Path, data: Path | None = None) -> Path:
    """A handbook without records, or with those of a folder; nothing of it is published."""
    for part in ("macros", "overrides"):
        shutil.copytree(ROOT / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "docs").mkdir()
    (target / ".browser").symlink_to(ROOT / ".browser", target_is_directory=True)
    shutil.copy(ROOT / "mkdocs.yml", target)
    if data:
        shutil.copytree(data, target / "data")
        shutil.rmtree(target / "data/releases", ignore_errors=True)
        (target / "data/addresses.txt").unlink(missing_ok=True)
    else:
        (target / "data").mkdir()
        (target / "data/consortium.yml").write_text("title: Mental Health Bristol\n", "utf-8")
    return target


def book_of(project: Path) -> Handbook:
    loaded = checked(project)
    return loaded.handbook


def sent(project: Path, role: str, ending: str = ".docx") -> bytes:
    """A document of a role, its Word file unless another is asked for, as the handbook makes it."""
    documents = Documents(
        project, Views(book_of(project)), load_words(project), lambda _: AsOf(None, False, "1"), SITE
    )
    return documents.content(f"downloads/{role}{ending}")


def told_of(project: Path, role: str) -> list[str]:
    """The letters of each text in the profile of a role."""
    book = book_of(project)
    blocks = list(Profile(Views(book), load_words(project), book.roles[role]).blocks())
    heads = [head for block in blocks if isinstance(block, Table) for head in block.header]
    texts = [
        part for said in sayings(blocks) for part in (said.text, said.label, f"{said.label} {said.text}")
    ]
    return [letters(text) for text in [*texts, *heads]]


def paragraph(document: Document, beginning: str) -> Paragraph:
    """The paragraph that begins so, perhaps in a table."""
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    every = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return next(one for one in every if one.text.startswith(beginning))


def reworded(path: Path, *changes: tuple[str, str]) -> None:
    """Change paragraphs of a Word file, each given by its beginning, to other words."""
    document = docx.Document(str(path))
    for before, after in changes:
        first, *others = paragraph(document, before)._p.iter(qn("w:t"))
        first.text = after
        for other in others:
            other.text = ""
    document.save(str(path))


def fill(table: Any, rows: Iterable[Iterable[str]]) -> None:
    """Write texts into the cells of a table."""
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def elsewhere(path: Path, change: Callable[[Document], Any] = lambda _: None) -> None:
    """A role profile as another employer writes it, with what word processors do to texts."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Harbour Trust: role profiles"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 3"
    for line in ("Job Title:  Night Porter", "Harbour Trust", "1 Quay Street"):
        document.add_paragraph(line)
    document.add_paragraph("JOB  PURPOSE:", "Heading 1")
    document.add_paragraph("Keeps the house\u00a0safe at night and the people in it calm.")
    document.add_paragraph("Job Context", "Heading 1")
    document.add_paragraph("The house stands by the water and is open all year.")
    document.add_paragraph("1.4 Organisational position", "Heading 1")
    table = document.add_table(2, 2)
    fill(table, (("Reports to", "House Manager"), ("Hours", "Nights")))
    document.add_paragraph("Main duties and responsibilities", "Heading 1")
    for line in ("Walks through the house each hour.", "Opens the gate to who lives there."):
        document.add_paragraph(line, "List Bullet")
    document.add_paragraph("Person Specification", "Heading 1")
    table = document.add_table(3, 3)
    fill(
        table,
        (
            ("", "Essential", "Desirable"),
            ("Skills", "Stays awake at night.", "Speaks a second language."),
            ("Experience", "Has worked\u00ad in a house like it.", ""),
        ),
    )
    change(document)
    document.save(str(path))


def labelled(path: Path) -> None:
    """A role profile that begins with a table of labels, and has headings that no other has."""
    document = docx.Document()
    document.add_heading("JOB DESCRIPTION", 0)
    rows = (("Post title", "Peer Worker"), ("Employed by", "Harbour Trust"), ("Responsible to:", "Team Lead"))
    fill(document.add_table(3, 2), rows)
    document.add_heading("Main purpose of the job", 1)
    document.add_paragraph("Shares what it is to be ill and well again.")
    document.add_heading("Duties & responsibilities", 1)
    for heading, duty in (
        ("With people", "Listens to who comes."),
        ("With others", "Takes part in meetings."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(duty, "List Number")
    document.add_heading("Terms", 1)
    document.add_paragraph("The post is for one year.", "List Bullet")
    table = document.add_table(3, 4)
    fill(
        table,
        (
            ("Criteria", "Essential", "Desirable", "How assessed"),
            ("Experience", "Has been ill\nHas listened to others", "Has led a group", "Interview"),
            ("Skills", "Listens well", "", "Interview"),
        ),
    )
    document.save(str(path))


def laid_out(path: Path) -> None:
    """A role profile that stands in one table, heading by heading."""
    document = docx.Document()
    document.add_paragraph("Job description and person specification")
    rows = (
        ("Job title", "Night Porter"),
        ("Based at", "1 Quay Street"),
        ("Job purpose", "Keeps the house safe at night."),
        ("Main duties", "1. Walks through the house.\n2. Opens the gate."),
        ("Terms", "Nights."),
        ("Essential", "Can stay awake.\nCan read."),
        ("Desirable", "Can cook."),
    )
    fill(document.add_table(len(rows), 2), rows)
    document.save(str(path))


NUMBERED = """ROLE PROFILE
Night Porter
Harbour Trust
Hours: 30 a week

1. PURPOSE OF THE POST
Keeps the house safe at night
and the people in it calm.

2. KEY DUTIES & RESPONSIBILITIES
1. Walks through the house each hour
and looks into each room.
2. Opens the gate.
Page 1 of 2
3. PERSON SPECIFICATION
Essential
(a) Stays awake.
(b) Reads well.
Desirable
(a) Speaks a second language.
4. TERMS AND CONDITIONS
Nights, 30 hours a week.
"""

TWICE = """Night Porter
Job purpose
Keeps the house safe at night.
Duties
- Walks through the house each hour.
- Walks through the garden each hour.
- Walks through the house each hour.
Person specification
Essential
- Proven experience of work at night.
- Can drive.
Desirable
- Proven experience of work at dawn.
- Can drive.
"""

TRACKED = f"""<w:p {nsdecls("w")}>
  <w:r><w:t xml:space="preserve">Counts the </w:t></w:r>
  <w:del w:author="A" w:id="90"><w:r><w:delText>lamps</w:delText></w:r></w:del>
  <w:ins w:author="A" w:id="91"><w:r><w:t>keys</w:t></w:r></w:ins>
  <w:r><w:t xml:space="preserve"> each evening.</w:t></w:r>
</w:p>"""

BOX = f"""<w:p {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:r><mc:AlternateContent>
  <mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>
  <w:p><w:r><w:t>Rings the bell at dusk.</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
  <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Rings the bell at dusk.</w:t></w:r></w:p></w:txbxContent>
  </w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""


def behind(document: Document, beginning: str, xml: str) -> None:
    """Put raw content behind a paragraph."""
    paragraph(document, beginning)._p.addnext(parse_xml(xml))
