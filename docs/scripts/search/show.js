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
 * Those words of a field that answer a question.
 * @param {Word[]} words
 * @param {import("./lexicon.js").Question} question
 */
export function meant(words, question) {
  const ways = question.needs.flatMap((need) => need.ways);
  return words.filter((word) => ways.some((way) => way.words.some((wanted) => likeness(word, wanted, way.open))));
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
    title: `<span class="search-kind">${escaped(entry.kindName)}</span> ${marked(entry.title, words.title)}`,
    text: trail + (text && `<p>${text}</p>`),
  };
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
