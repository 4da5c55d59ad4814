// Ranked entries to what the dialog shows: one group a page, in it the page and its sentences, best first.

import { meant, shown } from "./show.js";

/** @typedef {import("../dialog/asking.js").Item} Item */
/** @typedef {import("../dialog/asking.js").Group} Group */

const MOST_GROUPS = 50;

/** So many entries of a page stand open, if they are nearly as good as its best. */
const OPEN = 3;
const NEARLY = 0.75;

/**
 * @param {import("./rank.js").Found[]} found best first
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @returns {Group[]}
 */
export function groups(found, question, index) {
  /** @type {Map<string, import("./rank.js").Found[]>} */
  const pages = new Map();
  for (const one of found) {
    const page = one.entry.location.split("#")[0];
    if (pages.has(page)) pages.get(page)?.push(one);
    else if (pages.size < MOST_GROUPS) pages.set(page, [one]);
  }
  return [...pages.values()].map((parts) => group(parts, question, index));
}

/**
 * @param {import("./rank.js").Found[]} parts best first
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @returns {Group}
 */
function group(parts, question, index) {
  const open = parts.filter(({ score }, n) => n < OPEN && score >= parts[0].score * NEARLY).length;
  const items = parts.map((part) => item(part, question, index));
  return { shown: items.slice(0, open), more: items.slice(open) };
}

/**
 * @param {import("./rank.js").Found} found
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @returns {Item}
 */
function item({ entry, missing }, question, index) {
  const { title, text } = index.fields(entry);
  const words = { title: meant(title, question), text: meant(text, question) };
  const marked = [...words.title.map((word) => written(entry.title, word)), ...words.text.map((word) => written(entry.text, word))];
  return { location: entry.location, ...shown(entry, words), missing, words: [...new Set(marked)] };
}

/**
 * @param {string} text
 * @param {import("./words.js").Word} word
 */
function written(text, { start, end }) {
  return text.slice(start, end).toLowerCase();
}
