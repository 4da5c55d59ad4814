"""The styles of a file for word processors: real headings, lists and tables, in the look of all documents."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from macros.documents.look import Look

QUIET, IN_DOUBT, ANSWER = "Quiet", "In doubt", "Answer"
"""The styles that word processors do not bring."""

KEPT = {
    *("Normal", "Default Paragraph Font", "Normal Table", "No List", "Table Grid", "Title", "footer"),
    *("heading 1", "heading 2", "heading 3", "List Bullet", "List Continue"),
}
"""The styles that stay of those that the library brings; with the others files would be slow and large."""

ACCENTED = ("Title", "Heading 1")


def dress(made: WordDocument, look: Look) -> None:
    """Give a new document the paper, the language and the styles of all documents."""
    section = made.sections[0]
    section.page_width, section.page_height = Pt(look.paper["width"]), Pt(look.paper["height"])
    margin = Pt(look.paper["margin"])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    section.footer_distance = Pt(look.paper["margin"] / 2)
    for name, size in _sizes(look).items():
        style = made.styles[name]
        _font(style, look)
        style.font.size = Pt(size)
        style.font.bold = name.startswith("Heading")
        style.font.color.rgb = RGBColor.from_string(look.colour["accent"] if name in ACCENTED else "000000")
    _few(made.styles)
    _language(made.styles, look)
    _spaced(made.styles)
    for name in (QUIET, IN_DOUBT, ANSWER):
        style = made.styles.add_style(name, 1)
        style.base_style = made.styles["Normal"]
        style.paragraph_format.space_after = Pt(3)
    for name in (QUIET, "Footer"):
        made.styles[name].font.color.rgb = RGBColor.from_string(look.colour["quiet"])
    made.styles[IN_DOUBT].paragraph_format.left_indent = Pt(9)


def _few(styles: Any) -> None:
    """Take out the styles that no document has."""
    for style in styles.element.style_lst:
        if style.name_val not in KEPT:
            styles.element.remove(style)
        for link in style.findall(qn("w:link")):
            style.remove(link)


def _sizes(look: Look) -> dict[str, float]:
    """The sizes of the styles that are used, by name."""
    first, second, third = look.size["headings"]
    text = look.size["text"]
    return {
        "Normal": text,
        "List Bullet": text,
        "List Continue": text,
        "Title": look.size["title"],
        "Heading 1": first,
        "Heading 2": second,
        "Heading 3": third,
        "Footer": look.size["small"],
    }


def _font(style: Any, look: Look) -> None:
    """One font for letters of every script."""
    style.font.name = look.word_font
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), look.word_font)


def _language(styles: Any, look: Look) -> None:
    """The language of all that is written, for who has it read out and for the spelling."""
    for properties in styles.element.iter(qn("w:lang")):
        properties.set(qn("w:val"), look.language)
    normal = styles["Normal"].element.get_or_add_rPr()
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), look.language)
    normal.append(language)


def _spaced(styles: Any) -> None:
    """Room between paragraphs; a heading stays with what it is above."""
    styles["Normal"].paragraph_format.space_after = Pt(5)
    styles["List Bullet"].paragraph_format.space_after = Pt(3)
    styles["Title"].paragraph_format.space_after = Pt(6)
    for border in list(styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    for level, before in ((1, 16), (2, 12), (3, 8)):
        style = styles[f"Heading {level}"].paragraph_format
        style.space_before, style.space_after, style.keep_with_next = Pt(before), Pt(4), True
