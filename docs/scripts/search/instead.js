// What the dialog offers where nothing is found: the nearest words, and the doors to browse.

import { nearest } from "./nearest.js";

/** @typedef {import("../dialog/asking.js").Item} Item */

/** So many near words are offered, for a word of so many letters at least, so many slips away at most. */
const MOST = 3;
const LONG = 9;
const FURTHEST = 3;

/**
 * @param {import("./lexicon.js").Question} question
 * @param {import("./search.js").Search} search
 * @returns {Item[]}
 */
export function instead({ needs }, search) {
  const { start: { says, doors }, index: { vocabulary } } = search;
  const words = needs.filter((need) => search.isLost(need)).flatMap(({ typed }) => near(typed.toLowerCase(), vocabulary));
  return [
    ...[...new Set(words)].map((word) => offer(says.near, word, "")),
    ...doors.map(({ title, location }) => offer(says.browse, title, location)),
  ];
}

/**
 * Words that begin alike and differ in a third of their letters at most: further ones only puzzle, and what is nearer
 * to a shorter word has been looked for already.
 * @param {string} typed
 * @param {Map<string, number>} vocabulary
 */
function near(typed, vocabulary) {
  const found = typed.length < LONG ? [] : nearest(typed, vocabulary, { furthest: FURTHEST, extra: FURTHEST });
  return found.filter((word) => word[0] === typed[0]).slice(0, MOST);
}

/**
 * @param {string} says what stands before it
 * @param {string} title
 * @param {string} location empty for a word to search for
 * @returns {Item}
 */
export function offer(says, title, location) {
  return { location, kind: says, title: [[title, false]], trail: "", text: [], missing: [], words: [] };
}
