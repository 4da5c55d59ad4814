// What the box offers where nothing is found: the nearest words, and the doors to browse.
// Its score of 0 tells the page that these are no results.

import { nearest } from "./nearest.js";
import { escaped, named } from "./show.js";

/**
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @param {import("./search.js").Start} start
 * @returns {import("./groups.js").Item[][]}
 */
export function instead(question, index, { says, doors }) {
  const words = question.needs.flatMap(({ typed }) => near(typed.toLowerCase(), index.vocabulary));
  return [
    ...[...new Set(words)].map((word) => offer(says.near, word, `?q=${encodeURIComponent(word)}`)),
    ...doors.map(({ title, location }) => offer(says.browse, title, location)),
  ];
}

/**
 * Words that begin alike and differ in a third of their letters at most: further ones only puzzle.
 * @param {string} typed
 * @param {Map<string, number>} vocabulary
 */
function near(typed, vocabulary) {
  const found = nearest(typed, vocabulary, { furthest: Math.min(3, Math.floor(typed.length / 3)) });
  return found.filter((word) => word[0] === typed[0]);
}

/**
 * @param {string} says
 * @param {string} title
 * @param {string} location
 * @returns {import("./groups.js").Item[]}
 */
function offer(says, title, location) {
  return [{ location, title: named(says, escaped(title)), text: "", score: 0, terms: {} }];
}
