// An entry as HTML for the list of results. Everything that comes from data is escaped here.

import { likeness } from "./rank.js";

/** @typedef {import("./words.js").Word} Word */

const LONGEST_TEXT = 240;
const BEFORE_FIRST_MARK = 60;
const ESCAPES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" });

/** @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/**
 * Those words of a field that answer a question, in the order they stand.
 * @param {Word[]} words
 * @param {import("./lexicon.js").Question} question
 */
export function meant(words, question) {
  const found = new Set(question.needs.flatMap(({ ways }) => ways.flatMap((way) => said(words, way))));
  return words.filter((word) => found.has(word));
}

/**
 * The words that say a wording; where it is not the typed one, only side by side.
 * @param {Word[]} words
 * @param {import("./lexicon.js").Way} way
 */
function said(words, way) {
  const runs = words.map((_, at) => words.slice(at, at + way.words.length)).filter((run) => isRun(run, way));
  if (runs.length || !way.begun) return runs.flat();
  return words.filter((word) => way.words.some((wanted) => likeness(word, wanted, way.begun)));
}

/**
 * @param {Word[]} run
 * @param {import("./lexicon.js").Way} way
 */
function isRun(run, way) {
  return way.words.every((wanted, n) => run[n] && likeness(run[n], wanted, way.begun));
}

/**
 * Title and text of an entry, with its kind, its trail and the words that were meant.
 * @param {import("./entries.js").Entry} entry
 * @param {{title: Word[], text: Word[]}} words
 */
export function shown(entry, words) {
  const trail = `<p class="search-trail">${entry.trail.map(escaped).join(" › ")}</p>`;
  const text = excerpt(entry.text, words.text);
  return {
    title: named(entry.kindName, marked(entry.title, words.title)),
    text: trail + (text && `<p>${text}</p>`),
  };
}

/**
 * @param {string} kind what a result is
 * @param {string} html its title
 */
export function named(kind, html) {
  return `<span class="search-kind">${escaped(kind)}</span> ${html}`;
}

/**
 * @param {string} text
 * @param {Word[]} words in the order they stand
 * @param {number} [from]
 * @param {number} [to]
 */
function marked(text, words, from = 0, to = text.length) {
  let [html, at] = ["", from];
  for (const { start, end } of words) {
    if (start < from || end > to) continue;
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at, to));
}

/**
 * The part of a long text that holds the first marked words.
 * @param {string} text
 * @param {Word[]} words
 */
function excerpt(text, words) {
  if (text.length <= LONGEST_TEXT) return marked(text, words);
  const wanted = Math.min((words[0]?.start ?? 0) - BEFORE_FIRST_MARK, text.length - LONGEST_TEXT);
  const from = wanted > 0 ? text.indexOf(" ", wanted) + 1 : 0;
  const space = text.lastIndexOf(" ", from + LONGEST_TEXT);
  const to = from + LONGEST_TEXT >= text.length ? text.length : Math.max(space, from + 1);
  return `${from ? "… " : ""}${marked(text, words, from, to)}${to < text.length ? " …" : ""}`;
}
