// What is answered to a query: whom to turn to now, what the handbook does not hold, the page that is meant,
// and what is found.

import { isForEditors, isWritten } from "./entries.js";
import { askedOf, distinct, pages, sideBySide, unmarked } from "./meant.js";
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
  const both = sideBySide(question, search);
  if (both.length) return plain(question, distinct([...both, ...found.filter(isWhole)]));
  if (isSentence(question, found)) return plain(question, found);
  const elsewhere = search.elsewhere.wordings.in(question.words, search);
  if (elsewhere.length) return sentElsewhere(question, elsewhere, query, search);
  const asked = search.askedFor.in(question.words, search);
  if (asked.length) return plain(question, pages(question, asked, found, search));
  return found.length ? corrected(question, found, query, search) : lastly(question, query, search);
}

/**
 * The help lines, then what else the words may ask for: "emergency leave" is no emergency.
 * @param {Question} question
 * @param {Search} search
 * @returns {Answer}
 */
function helped(question, search) {
  const { help, elsewhere, askedFor } = search;
  const beside = help.seenWith(question.words, search).map(unmarked);
  const whole = told(question, search).filter((one) => isWhole(one) && one.entry.location !== help.location);
  const asked = askedFor.in(question.words, search);
  const found = asked.length ? pages(question, asked, whole, search) : whole;
  const strong = elsewhere.wordings.in(question.words, search);
  const sought = strong.length || found.length ? strong : elsewhere.weak.in(question.words, search);
  const first = [...help.groups, ...elsewhere.groups(sought)];
  return { ...plain(question, distinct([...beside, ...found])), first, says: help.title };
}

/**
 * What the handbook does not hold, with the roles and others of which it is asked, and never a guess.
 * @param {Question} question
 * @param {import("./elsewhere.js").Sought[]} sought
 * @param {string} query
 * @param {Search} search
 * @returns {Answer}
 */
function sentElsewhere(question, sought, query, search) {
  const first = search.elsewhere.groups(sought);
  const meant = rewritten(query, slipsOf(question, sought));
  return { ...plain(question, askedOf(question, sought, search)), first, says: search.start.says.found_elsewhere, corrected: meant === query ? "" : meant };
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
  const { lexicon, index } = search;
  const lost = question.needs.filter((need) => found.every(({ missing }) => missing.includes(need)) && search.isLost(need));
  const needs = question.needs.map((need) => (lost.includes(need) ? lexicon.corrected(need, index) ?? need : need));
  const changed = needs.filter((need) => need.corrected);
  const again = changed.length ? told({ ...question, needs }, search) : [];
  const kept = again.filter(({ missing }) => !changed.some((need) => missing.includes(need)));
  if (!kept.length) return plain(question, found);
  const meant = rewritten(query, changed.map(({ start, typed, corrected: word = "" }) => ({ start, end: start + typed.length, word })));
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
  return sought.length ? sentElsewhere(question, sought, query, search) : answer;
}

/**
 * What is found for a question; one of many small words asks for what bears them as its name, and editors' pages answer
 * nobody who does not name them.
 * @param {Question} question
 * @param {Search} search
 */
function told(question, { index }) {
  const isSaying = question.telling || question.needs.length === 1;
  const isAnswer = (/** @type {Found} */ one) => isWhole(one) && isNamed(one.entry, question.needs, index);
  return ranked(question, index).filter((one) => (isSaying && !isForEditors(one.entry)) || isAnswer(one));
}

/**
 * @param {Question} question
 * @param {Found[]} found
 */
function isSentence({ needs }, found) {
  return needs.filter(({ soft }) => !soft).length >= SENTENCE && found.some(({ entry, missing }) => !missing.length && !isWritten(entry));
}

/**
 * @typedef {{start: number, end: number, word: string}} Change a word in place of a part of a query
 *
 * @param {string} query
 * @param {Change[]} changed in the order they stand
 */
function rewritten(query, changed) {
  return changed.reduceRight((text, { start, end, word }) => text.slice(0, start) + word + text.slice(end), query);
}

/**
 * What was put right to find what is sought, in the order it stands.
 * @param {Question} question
 * @param {import("./elsewhere.js").Sought[]} sought
 * @returns {Change[]}
 */
function slipsOf({ words }, sought) {
  const slips = new Map(sought.flatMap((one) => one.slips).map(({ at, word }) => [at, word]));
  return words.flatMap(({ start, end }, at) => {
    const word = slips.get(at);
    return word === undefined ? [] : [{ start, end, word }];
  });
}

/**
 * @param {Question} question
 * @param {Found[]} found
 * @returns {Answer}
 */
function plain(question, found) {
  return { question, found, first: [], says: "", corrected: "" };
}
