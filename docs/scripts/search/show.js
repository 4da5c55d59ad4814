// An entry as the dialog shows it: its texts in parts, some of them marked.

import { pairs } from "./entries.js";

/** @typedef {import("./words.js").Word} Word */
/** @typedef {import("../dialog/asking.js").Marked} Marked */

const LONGEST_TEXT = 240;
const BEFORE_FIRST_MARK = 60;

/**
 * Those words of a field that answer a question, in the order they stand.
 * @param {Word[]} words
 * @param {Set<string>} terms
 */
export function meant(words, terms) {
  return words.filter((word, n) => [word.form, word.stem, ...pairs(words.slice(Math.max(0, n - 1), n + 2))].some((term) => terms.has(term)));
}

/**
 * An entry with its kind, its trail and the words that were meant.
 * @param {import("./entries.js").Entry} entry
 * @param {{title: Word[], text: Word[]}} words
 */
export function shown(entry, words) {
  return {
    kind: entry.kindName,
    title: marked(entry.title, words.title),
    trail: entry.trail.join(" › "),
    text: [...excerpt(entry.text, words.text), ...behind(entry)],
  };
}

/**
 * For whom a text holds and what is doubtful about it, which is never cut off.
 * @param {import("./entries.js").Entry} entry
 * @returns {Marked}
 */
function behind({ text, asides }) {
  return asides.map(([said], n) => [`${text || n ? " " : ""}(${said})`, false]);
}

/**
 * @param {string} text
 * @param {Word[]} words in the order they stand
 * @param {number} [from]
 * @param {number} [to]
 * @returns {Marked}
 */
function marked(text, words, from = 0, to = text.length) {
  /** @type {Marked} */
  const parts = [];
  let at = from;
  for (const { start, end } of words) {
    if (start < from || end > to) continue;
    parts.push([text.slice(at, start), false], [text.slice(start, end), true]);
    at = end;
  }
  return [...parts, /** @type {[string, boolean]} */ ([text.slice(at, to), false])].filter(([part]) => part);
}

/**
 * The part of a long text that holds the first marked words.
 * @param {string} text
 * @param {Word[]} words
 * @returns {Marked}
 */
function excerpt(text, words) {
  if (text.length <= LONGEST_TEXT) return marked(text, words);
  const wanted = Math.min((words[0]?.start ?? 0) - BEFORE_FIRST_MARK, text.length - LONGEST_TEXT);
  const from = wanted > 0 ? text.indexOf(" ", wanted) + 1 : 0;
  const space = text.lastIndexOf(" ", from + LONGEST_TEXT);
  const to = from + LONGEST_TEXT >= text.length ? text.length : Math.max(space, from + 1);
  const parts = marked(text, words, from, to);
  if (from) parts.unshift(["… ", false]);
  if (to < text.length) parts.push([" …", false]);
  return parts;
}
