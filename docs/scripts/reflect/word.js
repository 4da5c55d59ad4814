// A sheet as a file that word processors open: headings, tables, and room to write.

import { root } from "../shared/site.js";
import { made } from "../shared/templates.js";
import { under } from "../shared/under.js";

/** @typedef {import("./sheet.js").Line} Line */
/** @typedef {import("./note.js").Notes} Notes */

const STYLES = new URL("assets/word.css", root);

/** Empty lines beside a statement without a note. */
const ROOM = 3;

/**
 * @param {import("./sheet.js").Sheet} sheet
 * @param {Notes} notes of its role
 * @param {Line[]} left lines of the notes whose statement the sheet no longer holds
 * @returns {Promise<string>}
 */
export async function wordFile(sheet, notes, left) {
  const styles = await (await fetch(STYLES)).text();
  const parts = sheet.parts.map(({ title, steps, highest, doubts: about }) => {
    const levels = steps.map(({ level, meaning, lines, doubts }) =>
      made("word-level", { level, meaning: made(meaning), under: below({ doubts }), rows: lines.map((line) => row(line, notes)) }));
    if (highest) levels.push(made("sheet-highest", { level: highest }));
    return made("word-part", { title, levels, under: below({ doubts: about }) });
  });
  if (left.length) parts.push(made("word-left", { rows: left.map((line) => row(line, notes)) }));
  return documentOf(sheet.title, styles, made("word", { title: sheet.title, parts, under: below(sheet) }));
}

/**
 * @param {Line} line
 * @param {Notes} notes
 */
function row({ name, text, points, words, competency, left, under: more }, notes) {
  const note = notes.get(name);
  const written = note ? note.text.split("\n") : Array(ROOM).fill("\u00a0");
  return made("word-row", {
    text: lines(text),
    under: below(more),
    from: left ? made("sheet-from", { competency }) : [],
    points: points.length ? made("word-points", { points: points.map((point) => made("sheet-point", { text: point })) }) : [],
    notes: written.map((line) => made("word-line", { line })),
    changed: note && note.words !== words ? made("word-changed", { was: note.words }) : [],
  });
}

/**
 * A text, a paragraph for each of its lines.
 * @param {string} text
 */
function lines(text) {
  return text.split("\n").filter(Boolean).map((line) => made("word-line", { line }));
}

/** @param {import("../shared/under.js").Under} sentence */
function below(sentence) {
  return under(sentence).map((line) => made("word-line", { line }));
}

/**
 * The elements never enter a page, where the content policy would refuse styles of their own.
 * @param {string} title
 * @param {string} styles
 * @param {Node} content
 */
function documentOf(title, styles, content) {
  const charset = document.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  const head = element("head", charset, element("title", title), element("style", styles));
  const file = element("html", head, element("body", content));
  file.setAttribute("lang", document.documentElement.lang);
  return `<!doctype html>\n${file.outerHTML}`;
}

/**
 * @param {string} tag
 * @param {(string | Node)[]} content
 */
function element(tag, ...content) {
  const whole = document.createElement(tag);
  whole.append(...content);
  return whole;
}
