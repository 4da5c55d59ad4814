// Ranked entries in the theme's form: one group a page, in it the page and its sentences.

import { meant, shown } from "./show.js";

/** @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>}} Item */

const MOST_GROUPS = 50;

/** So many sentences of a page stand open, if they are nearly as good as its best. */
const OPEN = 3;
const NEARLY = 0.75;

/**
 * @param {import("./rank.js").Found[]} found best first
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @returns {Item[][]}
 */
export function groups(found, question, index) {
  /** @type {Map<string, import("./rank.js").Found[]>} */
  const pages = new Map();
  for (const one of found) {
    const page = one.entry.location.split("#")[0];
    if (pages.has(page)) pages.get(page)?.push(one);
    else if (pages.size < MOST_GROUPS) pages.set(page, [one]);
  }
  return [...pages].map(([page, parts]) => group(page, parts, question, index));
}

/**
 * The theme opens what scores as high as the first, folds the rest, and Enter goes to the highest.
 * @param {string} page
 * @param {import("./rank.js").Found[]} parts best first
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 */
function group(page, parts, question, index) {
  const [top] = parts;
  const items = parts.map((part, n) => {
    const score = n < OPEN && part.score >= top.score * NEARLY ? top.score : top.score / 2;
    return item(part.entry, score, part.missing, question, index);
  });
  const whole = items.findIndex(({ location }) => location === page);
  const [parent] = whole < 0 ? [ofPage(page, question, index)] : items.splice(whole, 1);
  if (whole === 0) return [parent, ...items];
  return [...items.slice(0, 1), { ...parent, score: top.score / 2 }, ...items.slice(1)];
}

/**
 * The page that a sentence stands on, where it is not found itself.
 * @param {string} page
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 */
function ofPage(page, question, index) {
  const entry = index.byLocation.get(page);
  return entry ? item(entry, 0, [], question, index) : { location: page, title: "", text: "", score: 0, terms: {} };
}

/**
 * @param {import("./entries.js").Entry} entry
 * @param {number} score
 * @param {string[]} missing
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @returns {Item}
 */
function item(entry, score, missing, question, index) {
  const { title, text } = index.fields(entry);
  const words = { title: meant(title, question), text: meant(text, question) };
  const marked = [...words.title.map((word) => written(entry.title, word)), ...words.text.map((word) => written(entry.text, word))];
  const terms = Object.fromEntries([...missing.map((word) => [word, false]), ...marked.map((word) => [word, true])]);
  return { location: entry.location, ...shown(entry, words), score, terms };
}

/**
 * @param {string} text
 * @param {import("./words.js").Word} word
 */
function written(text, { start, end }) {
  return text.slice(start, end).toLowerCase();
}
