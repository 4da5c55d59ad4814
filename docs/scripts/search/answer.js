// What is answered to a query: whom to turn to now, what the handbook does not hold, the page that is meant,
// and what is found.

import { isNamed, isWhole, ranked } from "./rank.js";

/**
 * @typedef {import("./search.js").Search} Search
 * @typedef {import("./rank.js").Found} Found
 * @typedef {import("./lexicon.js").Question} Question
 * @typedef {import("../dialog/asking.js").Group} Group
 *
 * @typedef {object} Answer
 * @property {Question} question
 * @property {Group[]} first what stands before all that is found
 * @property {Found[]} found
 * @property {string} says what is said of it, where the number of pages does not say enough
 * @property {string} corrected the query with its slips put right, if any were
 */

/** So many things asked for that stand together are a sentence of the handbook. */
const SENTENCE = 4;

/** Where one can work or with whom: what else is asked may be asked of these ("pay of the night nurse"). */
const WHO = ["roles", "teams", "partners", "organisation"];

/**
 * @param {string} query
 * @param {Search} search
 * @returns {Answer}
 */
export function answered(query, search) {
  const question = search.lexicon.understood(query, search.index.vocabulary);
  if (search.help.soughtBy(question.words, search)) return helped(question, search);
  const found = told(question, search);
  if (isSentence(question, found)) return plain(question, found);
  const sought = search.elsewhere.wordings.in(question.words, search);
  if (sought.length) return sentElsewhere(question, sought, search);
  const pages = search.askedFor.in(question.words, search);
  if (pages.length) return led(question, pages, found, search);
  return found.length ? corrected(question, found, query, search) : lastly(question, query, search);
}

/**
 * @param {Question} question
 * @param {Search} search
 * @returns {Answer}
 */
function helped(question, search) {
  const { help, index } = search;
  const beside = help.seenWith(question.words, search).map((entry) => ({ entry, score: 0, missing: [], terms: new Set() }));
  const named = question.needs.length === 1 ? ranked(question, index).filter(isWhole) : [];
  const others = named.filter(({ entry }) => entry.location !== help.location);
  return {
    ...plain(question, distinct([...beside, ...others])),
    first: help.groups,
    says: help.title,
  };
}

/**
 * What the handbook does not hold, with the roles and others of which it is asked, and never a guess.
 * @param {Question} question
 * @param {import("./elsewhere.js").Sought[]} sought
 * @param {Search} search
 * @returns {Answer}
 */
function sentElsewhere(question, sought, search) {
  const { elsewhere, start } = search;
  const rest = besides(question, sought);
  const found = rest.length ? ranked({ ...question, needs: rest }, search.index).filter((one) => isOf(one, rest, search)) : [];
  return { ...plain(question, found), first: elsewhere.groups(sought), says: start.says.found_elsewhere };
}

/**
 * @param {Found} found
 * @param {import("./lexicon.js").Need[]} needs
 * @param {Search} search
 */
function isOf(found, needs, { index }) {
  const { kind } = found.entry;
  return WHO.includes(kind) && isWhole(found) && (kind === "organisation" || isNamed(found.entry, needs, index));
}

/**
 * The pages that are meant, then what holds all of the words, else those of whom is spoken.
 * @param {Question} question
 * @param {import("./wordings.js").Asked<string>[]} pages
 * @param {Found[]} found
 * @param {Search} search
 * @returns {Answer}
 */
function led(question, pages, found, search) {
  const whole = found.filter(isWhole);
  const meant = [...new Set(pages.map(({ thing }) => thing))];
  const ahead = meant.map((location) => pageAt(location, whole, search));
  const spoken = whole.length ? whole : besides(question, pages).flatMap((need) => spokenOf(need, question, search));
  return plain(question, distinct([...ahead, ...spoken]));
}

/**
 * The roles and others that bear a word in their name.
 * @param {import("./lexicon.js").Need} need
 * @param {Question} question
 * @param {Search} search
 */
function spokenOf(need, question, { index }) {
  const found = ranked({ ...question, needs: [need] }, index);
  return found.filter(({ entry }) => WHO.includes(entry.kind) && isNamed(entry, [need], index));
}

/**
 * Each entry once, where it comes first.
 * @param {Found[]} found
 */
function distinct(found) {
  return [...new Map([...found].reverse().map((one) => [one.entry.location, one])).values()].reverse();
}

/**
 * @param {string} location
 * @param {Found[]} found
 * @param {Search} search
 * @returns {Found}
 */
function pageAt(location, found, { index }) {
  const known = found.find(({ entry }) => entry.location === location);
  const entry = index.entries.find((one) => one.location === location);
  return known ?? { entry: /** @type {import("./entries.js").Entry} */ (entry), score: 0, missing: [], terms: new Set() };
}

/**
 * What is asked for beside some wordings.
 * @param {Question} question
 * @param {import("./wordings.js").Span[]} spans
 */
function besides({ words, needs }, spans) {
  const starts = new Set(spans.flatMap(({ from, to }) => words.slice(from, to + 1).map(({ start }) => start)));
  return needs.filter(({ soft, start }) => !soft && !starts.has(start));
}

/**
 * Words that nothing holds are looked for as they were meant.
 * @param {Question} question
 * @param {Found[]} found
 * @param {string} query
 * @param {Search} search
 * @returns {Answer}
 */
function corrected(question, found, query, search) {
  const needs = question.needs.map((need) => (search.isLost(need) ? search.lexicon.corrected(need, search.index.vocabulary) ?? need : need));
  const changed = needs.filter((need) => need.corrected);
  const again = changed.length ? told({ ...question, needs }, search) : [];
  const kept = again.filter(({ missing }) => !changed.some((need) => missing.includes(need)));
  if (!kept.length) return plain(question, found);
  return { ...plain({ ...question, needs }, kept), corrected: rewritten(query, changed) };
}

/**
 * Where nothing is found: a slip may be in the way, or it is something that stands elsewhere.
 * @param {Question} question
 * @param {string} query
 * @param {Search} search
 * @returns {Answer}
 */
function lastly(question, query, search) {
  const answer = corrected(question, [], query, search);
  const sought = answer.found.length ? [] : search.elsewhere.weak.in(question.words, search);
  return sought.length ? sentElsewhere(question, sought, search) : answer;
}

/**
 * What is found for a question; one of many small words asks for what bears them as its name.
 * @param {Question} question
 * @param {Search} search
 */
function told(question, { index }) {
  const found = ranked(question, index);
  const names = question.telling || question.needs.length === 1;
  return names ? found : found.filter((one) => isWhole(one) && isNamed(one.entry, question.needs, index));
}

/**
 * @param {Question} question
 * @param {Found[]} found
 */
function isSentence({ needs }, found) {
  return needs.filter(({ soft }) => !soft).length >= SENTENCE && found.some(({ missing }) => !missing.length);
}

/**
 * @param {string} query
 * @param {import("./lexicon.js").Need[]} changed in the order they stand
 */
function rewritten(query, changed) {
  return changed.reduceRight((text, { start, typed, corrected: word }) => (
    text.slice(0, start) + word + text.slice(start + typed.length)), query);
}

/**
 * @param {Question} question
 * @param {Found[]} found
 * @returns {Answer}
 */
function plain(question, found) {
  return { question, found, first: [], says: "", corrected: "" };
}
