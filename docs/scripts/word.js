// A file for word processors, made of the elements that would show it: headings, paragraphs, lists, tables.
// It brings a library of some weight, so it is fetched only when a file is asked for.

import {
  BorderStyle, Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, ShadingType, Tab, Table, TableCell,
  TableLayoutType, TableRow, TextRun, WidthType,
} from "docx";

/** @typedef {import("docx").ParagraphChild} Inline */
/** @typedef {import("docx").IRunOptions} Look */

/** Lengths are twentieths of a point. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1134;
const CELL = { top: 60, bottom: 60, left: 110, right: 110 };
const EDGE = { style: BorderStyle.SINGLE, size: 6, color: "808080" };
const HEAD = { type: ShadingType.CLEAR, fill: "E4EFEA", color: "auto" };

const HEADINGS = new Map([["H1", HeadingLevel.TITLE], ["H2", HeadingLevel.HEADING_1], ["H3", HeadingLevel.HEADING_2], ["SUMMARY", HeadingLevel.HEADING_2]]);

/** What stands on lines of its own. */
const BLOCKS = "h1, h2, h3, p, li, table, summary, div, section";

/** Words that stand out. @type {Record<string, Look>} */
const STRONG = { STRONG: { bold: true }, MARK: { bold: true, underline: {} } };

/** Sizes are half points. */
const FONT = "Calibri";
const STYLES = {
  document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 80 } } },
  title: headingOf(40, 0),
  heading1: headingOf(30, 320),
  heading2: headingOf(24, 200),
};

/** What XML forbids even in another guise: control characters, halves of characters, and two that are none. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;
const INSTEAD = "\ufffd";

/**
 * @param {ParentNode} content
 * @param {string} title
 * @param {string} language
 * @returns {Promise<Blob>}
 */
export function documentOf(content, title, language) {
  const run = { ...STYLES.document.run, language: { value: language } };
  return Packer.toBlob(new Document({
    title: allowed(title),
    creator: "",
    lastModifiedBy: "",
    styles: { default: { ...STYLES, document: { ...STYLES.document, run } } },
    sections: [{
      properties: { page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      children: blocks(content),
    }],
  }));
}

/**
 * @param {number} size
 * @param {number} before the space above it
 */
function headingOf(size, before) {
  return { run: { font: FONT, size, bold: true, color: "000000" }, paragraph: { keepNext: true, spacing: { before, after: 100 } } };
}

/**
 * @param {ParentNode} within
 * @param {Look} [look]
 * @returns {(Paragraph | Table)[]}
 */
function blocks(within, look = {}) {
  return [...within.children].flatMap((element) => {
    if (element instanceof HTMLTableElement) return [...caption(element), table(element)];
    if (element.tagName === "LI") return item(element, look);
    if (element.tagName === "P" || HEADINGS.has(element.tagName)) return paragraph(element, look);
    if (element.querySelector(BLOCKS)) return blocks(element, look);
    return element.textContent?.trim() ? paragraph(element, look) : [];
  });
}

/**
 * An item of a list; what stands in it below its first paragraph has paragraphs of its own.
 * @param {Element} element
 * @param {Look} look
 */
function item(element, look) {
  const [first, ...others] = element.querySelector(BLOCKS) ? element.children : [element];
  const below = others.flatMap((other) => (other.matches("p") ? paragraph(other, look) : blocks(other, look)));
  return [new Paragraph({ bullet: { level: 0 }, children: runs(first, look) }), ...below];
}

/** @param {HTMLTableElement} element */
function caption({ caption: said }) {
  return said?.textContent?.trim() ? [paragraph(said, { bold: true })] : [];
}

/**
 * @param {Element} element
 * @param {Look} look
 */
function paragraph(element, look) {
  const heading = HEADINGS.get(element.tagName);
  if (heading && element.closest("td")) return new Paragraph({ children: runs(element, { ...look, bold: true }) });
  return new Paragraph({ heading, children: runs(element, look) });
}

/** @param {HTMLTableElement} element */
function table({ rows }) {
  const inner = PAGE.width - 2 * MARGIN;
  const columns = rows[0].cells.length;
  const widths = Array(columns).fill(Math.floor(inner / columns));
  return new Table({
    width: { size: inner, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL,
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: [...rows].map((row) => rowOf(row, widths)),
  });
}

/**
 * A row of the head stands again on every page that the table reaches.
 * @param {HTMLTableRowElement} row
 * @param {number[]} widths
 */
function rowOf({ cells, parentElement }, widths) {
  let column = 0;
  const children = [...cells].map((cell) => {
    const width = widths.slice(column, column += cell.colSpan).reduce((sum, one) => sum + one, 0);
    const head = cell.tagName === "TH";
    const inside = cell.querySelector(BLOCKS) ? blocks(cell, { bold: head }) : [];
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: cell.colSpan,
      shading: head ? HEAD : undefined,
      children: inside.length ? inside : [paragraph(cell, { bold: head })],
    });
  });
  const head = parentElement?.tagName === "THEAD" && { tableHeader: true, cantSplit: true };
  return new TableRow({ ...head, children });
}

/**
 * @param {Node} within
 * @param {Look} look
 * @returns {Inline[]}
 */
function runs(within, look) {
  return [...within.childNodes].flatMap((node) => {
    if (node instanceof Text) return textRuns(node.data, look);
    if (node instanceof HTMLAnchorElement) return new ExternalHyperlink({ link: node.href, children: runs(node, { ...look, style: "Hyperlink" }) });
    return runs(node, { ...look, ...STRONG[node.nodeName] });
  });
}

/**
 * A text with its line breaks and tabs, exactly.
 * @param {string} text
 * @param {Look} look
 */
function textRuns(text, look) {
  return allowed(text).split(/\r\n?|\n/).map((line, n) => {
    const children = line.split("\t").flatMap((piece, at) => (at ? [new Tab(), piece] : [piece]));
    return new TextRun({ ...look, break: n ? 1 : 0, children });
  });
}

/** @param {string} text */
function allowed(text) {
  return text.replace(FORBIDDEN, INSTEAD);
}
