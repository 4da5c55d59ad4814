// What the box offers where nothing is found: the nearest words, and the doors to browse.
// Its score of 0 tells the page that these are no results.

import { nearest, slips } from "./nearest.js";
import { escaped } from "./show.js";

/**
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @param {import("./search.js").Start} start
 * @returns {import("./groups.js").Item[][]}
 */
export function instead(question, index, { says, doors }) {
  const words = question.needs.flatMap(({ typed }) => near(typed.toLowerCase(), index.vocabulary));
  const searches = [...new Set(words)].map((word) => item(`?q=${encodeURIComponent(word)}`, word));
  const browse = doors.map(({ location, title }) => item(location, title));
  return [...(searches.length ? [[item("?q=", says.near), ...searches]] : []), [item("", says.browse), ...browse]];
}

/**
 * @param {string} typed
 * @param {Map<string, number>} vocabulary
 */
function near(typed, vocabulary) {
  return nearest(typed, vocabulary, { furthest: slips(typed) + 1 });
}

/**
 * @param {string} location
 * @param {string} title
 * @returns {import("./groups.js").Item}
 */
function item(location, title) {
  return { location, title: escaped(title), text: "", score: 0, terms: {} };
}
