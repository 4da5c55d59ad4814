"""What a file for word processors carries of its origin, so that it can come back: whose profile it is, the
ids of its texts with what they said, what else the record says, and what is no text of the handbook's."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from docx.document import Document as WordDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from macros.documents.blocks import Document, Paragraph, Said, sayings

PART = "/customXml/origin.xml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
NAMESPACE = "urn:staff-handbook:origin"


class Marked(NamedTuple):
    """A text under a bookmark: its id, what it said, and the label before it."""

    id: str
    text: str
    label: str


@dataclass(frozen=True)
class Origin:
    """What a document carries."""

    about: str
    """The full id of the record whose profile it is, such as "roles/night-nurse"; none where it is none."""
    texts: Mapping[str, Marked] = field(default_factory=dict)
    """By the number of each bookmark the text under it."""
    aside: frozenset[str] = frozenset()
    """What it says that is no text of the handbook's."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    """The fields of the record as its file has them, without what editors note."""


def attach(file: WordDocument, document: Document, marked: Sequence[Said]) -> None:
    """Let a file carry its origin; `marked` are its texts in the order of their bookmarks."""
    told = {
        "about": document.about,
        "fields": document.fields,
        "texts": [[said.id, said.words, said.label] for said in marked],
        "aside": sorted(_aside(document)),
    }
    root = etree.Element(f"{{{NAMESPACE}}}origin")
    root.text = json.dumps(told, ensure_ascii=False)
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = file.part.package
    file.part.relate_to(Part(PackURI(PART), "application/xml", content, package), KIND)


def _aside(document: Document) -> set[str]:
    """What the document says that is no text of the handbook's: doubts, and words of its own."""
    every = list(sayings(document.blocks))
    doubts = {f"{document.doubt}: {doubt}" for said in every for doubt in said.doubts}
    alone = {
        said
        for block in document.blocks
        if isinstance(block, Paragraph)
        for said in [block.said]
        if not said.id
    }
    labelled = {said for said in every if said.label == document.doubt and not said.id}
    return doubts | {f"{said.label}: {said.text}" if said.label else said.text for said in alone | labelled}


def origin_of(parts: Iterable[tuple[str, bytes]]) -> Origin | None:
    """The origin that a file carries, given the names and contents of its parts; none if it has none."""
    for name, content in parts:
        if "customXml" in name and NAMESPACE.encode() in content:
            told = json.loads(etree.fromstring(content).text or "")
            texts = {str(number): Marked(*text) for number, text in enumerate(told["texts"])}
            return Origin(told["about"], texts, frozenset(told["aside"]), told["fields"])
    return None
