// What is meant, where a query asks for a page or for what stands elsewhere: the page, and those of whom is spoken.

import { isRetired } from "./entries.js";
import { isNamed, isWhole, ranked } from "./rank.js";

/**
 * @typedef {import("./search.js").Search} Search
 * @typedef {import("./rank.js").Found} Found
 * @typedef {import("./lexicon.js").Need} Need
 * @typedef {import("./lexicon.js").Question} Question
 * @typedef {import("./wordings.js").Span} Span
 * @typedef {import("./entries.js").Entry} Entry
 */

/** Where one can work or with whom: what else is asked may be asked of these ("pay of the night nurse"). */
const WHO = ["roles", "teams", "partners", "organisation"];

/** Where roles are compared. */
const COMPARE = "compare/";

/**
 * The pages at some addresses, then those of whom is spoken, then what holds all of the words. What is no more stands
 * behind what bears its name today.
 * @param {Question} question
 * @param {import("./wordings.js").Asked<string>[]} asked
 * @param {Found[]} found
 * @param {Search} search
 */
export function pages(question, asked, found, search) {
  const whole = found.filter(isWhole);
  const meant = asked.map(({ thing }) => whole.find(({ entry }) => entry.location === thing) ?? at(thing, search));
  const spoken = besides(question, asked).flatMap((need) => bearing(need, question, search));
  const gone = meant.filter(({ entry }) => isRetired(entry));
  const named = gone.length ? whole.filter(({ entry }) => isNamed(entry, question.needs, search.index)) : [];
  return distinct([...meant.filter((one) => !gone.includes(one)), ...named, ...gone, ...spoken, ...whole]);
}

/**
 * Where two roles are named and nothing else: where they are compared, then both.
 * @param {Question} question
 * @param {Search} search
 */
export function sideBySide({ needs }, search) {
  const hard = needs.filter(({ soft }) => !soft);
  const roles = hard.length > 1 && search.index.entries.some(({ location }) => location === COMPARE) ? called(hard, search) : [];
  const named = roles.filter((one) => roles.some((other) => areTwo(one.told, other.told, hard)));
  return named.length ? [at(COMPARE, search), ...named.map(({ entry }) => unmarked(entry))] : [];
}

/**
 * The roles that are called by the last word of their name ("navigator"), with what is told of it.
 * @param {Need[]} needs
 * @param {Search} search
 */
function called(needs, { index }) {
  return index.entries.filter(({ kind }) => kind === "roles").flatMap((entry) => {
    const told = needs.filter((need) => isNamed(entry, [need], index));
    const last = { ...entry, title: entry.title.slice(index.words.of(entry.title).pop()?.start) };
    return told.some((need) => isNamed(last, [need], index)) ? [{ entry, told }] : [];
  });
}

/**
 * Whether all is told by two names together, and by none alone.
 * @param {Need[]} one
 * @param {Need[]} other
 * @param {Need[]} all
 */
function areTwo(one, other, all) {
  return one.length < all.length && other.length < all.length && all.every((need) => one.includes(need) || other.includes(need));
}

/**
 * The roles and others of whom something is asked that stands elsewhere.
 * @param {Question} question
 * @param {Span[]} spans the words that ask for that
 * @param {Search} search
 */
export function askedOf(question, spans, { index }) {
  const needs = besides(question, spans);
  const found = needs.length ? ranked({ ...question, needs }, index) : [];
  return found.filter((one) => isOneOf(one) && isWhole(one) && (one.entry.kind === "organisation" || isNamed(one.entry, needs, index)));
}

/**
 * An entry that nothing was looked for in.
 * @param {Entry} entry
 * @returns {Found}
 */
export function unmarked(entry) {
  return { entry, score: 0, missing: [], terms: new Set() };
}

/**
 * Each entry once, where it comes first.
 * @param {Found[]} found
 */
export function distinct(found) {
  const first = new Map([...found].reverse().map((one) => [one.entry.location, one]));
  return found.filter((one) => first.get(one.entry.location) === one);
}

/**
 * @param {string} location
 * @param {Search} search
 */
function at(location, { index }) {
  return unmarked(/** @type {Entry} */ (index.entries.find((entry) => entry.location === location)));
}

/**
 * The roles and others that bear a word in their name.
 * @param {Need} need
 * @param {Question} question
 * @param {Search} search
 */
function bearing(need, question, { index }) {
  const found = ranked({ ...question, needs: [need] }, index);
  return found.filter((one) => isOneOf(one) && isNamed(one.entry, [need], index));
}

/** @param {Found} found */
function isOneOf({ entry }) {
  return WHO.includes(entry.kind);
}

/**
 * What is asked for beside some wordings.
 * @param {Question} question
 * @param {Span[]} spans
 */
function besides({ words, needs }, spans) {
  const starts = new Set(spans.flatMap(({ from, to }) => words.slice(from, to + 1).map(({ start }) => start)));
  return needs.filter(({ soft, start }) => !soft && !starts.has(start));
}
