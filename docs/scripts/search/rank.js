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
const LOOKED_AT = 250;

/** A word as it is typed, one of the same stem. */
const LIKENESS = { same: 1, related: 0.85 };

/** What the whole query, word by word, is worth. */
const PHRASE = { title: 4, inTitle: 2.5, inText: 2 };

/** Words that stand apart where a wording has them together. */
const SCATTERED = 0.4;

/** What a title is worth beside another that says as much: what has a page of its own comes first. */
const KINDS = new Map(Object.entries({
  roles: 1, competencies: 0.9, values: 0.8, teams: 0.8, partners: 0.8, levels: 0.4, glossary: 0.4,
}));

/** What the text of a page counts for that speaks of the handbook itself. */
const BESIDE = 0.7;

/** Words that answer less surely than this count for no more than that. */
const SURE = 0.5;

/** In a text longer than this a word tells less of what the text is about. */
const MANY_WORDS = 60;

/** Their titles only say where they stand. */
const PARTS = new Set(["statements", "sections", "purpose-and-context", "performance-measures"]);

/** What answers so much worse than the best is left out. */
const WORTH_SHOWING = 0.2;

/**
 * @param {import("./lexicon.js").Question} question
 * @param {import("./entries.js").Index} index
 * @returns {Found[]}
 */
export function ranked(question, index) {
  const words = question.needs.flatMap(({ ways }) => ways.flatMap((way) => way.words));
  const terms = [...new Set(words.flatMap(({ form, stem }) => [form, stem]))];
  const found = index.holding(terms, LOOKED_AT)
    .map((entry) => judged(entry, index.fields(entry), question))
    .sort((a, b) => b.score - a.score || a.entry.id - b.entry.id);
  return found.filter(({ score }) => score > found[0].score * WORTH_SHOWING);
}

/**
 * @param {import("./entries.js").Entry} entry
 * @param {import("./entries.js").Fields} fields
 * @param {import("./lexicon.js").Question} question
 * @returns {Found}
 */
function judged(entry, fields, question) {
  const weights = {
    ...FIELDS,
    title: PARTS.has(entry.kind) ? FIELDS.context : FIELDS.title,
    text: FIELDS.text * (entry.kind === "pages" ? BESIDE : 1) * Math.sqrt(MANY_WORDS / Math.max(MANY_WORDS, fields.text.length)),
  };
  let [answered, asked, worth] = [0, 0, 0];
  const missing = [];
  for (const need of question.needs) {
    const { value, sure } = best(need, fields, weights);
    asked += need.rarity;
    worth += value * need.rarity;
    if (value) answered += need.rarity * (sure < SURE ? sure : 1);
    else missing.push(need.typed);
  }
  if (!answered) return { entry, score: 0, whole: false, missing };
  const covered = answered / asked;
  const named = worth / asked > FIELDS.text ? (KINDS.get(entry.kind) ?? 0) : 0;
  const bonus = phrase(fields, question, entry.kind, weights.text) + named * covered;
  return { entry, score: (worth / asked + 2) * covered ** 2 + bonus, whole: !missing.length, missing };
}

/**
 * The best that an entry does for a need, over its fields and all wordings, and how surely it does so.
 * @param {import("./lexicon.js").Need} need
 * @param {import("./entries.js").Fields} fields
 * @param {Record<string, number>} weights
 */
function best(need, fields, weights) {
  let [value, sure] = [0, 0];
  for (const [field, words] of Object.entries(fields)) {
    for (const way of need.ways) {
      const strong = strength(way, words);
      value = Math.max(value, weights[field] * way.weight * strong);
      sure = Math.max(sure, strong);
    }
  }
  return { value, sure };
}

/**
 * How well a field says a wording, from 0 to 1.
 * @param {import("./lexicon.js").Way} way
 * @param {import("./words.js").Word[]} words
 */
function strength(way, words) {
  const each = way.words.map((wanted) => Math.max(0, ...words.map((word) => likeness(word, wanted, way.begun))));
  const least = Math.min(...each);
  return way.words.length < 2 || !least || standing(way, words) ? least : least * SCATTERED;
}

/**
 * How far a word is another, from 0 to 1.
 * @param {import("./words.js").Word} word
 * @param {import("./words.js").Word} wanted
 * @param {number} begun what it counts for if `word` only begins like `wanted`
 */
export function likeness(word, wanted, begun) {
  if (word.form === wanted.form) return LIKENESS.same;
  if (word.stem === wanted.stem) return LIKENESS.related;
  return begun && wanted.form.length > 1 && word.form.startsWith(wanted.form) ? begun : 0;
}

/**
 * How well a field says a wording with its words side by side; only the last may go on.
 * @param {import("./lexicon.js").Way} way
 * @param {import("./words.js").Word[]} words
 */
function standing({ words: wanted, begun }, words) {
  const last = wanted.length - 1;
  return Math.max(0, ...words.map((_, at) => Math.min(...wanted.map((one, n) => (
    words[at + n] ? likeness(words[at + n], one, n === last ? begun : 0) : 0)))));
}

/**
 * What it is worth that an entry says the query word by word, or the one thing that is meant by it.
 * @param {import("./entries.js").Fields} fields
 * @param {import("./lexicon.js").Question} question
 * @param {string} kind
 * @param {number} weight what the text counts for
 */
function phrase({ title, text }, { words, needs }, kind, weight) {
  const ways = needs.length === 1 ? needs[0].ways : [{ words, weight: 1, begun: needs[needs.length - 1].ways[0].begun }];
  return Math.max(...ways.map((way) => {
    const named = PARTS.has(kind) ? 0 : standing(way, title);
    const share = way.words.length / title.length;
    if (named) return way.weight * named * (share === 1 ? PHRASE.title : PHRASE.inTitle * (0.5 + share / 2));
    return way.words.length > 1 ? way.weight * standing(way, text) * PHRASE.inText * weight : 0;
  }));
}
