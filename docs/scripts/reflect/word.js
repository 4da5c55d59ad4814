// A sheet as a file for word processors: its headings, tables and lines stand in templates of the page.

import { bundle } from "../shared/site.js";
import { made } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { changed } from "./changed.js";
import { today } from "./label.js";
import { leftLines } from "./sheet.js";

/** @typedef {import("./sheet.js").Line} Line */
/** @typedef {import("./sheet.js").Part} Part */
/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./note.js").Note} Note */
/** @typedef {import("./note.js").Notes} Notes */

/** Empty lines where nothing is written. */
const ROOM = 3;

/**
 * @param {Sheet} sheet as much of it as goes into the file
 * @param {Sheet} whole
 * @param {import("./cover.js").Cover} cover
 * @param {Notes} notes of the sheet
 * @returns {Promise<Blob>}
 */
export async function wordFile(sheet, whole, { name }, notes) {
  /** @type {typeof import("../word.js")} */
  const { documentOf } = await bundle(BUNDLES.word);
  const parts = sheet.parts.map((part) => partOf(part, notes));
  const left = leftLines(whole, notes);
  if (left.length) parts.push(made("word-left", { rows: left.map((line) => row(line, notes)) }));
  const content = made("word", { title: sheet.title, name, today: today(), under: below(sheet), parts });
  return documentOf(content, sheet.title, document.documentElement.lang);
}

/**
 * @param {Part} part
 * @param {Notes} notes
 */
function partOf({ title, steps, highest, agreed, doubts: about }, notes) {
  const levels = steps.map(({ level, meaning, lines, doubts }) => {
    const head = meaning ? made("word-level", { level, meaning: made(meaning), under: below({ doubts }) }) : [];
    return made("word-rows", { head, rows: lines.map((line) => row(line, notes)) });
  });
  if (highest) levels.push(made("sheet-highest", { level: highest }));
  if (agreed) levels.push(agreedOf(agreed, notes));
  return made("word-part", { title, levels, under: below({ doubts: about }) });
}

/**
 * @param {Line} line
 * @param {Notes} notes
 */
function row(line, notes) {
  const { name, text, points, words, competency, left, agreed, under: more } = line;
  const note = notes.get(name);
  return made("word-row", {
    text: agreed ? made("word-agreed-before") : lines(text),
    under: below(more),
    from: left && competency ? made("sheet-from", { competency }) : [],
    points: points.length ? made("word-points", { points: points.map((point) => made("sheet-point", { text: point })) }) : [],
    notes: note ? written(note.text) : room(),
    by: note?.by ? made("word-by", { by: note.by }) : [],
    changed: note && note.words !== words ? made("word-changed", { changed: changed("word-changed-words", line), was: note.words }) : [],
  });
}

/**
 * @param {Line} line
 * @param {Notes} notes
 */
function agreedOf({ name }, notes) {
  const note = notes.get(name);
  return made("word-agreed", { text: note ? written(note.text) : room(), by: written(note?.by ?? "") });
}

/**
 * A note, a paragraph for each of its lines, empty ones too.
 * @param {string} text
 */
function written(text) {
  return text.split("\n").map((line) => made("word-line", { line }));
}

function room() {
  return written("\n".repeat(ROOM - 1));
}

/**
 * A text of the handbook, a paragraph for each of its lines.
 * @param {string} text
 */
function lines(text) {
  return text.split("\n").filter(Boolean).map((line) => made("word-line", { line }));
}

/** @param {import("../shared/under.js").Under} sentence */
function below(sentence) {
  return under(sentence).map((line) => made("word-line", { line }));
}
