// Words that were meant by one that nobody knows: with its slips put right ("polciy"), even before its end
// ("comunic"), or in two words ("linemanager").

import { nearest } from "./nearest.js";

/** @typedef {import("./lexicon.js").Vocabulary} Vocabulary */
/** @typedef {import("./entries.js").Index} Index */

/**
 * From so many letters on the beginning of a word may hold a slip, if so many more are to come and so many are right
 * again: "office" is not "official", and "contain" not "continuous".
 */
const ENOUGH = 7;
const TO_COME = 3;
const RIGHT = 2;

/** What is no slip: "BAME" is not "blame". */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;

/** Neither half of two words that were typed as one is shorter. */
const HALF = 2;

/**
 * The likeliest first.
 * @param {string} written
 * @param {Index} index
 * @returns {string[]}
 */
export function meantBy(written, index) {
  if (ABBREVIATION.test(written)) return [];
  const [typed, { vocabulary }] = [written.toLowerCase(), index];
  return [...nearest(typed, vocabulary), ...halves(typed, index), ...begun(typed, vocabulary)];
}

/**
 * Two words that stand side by side somewhere: "helpless" is no "help less".
 * @param {string} typed
 * @param {Index} index
 */
function halves(typed, index) {
  const cuts = Array.from({ length: Math.max(0, typed.length - 2 * HALF + 1) }, (_, n) => n + HALF);
  const pairs = cuts.map((at) => [typed.slice(0, at), typed.slice(at)]);
  const known = pairs.filter((pair) => pair.every((half) => index.vocabulary.has(half)));
  return known.map((pair) => pair.join(" ")).filter((pair) => index.says(pair));
}

/**
 * @param {string} typed
 * @param {Vocabulary} vocabulary
 */
function begun(typed, vocabulary) {
  const found = typed.length < ENOUGH ? [] : nearest(typed, vocabulary, { furthest: 1, beginning: true });
  const ends = [-1, 0, 1].map((more) => typed.length + more);
  return found.filter((word) => word.length >= typed.length + TO_COME
    && ends.some((end) => word.slice(0, end).endsWith(typed.slice(-RIGHT))));
}
