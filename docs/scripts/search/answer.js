// What is answered to a query: whom to turn to now, what the handbook does not hold, the page that is meant,
// and what is found.

import { isWritten } from "./entries.js";
import { askedOf, distinct, pages, unmarked } from "./meant.js";
import { isNamed, isWhole, ranked } from "./rank.js";

/**
 * @typedef {import("./search.js").Search} Search
 * @typedef {import("./rank.js").Found} Found
 * @typedef {import("./lexicon.js").Question} Question
 *
 * @typedef {object} Answer
 * @property {Question} question
 * @property {import("../dialog/asking.js").Group[]} first what stands before all that is found
 * @property {Found[]} found
 * @property {string} says what is said of it, where the number of pages does not say enough
 * @property {string} corrected the query with its slips put right, if any were
 */

/** So many things asked for that stand together are a sentence of the handbook, but on a page that tells of many things. */
const SENTENCE = 4;

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
  const elsewhere = search.elsewhere.wordings.in(question.words, search);
  if (elsewhere.length) return sentElsewhere(question, elsewhere, search);
  const asked = search.askedFor.in(question.words, search);
  if (asked.length) return plain(question, pages(question, asked, found, search));
  return found.length ? corrected(question, found, query, search) : lastly(question, query, search);
}

/**
 * The help lines, then what stands beside them; where it is more than a single word, nothing is looked for in it.
 * @param {Question} question
 * @param {Search} search
 * @returns {Answer}
 */
function helped(question, search) {
  const { help, index } = search;
  const beside = help.seenWith(question.words, search).map(unmarked);
  const named = question.needs.length === 1 ? ranked(question, index).filter(isWhole) : [];
  const others = named.filter(({ entry }) => entry.location !== help.location);
  return { ...plain(question, distinct([...beside, ...others])), first: help.groups, says: help.title };
}

/**
 * What the handbook does not hold, with the roles and others of which it is asked, and never a guess.
 * @param {Question} question
 * @param {import("./elsewhere.js").Sought[]} sought
 * @param {Search} search
 * @returns {Answer}
 */
function sentElsewhere(question, sought, search) {
  const first = search.elsewhere.groups(sought);
  return { ...plain(question, askedOf(question, sought, search)), first, says: search.start.says.found_elsewhere };
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
  const { lexicon, index: { vocabulary } } = search;
  const lost = question.needs.filter((need) => found.every(({ missing }) => missing.includes(need)) && search.isLost(need));
  const needs = question.needs.map((need) => (lost.includes(need) ? lexicon.corrected(need, vocabulary) ?? need : need));
  const changed = needs.filter((need) => need.corrected);
  const again = changed.length ? told({ ...question, needs }, search) : [];
  const kept = again.filter(({ missing }) => !changed.some((need) => missing.includes(need)));
  if (!kept.length) return plain(question, found);
  const meant = rewritten(query, changed);
  const asked = search.askedFor.in(search.words.of(meant), search);
  const first = asked.length ? pages({ ...question, needs }, asked, kept, search) : kept;
  return { ...plain({ ...question, needs }, first), corrected: meant };
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
  const isSaying = question.telling || question.needs.length === 1;
  return isSaying ? found : found.filter((one) => isWhole(one) && isNamed(one.entry, question.needs, index));
}

/**
 * @param {Question} question
 * @param {Found[]} found
 */
function isSentence({ needs }, found) {
  return needs.filter(({ soft }) => !soft).length >= SENTENCE && found.some(({ entry, missing }) => !missing.length && !isWritten(entry));
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
