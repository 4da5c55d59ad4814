"""Pages as they are printed."""

from __future__ import annotations

from io import BytesIO
from unicodedata import normalize

from playwright.sync_api import Page
from pypdf import PdfReader


def printed(page: Page) -> tuple[tuple[float, float], str]:
    """Width and height of the paper that a page is printed on, and the letters on all of it."""
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    [size] = {(float(sheet.mediabox.width), float(sheet.mediabox.height)) for sheet in sheets}
    return size, letters("".join(sheet.extract_text() for sheet in sheets))


def letters(text: str) -> str:
    """`text` without white space, joined letters taken apart."""
    return "".join(normalize("NFKC", text).split())
