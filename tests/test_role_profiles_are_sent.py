"""A role profile is sent as Word, as PDF and as a form, and each says what its page says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from urllib.request import urlopen
from zipfile import ZipFile

import openpyxl
import pytest
import segno
from docx.oxml.ns import qn
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from macros.model.handbook import Handbook
from macros.model.role import Role
from tests.conftest import Once
from tests.support.data import change
from tests.support.pages import BuiltSite, folded
from tests.support.project import build, copy_project, run
from tests.support.sent import header, letters, parts, said, section, word
from tests.support.server import serving
from tests.test_serving_survives_slips import served

ROLES = ("recovery-navigator", "mental-health-crisis-worker")
SECTIONS = {
    "purpose": "Job purpose",
    "context": "Job context",
    "organisation": "Organisation",
    "accountabilities": "Accountabilities",
    "performance-measures": "Performance measures",
    "person-specification": "Person specification",
    "competencies": "Competencies",
}
SITE = "https://handbook.example/staff/"
PAGES, PRINTED = 8, 6
"""How many sheets the document has at most, and the page as a browser prints it."""
LEAST = 11
"""Points of the smallest letters on paper."""
A4 = (595, 842)


def downloads(site: BuiltSite, role: str, ending: str) -> Path:
    return site.root / "downloads" / f"{role}{ending}"


def addressed(project: Path) -> None:
    """Tell a copy its own address."""
    change(project, "mkdocs.yml", '!ENV [SITE_URL, ""]', SITE)


@pytest.fixture(scope="session")
def told(once: Once) -> BuiltSite:
    """The site that knows its address."""
    return once("addressed", addressed, documents=True)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("key", SECTIONS)
def test_the_word_file_says_section_by_section_what_the_page_says(
    site: BuiltSite, role: str, key: str
) -> None:
    page, found = site[f"roles/{role}/"], parts(word(downloads(site, role, ".docx")))
    under = [part for part in found if part.heading.endswith(f" {SECTIONS[key]}")]
    assert len(under) == (key in page.ids)
    for part in under:
        heads = {letters(text) for table in part.tables for text in header(table)}
        assert {letters(text) for text in part.texts} - heads == said(page, key)


@pytest.mark.parametrize("role", ROLES)
def test_the_word_file_begins_as_the_profiles_of_the_consortium_do(
    site: BuiltSite, book: Handbook, role: str
) -> None:
    document, record = word(downloads(site, role, ".docx")), book.roles[role]
    headings = [part.heading for part in parts(document)][1:]
    shown = site[f"roles/{role}/"].ids
    outline = [name for key, name in SECTIONS.items() if key in shown]
    assert headings == [
        *("Mission statement", "Vision and values", "Pillars of the culture", "1. Job description"),
        *(f"1.{number} {name}" for number, name in enumerate(outline[:-2], 1)),
        "2. People profile",
        *(f"2.{number} {name}" for number, name in enumerate(outline[-2:], 1)),
    ]
    above = " ".join(parts(document)[0].texts)
    members = [partner.title for partner in book.partners.values() if partner.member]
    assert len(members) > 5
    for text in (record.title, book.partners[record.employer or ""].title, *record.address_lines, *members):
        assert letters(text) in letters(above)
    values = letters(" ".join(next(p for p in parts(document) if p.heading == "Vision and values").texts))
    for text in (book.consortium.vision_and_values, *(f"{v.title}: {v.text}" for v in book.values.values())):
        assert letters(text) in values


@pytest.mark.parametrize("role", ROLES)
def test_the_word_file_has_real_styles_heads_and_properties(
    site: BuiltSite, book: Handbook, role: str
) -> None:
    document = word(downloads(site, role, ".docx"))
    properties = document.core_properties
    assert (properties.title, properties.author) == (book.roles[role].title, book.consortium.title)
    assert properties.language == "en-GB"
    assert {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet"} <= styles
    for table in document.tables:
        [caption] = table._tbl.tblPr.findall(qn("w:tblCaption"))
        assert caption.get(qn("w:val"))
        repeated = [row for row in table._tbl.tr_lst if row.xpath("./w:trPr/w:tblHeader")]
        assert repeated == table._tbl.tr_lst[:1] or len(table.columns) == 2
    footer = document.sections[0].footer
    assert "PAGE" in footer._element.xml
    text = "\n".join(paragraph.text for paragraph in footer.paragraphs)
    shown = site[f"roles/{role}/"].text
    version = re.search(r"Version (\w+)", text)
    assert version and version.group() in shown
    assert len(document.tables) == 2 + len(book.roles[role].competencies)


def test_a_document_names_its_page_its_version_and_its_day(told: BuiltSite) -> None:
    for role in ROLES:
        address = f"{SITE}roles/{role}/"
        foot = word(downloads(told, role, ".docx")).sections[0].footer
        assert address in "\n".join(paragraph.text for paragraph in foot.paragraphs)
        sheets = PdfReader(downloads(told, role, ".pdf")).pages
        for number, sheet in enumerate(sheets, 1):
            text = sheet.extract_text()
            assert letters(address) in letters(text)
            assert re.search(rf"Page {number} / {len(sheets)}", text)
            assert re.search(r"Version \w+", text)


@pytest.mark.parametrize("role", ROLES)
def test_the_paper_says_what_the_word_file_says_on_few_pages(site: BuiltSite, role: str) -> None:
    paper = PdfReader(downloads(site, role, ".pdf"))
    assert 2 < len(paper.pages) <= PAGES
    assert {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in paper.pages} == {A4}
    text = letters("".join(_without_foot(sheet.extract_text()) for sheet in paper.pages))
    for part in parts(word(downloads(site, role, ".docx"))):
        missing = [said for said in [part.heading, *part.texts] if not _in_pieces(letters(said), text)]
        assert not missing


def _without_foot(text: str) -> str:
    return re.sub(r"Version \w+[^\n]*\n?|Page \d+ / \d+", "", text)


def _in_pieces(said: str, text: str) -> bool:
    """Whether a text stands there, perhaps broken by the end of a page, at which other cells come between."""
    return said in text or any(said[:cut] in text and said[cut:] in text for cut in range(1, len(said)))


@pytest.mark.parametrize("role", ROLES)
def test_the_paper_can_be_used_by_everyone(site: BuiltSite, book: Handbook, role: str) -> None:
    paper = PdfReader(downloads(site, role, ".pdf"))
    root = paper.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert paper.metadata and paper.metadata.title == book.roles[role].title
    assert paper.metadata.author == book.consortium.title
    tags = list(_tags(root["/StructTreeRoot"]))
    levels = len(book.roles[role].competencies)
    assert tags.count("/Table") == 2 + levels
    assert tags.count("/TH") >= 4 * levels
    assert {"/H1", "/H2", "/L", "/LI", "/P", "/TR", "/TD"} <= set(tags)
    titles = [entry["/Title"] for entry in _bookmarks(paper.outline)]
    assert [title.partition(" ")[2] for title in titles if title[:1] == "1" and ". " not in title][:2] == [
        "Job purpose",
        "Job context",
    ]
    sizes: set[float] = set()
    for sheet in paper.pages:
        sheet.extract_text(
            visitor_text=lambda text, _cm, matrix, _font, size: (
                sizes.add(round(abs(size * matrix[3]), 1)) if text.strip() else None
            )
        )
    assert min(sizes) >= LEAST


def _tags(node: object) -> Iterator[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from _tags(node["/K"])


def _bookmarks(outline: list[object]) -> Iterator[dict[str, str]]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _bookmarks(entry)
        else:
            assert isinstance(entry, dict)
            yield entry


def test_links_on_paper_and_in_word_lead_to_pages_that_are_there(told: BuiltSite, book: Handbook) -> None:
    for role in ROLES:
        found = {
            note.get_object()["/A"]["/URI"]
            for sheet in PdfReader(downloads(told, role, ".pdf")).pages
            for note in sheet.get("/Annots", ())
            if "/URI" in note.get_object().get("/A", {})
        }
        relations = word(downloads(told, role, ".docx")).part.rels.values()
        linked = {one.target_ref for one in relations if one.is_external}
        expected = {f"{SITE}competencies/{key}/" for key in book.roles[role].competencies}
        assert found == linked == expected
        assert all(address.removeprefix(SITE) in told.pages for address in found)


def test_without_an_address_documents_lead_nowhere(site: BuiltSite) -> None:
    for role in ROLES:
        assert not any("/Annots" in sheet for sheet in PdfReader(downloads(site, role, ".pdf")).pages)
        assert not any(one.is_external for one in word(downloads(site, role, ".docx")).part.rels.values())


PERSONAL = ("date of birth", "telephone", "e-mail", "email", "national insurance", "gender", "ethnicity:")


@pytest.mark.parametrize("key", ROLES)
def test_the_form_has_room_for_each_point_and_asks_for_nothing_but_a_name(
    site: BuiltSite, book: Handbook, key: str
) -> None:
    document, role = word(downloads(site, key, "-application.docx")), book.roles[key]
    rooms = [alias.get(qn("w:val")) for alias in document.element.body.iter(qn("w:alias"))]
    asked = [book.criteria[name].text for need in ("essential", "desirable") for name in _asked(role, need)]
    assert rooms == ["Your name", *["Your answer"] * (len(asked) + len(role.competencies))]
    above = [room._element.getprevious() for room in document.tables]
    assert all(element.pPr.keepNext is not None for element in above)  # a point and its room, on one page
    whole = "\n".join(text for part in parts(document) for text in [part.heading, *part.texts])
    assert not [text for text in asked if letters(text) not in letters(whole)]
    framework = book.framework
    for name, levels in role.competencies.items():
        competency = book.competencies[name]
        [under] = [part for part in parts(document) if part.heading == competency.title]
        aims = [level for level, word in levels.items() if word == framework.aim]
        others = [level for level, word in levels.items() if word != framework.aim]
        texts = {letters(text) for text in under.texts}
        assert all(letters(one.text) in texts for level in aims for one in competency.at(level))
        assert not any(letters(one.text) in texts for level in others for one in competency.at(level))
    own = whole
    for text in asked:
        own = own.replace(text, "")
    assert not [word for word in PERSONAL if word in own.casefold().split("competencies")[0]]


def _asked(role: Role, need: str) -> list[str]:
    return list(getattr(role.person_specification, need))


def test_one_panel_at_the_head_of_a_role_page_has_every_way_to_send_it(told: BuiltSite, page: Page) -> None:
    role = ROLES[0]
    with serving(told.root) as server:
        page.goto(f"{server}roles/{role}/")
        panel = page.locator("details.send")
        panel.locator("summary").press("Enter")
        for name in ("Copy link", "Copy advert text"):
            expect(panel.get_by_role("button", name=name)).to_be_visible()
        for name, ending in (
            ("Word", ".docx"),
            ("PDF", ".pdf"),
            ("Application form", "-application.docx"),
        ):
            link = panel.get_by_role("link", name=name, exact=True)
            answer = page.request.get(server + f"downloads/{role}{ending}")
            assert link.evaluate("one => one.href") == server + f"downloads/{role}{ending}"
            assert answer.ok and len(answer.body()) > 10_000
        mail = unquote(panel.get_by_role("link", name="E-mail").get_attribute("href") or "")
        assert mail == f"mailto:?subject=Recovery Navigator&body={SITE}roles/{role}/"
        code = panel.get_by_role("img")
        expect(code).to_have_attribute("alt", "QR code with the address of this page")
        drawn = page.request.get(str(code.evaluate("one => one.src"))).body()
        dots = segno.make(f"{SITE}roles/{role}/", error="m", micro=False)
        held = BytesIO()
        dots.save(
            held, kind="svg", scale=4, border=4, light="white", xmldecl=False, svgclass=None, lineclass=None
        )
        assert drawn == held.getvalue()


def test_a_link_in_a_chat_says_what_it_leads_to(told: BuiltSite, site: BuiltSite) -> None:
    page = told[f"roles/{ROLES[0]}/"]
    meta = {
        node.attributes["property"]: node.attributes["content"] for node in page.tree.css("meta[property]")
    }
    description = page.tree.css_first("meta[name=description]").attributes["content"]
    assert meta == {
        "og:url": f"{SITE}roles/{ROLES[0]}/",
        "og:title": "Recovery Navigator",
        "og:description": description,
    }
    assert not site[f"roles/{ROLES[0]}/"].tree.css("meta[property]")


def test_without_an_address_there_is_no_code_and_no_mail(site: BuiltSite) -> None:
    panel = site[f"roles/{ROLES[0]}/"].tree.css_first("details.send")
    assert panel is not None
    assert not panel.css("img, [href^='mailto:']")
    assert "http" not in (panel.html or "")


@pytest.mark.parametrize("place", [f"roles/{ROLES[0]}/", "teams/assessment-and-recovery-team/"])
def test_an_advert_is_copied_as_text_and_as_html_in_one_press(
    context: BrowserContext, told: BuiltSite, book: Handbook, place: str
) -> None:
    with serving(told.root) as server:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.rstrip("/"))
        page = context.new_page()
        page.goto(server + place)
        if place.startswith("roles"):
            page.locator("details.send summary").click()
        page.locator("button.advert").first.click()
        expect(page.locator(".actions:has(> button.advert) > .copy-said").first).to_contain_text(
            "Advert copied"
        )
        copied = page.evaluate(
            """async () => {
              const [item] = await navigator.clipboard.read();
              const texts = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
              return Object.fromEntries(await Promise.all(texts));
            }"""
        )
    role = book.roles[ROLES[0]]
    text = copied["text/plain"]
    assert len(text) <= 3000
    assert text.startswith("Recovery Navigator\n")
    assert f"{SITE}roles/{role.id}/" in text
    assert all(letters(book.paragraphs[key].text) in letters(text) for key in role.purpose)
    assert text.index("\nEssential\n") < text.index("\nDesirable\n")
    assert "<h3>Essential</h3>" in copied["text/html"]
    html = letters(unescape(re.sub("<[^>]*>", " ", copied["text/html"])))
    assert not [line for line in text.splitlines() if letters(line) not in html]


def test_an_advert_that_would_be_too_long_says_what_it_leaves_out(once: Once) -> None:
    def wordy(project: Path) -> None:
        path = project / "data/person-specification.yml"
        lines = path.read_text("utf-8").splitlines()
        path.write_text(
            "\n".join(re.sub(r"(text: .*[^\"])$", r"\1" + " and more" * 20, line) for line in lines) + "\n",
            "utf-8",
        )

    site = once("wordy", wordy, documents=True)
    for role in ROLES:
        advert = json.loads((site.root / f"downloads/{role}-advert.json").read_text("utf-8"))
        assert len(advert["text"]) <= 3000
        assert advert["left_out"]
        assert all(said in advert["text"] and said in advert["html"] for said in advert["left_out"])
        assert re.search(r"\d+ of \d+ points under Desirable are left out here", advert["text"])


def test_the_workbook_holds_the_whole_framework_with_filters(site: BuiltSite, book: Handbook) -> None:
    workbook = openpyxl.load_workbook(site.root / "data/framework.xlsx")
    assert workbook.sheetnames == ["Roles", "Competencies", "Statements", "Matrix"]
    for sheet in workbook:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    roles, competencies, statements, matrix = (list(sheet.values) for sheet in workbook)
    assert [row[0] for row in roles[1:]] == list(book.roles)
    assert [row[1] for row in competencies[1:]] == [one.title for one in book.competencies.values()]
    said = {(row[2], row[3]) for row in statements[1:]}
    placed = list(book.statements.values())
    assert said == {(one.id, one.text) for one in placed} | {
        (p.id, p.text) for one in placed for p in one.points
    }
    assert matrix[0][1:] == tuple(one.title for one in book.competencies.values())
    for row, role in zip(matrix[1:], book.roles.values(), strict=True):
        for cell, key in zip(row[1:], book.competencies, strict=True):
            levels = role.competencies.get(key, {})
            assert all(
                f"{book.framework.expectations[word]}: {book.framework.levels[level]}" in (cell or "")
                for level, word in levels.items()
            )
            assert bool(cell) == bool(levels)


def test_hostile_text_is_text_in_every_document(poisoned: BuiltSite) -> None:
    hostile = letters("<img src=x onerror=alert(1)>")
    for role in ROLES:
        for ending in (".docx", "-application.docx"):
            path = downloads(poisoned, role, ending)
            assert hostile in letters("\n".join(text for part in parts(word(path)) for text in part.texts))
            with ZipFile(path) as packed:
                document = packed.read("word/document.xml").decode()
            assert set(re.findall(r'<w:fld\w+|w:instr="([^"]*)"|w:instrText', document)) <= {""}
            assert "<w:altChunk" not in document and "<w:object" not in document
        paper = PdfReader(downloads(poisoned, role, ".pdf"))
        assert hostile in letters("".join(sheet.extract_text() for sheet in paper.pages[:3]))
        assert len(paper.pages) < 100  # the long head of a column stands once, not on each page
        assert "/Names" not in paper.trailer["/Root"] or "/JavaScript" not in paper.trailer["/Root"]["/Names"]
        advert = json.loads(downloads(poisoned, role, "-advert.json").read_text("utf-8"))
        assert "<script" not in advert["html"] and "<img" not in advert["html"]
    workbook = openpyxl.load_workbook(poisoned.root / "data/framework.xlsx")
    assert {
        cell.data_type for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value
    } == {"s"}


@pytest.mark.slow
def test_documents_are_the_same_bytes_each_time_and_made_anew_only_where_their_words_have_changed(
    tmp_path: Path,
) -> None:
    project = copy_project(tmp_path / "project", documents=True)
    first = made(project)
    names = kept(project)
    shutil.rmtree(project / ".kept/documents")
    assert made(project) == first
    assert kept(project) == names
    change(
        project, "data/roles/recovery-navigator.yml", "of up to date support plans", "of good support plans"
    )
    second = made(project)
    changed = {name for name in first if first[name] != second[name]}
    assert changed == {f"downloads/{ROLES[0]}{ending}" for ending in (".docx", ".pdf", "-application.docx")}
    assert len(kept(project) - names) == len(changed)
    old = {path: path.stat().st_mtime_ns for path in (project / ".kept/documents").iterdir()}
    made(project)
    assert {path: path.stat().st_mtime_ns for path in (project / ".kept/documents").iterdir()} == old


def made(project: Path) -> dict[str, bytes]:
    site = build(project)
    files = [*(site / "downloads").iterdir(), site / "data/framework.xlsx"]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def kept(project: Path) -> set[str]:
    return {path.name for path in (project / ".kept/documents").iterdir()}


def test_while_pages_are_served_a_document_is_made_when_it_is_asked_for(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", documents=True)
    with served(project) as address:
        assert not (project / ".kept/documents").exists()
        with urlopen(f"{address}downloads/{ROLES[0]}.docx", timeout=60) as answer:
            assert answer.headers["Content-Type"].endswith("wordprocessingml.document")
            content = answer.read()
        assert len(kept(project)) == 1
    (tmp_path / "asked.docx").write_bytes(content)
    assert section(word(tmp_path / "asked.docx"), "Job purpose").texts


def test_without_the_packages_pages_are_served_and_a_build_says_what_to_type(
    tmp_path: Path, page: Page
) -> None:
    project = copy_project(tmp_path / "project", documents=True)
    change(project, "macros/documents/needed.py", '"segno": "segno"', '"segno_that_is_not_there": "segno"')
    done = run(project, "macros", "build")
    assert done.returncode != 0
    message = done.stdout + done.stderr
    assert "segno is not installed" in message
    assert "pip install --require-hashes -r requirements.txt" in message
    assert "Traceback" not in message
    with served(project) as address:
        page.goto(f"{address}roles/{ROLES[0]}/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Recovery Navigator")
        page.locator("details.send summary").click()
        expect(page.locator("details.send").get_by_role("link", name="Word")).to_have_count(0)
        expect(page.locator("details.send").get_by_role("button", name="Copy link")).to_be_visible()


@pytest.mark.slow
def test_a_role_that_was_renamed_or_retired_has_its_documents_where_they_were(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", documents=True)
    change(
        project, "data/roles/recovery-navigator.yml", "title: Recovery", "was: [navigator]\ntitle: Recovery"
    )
    retired = project / "data/retired.yml"
    retired.write_text("/roles/porter/: {title: Porter, words: Opens the gate., day: 2026-11-30}\n", "utf-8")
    site = build(project)
    for ending in (".docx", ".pdf", "-application.docx", "-advert.json"):
        now = (site / f"downloads/{ROLES[0]}{ending}").read_bytes()
        assert (site / f"downloads/navigator{ending}").read_bytes() == now
    assert "Opens the gate." in [p.text for p in word(site / "downloads/porter.docx").paragraphs]
    assert "Opens the gate." in PdfReader(site / "downloads/porter.pdf").pages[0].extract_text()


@pytest.mark.parametrize("role", ROLES)
def test_the_page_of_a_role_is_printed_on_few_pages_with_all_that_counts(
    told: BuiltSite, book: Handbook, page: Page, role: str
) -> None:
    with serving(told.root) as server:
        page.goto(f"{server}roles/{role}/")
        paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
        page.emulate_media(media="print")
        underlined = page.locator("article a").evaluate_all(
            """links => links.filter((one) => {
              const { textDecorationLine, borderBottomStyle } = getComputedStyle(one);
              return textDecorationLine !== "none" && borderBottomStyle !== "none";
            }).length"""
        )
    assert not underlined
    assert len(paper) <= PRINTED
    whole = "".join(sheet.extract_text() for sheet in paper)
    text = letters(whole)
    assert letters(f"{SITE}roles/{role}/") in text
    assert re.search(r"Words as of \d+ \w+ \d{4}", whole) and re.search(r"Version \w+", whole)
    assert ".yml" not in whole
    doubts = {folded(node.text()) for node in told[f"roles/{role}/"].article.css(".doubt")}
    assert doubts and not [doubt for doubt in doubts if letters(doubt) not in text]
    asked = ((book.competencies[key], levels) for key, levels in book.roles[role].competencies.items())
    said = [one.text for competency, levels in asked for level in levels for one in competency.at(level)]
    assert not [one for one in said if not _in_pieces(letters(one), text)]


def test_a_comparison_is_printed_with_its_statements(page: Page, server: str, book: Handbook) -> None:
    said = [
        statement.text
        for role in ROLES
        for key, levels in book.roles[role].competencies.items()
        for level in levels
        for statement in book.competencies[key].at(level)
    ]
    page.goto(f"{server}compare/?roles={','.join(ROLES)}")
    expect(page.locator(".comparison")).to_contain_text(said[-1])
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    text = letters("".join(sheet.extract_text() for sheet in paper))
    assert said and not [words for words in said if not _in_pieces(letters(words), text)]


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".docx", "-application.docx"])
def test_another_word_processor_reads_the_same(site: BuiltSite, tmp_path: Path, ending: str) -> None:
    from tests.support.office import converted  # noqa: PLC0415

    for role in ROLES:
        source = downloads(site, role, ending)
        paper = PdfReader(converted(source, "pdf", tmp_path))
        text = letters("".join(_without_foot(sheet.extract_text()) for sheet in paper.pages))
        for part in parts(word(source)):
            assert not [said for said in [part.heading, *part.texts] if not _in_pieces(letters(said), text)]
        again = parts(word(converted(source, "docx", tmp_path)))
        assert [(part.heading, part.level) for part in again] == [
            (part.heading, part.level) for part in parts(word(source))
        ]
