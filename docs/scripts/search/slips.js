// Words that were meant by one that nobody knows: with its slips put right ("polciy"), even before its end
// ("comunic"), or in two words ("linemanager").

import { nearest } from "./nearest.js";

/** @typedef {import("./lexicon.js").Vocabulary} Vocabulary */

/** From so many letters on the beginning of a word may hold a slip, if so many more are to come: "office" is not "official". */
const ENOUGH = 6;
const TO_COME = 3;

/** Neither half of two words that were typed as one is shorter. */
const HALF = 2;

/**
 * The likeliest first.
 * @param {string} typed small letters
 * @param {Vocabulary} vocabulary
 * @returns {string[]}
 */
export function meantBy(typed, vocabulary) {
  return [...nearest(typed, vocabulary), ...halves(typed, vocabulary), ...begun(typed, vocabulary)];
}

/**
 * @param {string} typed
 * @param {Vocabulary} vocabulary
 */
function halves(typed, vocabulary) {
  const cuts = Array.from({ length: Math.max(0, typed.length - 2 * HALF + 1) }, (_, n) => n + HALF);
  const pairs = cuts.map((at) => [typed.slice(0, at), typed.slice(at)]);
  return pairs.filter((pair) => pair.every((half) => vocabulary.has(half))).map((pair) => pair.join(" "));
}

/**
 * @param {string} typed
 * @param {Vocabulary} vocabulary
 */
function begun(typed, vocabulary) {
  const found = typed.length < ENOUGH ? [] : nearest(typed, vocabulary, { furthest: 1, beginning: true });
  return found.filter((word) => word.length >= typed.length + TO_COME);
}
