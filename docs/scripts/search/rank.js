// Which entries answer a question, best first: the engine's own ranking, but for what its scores cannot tell.

import { key } from "./entries.js";
import { any } from "./queries.js";
import { meant } from "./show.js";

/** @typedef {import("./lexicon.js").Need} Need */
/** @typedef {import("./entries.js").Index} Index */

/**
 * @typedef {object} Found
 * @property {import("./entries.js").Entry} entry
 * @property {number} score
 * @property {Need[]} missing what was asked for and it does not speak of
 * @property {Set<string>} terms what it says of it
 */

/** So many likely entries are looked at. */
const LOOKED_AT = 250;

/** What lacks a part and answers so much worse than the best is left out. */
const WORTH_SHOWING = 0.05;

/**
 * What lacks a part is an answer only if it speaks of so many things that are asked for, and of so large a share:
 * of more where something is asked for that nothing speaks of.
 * @typedef {{fewest: number, share: number}} Least
 */

/** @type {Least} */
const WHERE_ALL_IS_KNOWN = { fewest: 1, share: 0.33 };
/** @type {Least} */
const ELSE = { fewest: 2, share: 0.5 };

/**
 * What speaks of everything comes first ("statements about stigma").
 * @param {import("./lexicon.js").Question} question
 * @param {Index} index
 * @returns {Found[]}
 */
export function ranked({ needs }, index) {
  const results = index.engine.search(any(needs.map(({ query }) => query))).slice(0, LOOKED_AT);
  const answered = results.map(({ queryTerms }) => needs.filter(({ query }) => answers(query, queryTerms)));
  const rarity = new Map(needs.map((need) => [need, rareness(need, answered)]));
  const found = results.map(({ id, score, terms }, n) => ({
    entry: index.entries[id],
    score: score * share(answered[n], rarity) ** 2,
    missing: needs.filter((need) => !answered[n].includes(need)),
    terms: new Set(terms),
  }));
  const least = Math.max(...found.map(({ score }) => score)) * WORTH_SHOWING;
  const isKnown = needs.every((need) => need.soft || answered.some((some) => some.includes(need)));
  return found.filter((one) => isWhole(one) || (one.score > least && tellsEnough(one, rarity, isKnown ? WHERE_ALL_IS_KNOWN : ELSE, index)))
    .sort((a, b) => Math.sign(a.missing.length) - Math.sign(b.missing.length) || b.score - a.score);
}

/**
 * Whether an entry speaks of all that it has to.
 * @param {Found} found
 */
export function isWhole({ missing }) {
  return missing.every(({ soft }) => soft);
}

/**
 * Whether the name of an entry answers needs.
 * @param {import("./entries.js").Entry} entry
 * @param {Need[]} needs
 * @param {Index} index
 */
export function isNamed({ title }, needs, index) {
  const terms = index.terms(index.words.of(title));
  return needs.every(({ query }) => answers(query, terms));
}

/**
 * Whether what lacks a part is an answer still: "lone working" does not ask for any work.
 * @param {Found} found
 * @param {Map<Need, number>} rarity
 * @param {Least} least
 * @param {Index} index
 */
function tellsEnough({ entry, missing, terms }, rarity, least, index) {
  const hard = new Map([...rarity].filter(([{ soft }]) => !soft));
  const told = [...hard.keys()].filter((need) => !missing.includes(need));
  if (told.length === 1 && isNameInPart(entry, told, terms, index)) return false;
  const isMuch = told.length >= least.fewest && share(told, hard) >= least.share;
  const isName = told.length >= ELSE.fewest || told.some(({ typed, corrected }) => index.names.has(key(index.words.of(corrected ?? typed))));
  return isMuch || (isName && isNamed(entry, told, index));
}

/**
 * Whether a word is told by a part of a name alone: "missing person" does not ask for Missing Link.
 * @param {import("./entries.js").Entry} entry
 * @param {Need[]} told
 * @param {Set<string>} terms
 * @param {Index} index
 */
function isNameInPart(entry, told, terms, index) {
  const words = index.words.of(entry.title);
  return isNamed(entry, told, index) && meant(words, terms).length < words.length && !isNamed({ ...entry, title: entry.text }, told, index);
}

/**
 * Whether these terms are enough for a query.
 * @param {import("minisearch").Query} query
 * @param {string[]} terms
 * @returns {boolean}
 */
function answers(query, terms) {
  if (typeof query !== "object") return terms.includes(/** @type {string} */ (query));
  const each = query.queries.map((one) => answers(one, terms));
  return query.combineWith === "AND" ? each.every(Boolean) : each.some(Boolean);
}

/**
 * How much of a question is answered, where rare needs count for more ("care coordination", "can I get the job without a degree").
 * @param {Need[]} needs
 * @param {Map<Need, number>} rarity
 */
function share(needs, rarity) {
  return sum(needs.map((need) => rarity.get(need) ?? 0)) / sum([...rarity.values()]);
}

/**
 * @param {Need} need
 * @param {Need[][]} answered
 */
function rareness(need, answered) {
  return Math.log(1 + answered.length / (1 + answered.filter((needs) => needs.includes(need)).length));
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}
