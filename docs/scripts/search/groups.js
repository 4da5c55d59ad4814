// Ranked entries to what the dialog shows: one group a page, in it the page and its sentences, best first.

import { isForEditors } from "./entries.js";
import { meant, shown } from "./show.js";

/** @typedef {import("../dialog/asking.js").Item} Item */
/** @typedef {import("../dialog/asking.js").Group} Group */

const MOST_GROUPS = 50;

/** So many entries of a page stand open, if they are nearly as good as its best. */
const OPEN = 3;
const NEARLY = 0.75;

/**
 * @param {import("./rank.js").Found[]} found best first
 * @param {import("./words.js").Words} words
 * @returns {Group[]}
 */
export function groups(found, words) {
  /** @type {Map<string, import("./rank.js").Found[]>} */
  const pages = new Map();
  // What editors alone need stands behind all else.
  const forEditors = found.filter(({ entry }) => isForEditors(entry));
  for (const one of [...found.filter(({ entry }) => !isForEditors(entry)), ...forEditors]) {
    const page = one.entry.location.split("#")[0];
    if (pages.has(page)) pages.get(page)?.push(one);
    else if (pages.size < MOST_GROUPS) pages.set(page, [one]);
  }
  return [...pages.values()].map((parts) => group(parts, words));
}

/**
 * @param {import("./rank.js").Found[]} parts best first
 * @param {import("./words.js").Words} words
 * @returns {Group}
 */
function group(parts, words) {
  const open = parts.filter(({ score }, n) => n < OPEN && score >= parts[0].score * NEARLY).length;
  const items = parts.map((part) => item(part, words));
  return { shown: items.slice(0, open), more: items.slice(open) };
}

/**
 * @param {import("./rank.js").Found} found
 * @param {import("./words.js").Words} words
 * @returns {Item}
 */
function item({ entry, missing, terms }, words) {
  const [title, text] = [entry.title, entry.text].map((field) => meant(words.of(field), terms));
  const marked = [...title.map((word) => written(entry.title, word)), ...text.map((word) => written(entry.text, word))];
  const left = missing.filter(({ soft }) => !soft).map(({ typed }) => typed);
  return { location: entry.location, ...shown(entry, { title, text }), missing: left, words: [...new Set(marked)] };
}

/**
 * @param {string} text
 * @param {import("./words.js").Word} word
 */
function written(text, { start, end }) {
  return text.slice(start, end).toLowerCase();
}
