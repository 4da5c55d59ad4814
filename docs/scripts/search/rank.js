// Which entries answer a question, best first.

import { FIELDS } from "./entries.js";

/**
 * @typedef {object} Found
 * @property {import("./entries.js").Entry} entry
 * @property {number} score
 * @property {boolean} whole whether it speaks of everything that was asked for
 * @property {string[]} missing what it does not speak of
 */

/** So many likely entries are looked at closely. */
const LOOKED_AT = 400;

/** A word as it is typed, one of the same stem, one that begins so. */
const LIKENESS = { same: 1, related: 0.85, begun: 0.6 };

/** What the whole query, word by word, is worth. */
const PHRASE = { title: 4, inTitle: 2.5, inText: 1.5 };

/** Words that stand apart where a wording has them together. */
const SCATTERED = 0.4;

/** Between two that answer equally well: what has a page of its own comes before a part of it. */
const KINDS = new Map(Object.entries({
  roles: 1, competencies: 0.9, values: 0.8, teams: 0.8, partners: 0.8, pages: 0.5, levels: 0.4, glossary: 0.4,
}));

/** Their titles only say where they stand. */
const PARTS = new Set(["statements", "purpose-and-context", "performance-measures", "organisation"]);

/**
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @returns {Found[]}
 */
export function ranked(question, index) {
  const words = question.needs.flatMap(({ ways }) => ways.flatMap((way) => way.words));
  const terms = [...new Set(words.flatMap(({ form, stem }) => [form, stem]))];
  return index.holding(terms, LOOKED_AT)
    .map((entry) => judged(entry, index.fields(entry), question))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.id - b.entry.id);
}

/**
 * @param {import("./entries.js").Entry} entry
 * @param {import("./entries.js").Fields} fields
 * @param {import("./lexicon.js").Question} question
 * @returns {Found}
 */
function judged(entry, fields, question) {
  const weights = PARTS.has(entry.kind) ? { ...FIELDS, title: FIELDS.context } : FIELDS;
  let [answered, asked, worth] = [0, 0, 0];
  const missing = [];
  for (const need of question.needs) {
    const value = best(need, fields, weights);
    asked += need.rarity;
    worth += value * need.rarity;
    if (value) answered += need.rarity;
    else missing.push(need.typed);
  }
  const covered = asked ? answered / asked : 0;
  if (!covered) return { entry, score: 0, whole: false, missing };
  const bonus = phrase(fields, question, entry.kind) + (KINDS.get(entry.kind) ?? 0) * covered;
  return { entry, score: (worth / asked + 2) * covered ** 2 + bonus, whole: !missing.length, missing };
}

/**
 * The best that an entry does for a need, over its fields and all wordings.
 * @param {import("./lexicon.js").Need} need
 * @param {import("./entries.js").Fields} fields
 * @param {Record<string, number>} weights
 */
function best(need, fields, weights) {
  let value = 0;
  for (const [field, words] of Object.entries(fields)) {
    for (const way of need.ways) value = Math.max(value, weights[field] * way.weight * strength(way, words));
  }
  return value;
}

/**
 * How well a field says a wording, from 0 to 1.
 * @param {import("./lexicon.js").Way} way
 * @param {import("./words.js").Word[]} words
 */
function strength(way, words) {
  const each = way.words.map((wanted) => Math.max(0, ...words.map((word) => likeness(word, wanted, way.open))));
  const least = Math.min(...each);
  return way.words.length < 2 || !least || stand(way.words, words) ? least : least * SCATTERED;
}

/**
 * @param {import("./words.js").Word} word
 * @param {import("./words.js").Word} wanted
 * @param {boolean} open whether `wanted` may be the beginning of a word
 */
export function likeness(word, wanted, open) {
  if (word.form === wanted.form) return LIKENESS.same;
  if (word.stem === wanted.stem) return LIKENESS.related;
  return open && wanted.form.length > 1 && word.form.startsWith(wanted.form) ? LIKENESS.begun : 0;
}

/**
 * Whether words stand side by side in a field; the last one may go on.
 * @param {import("./words.js").Word[]} wanted
 * @param {import("./words.js").Word[]} words
 */
function stand(wanted, words) {
  return words.some((_, at) => wanted.every((one, n) => (
    words[at + n] && likeness(words[at + n], one, n === wanted.length - 1) > 0)));
}

/**
 * What it is worth that an entry says the query word by word.
 * @param {import("./entries.js").Fields} fields
 * @param {import("./lexicon.js").Question} question
 * @param {string} kind
 */
function phrase({ title, text }, { words }, kind) {
  if (!PARTS.has(kind) && stand(words, title)) {
    const share = words.length / title.length;
    return share === 1 ? PHRASE.title : PHRASE.inTitle * (0.5 + share / 2);
  }
  return words.length > 1 && stand(words, text) ? PHRASE.inText : 0;
}
