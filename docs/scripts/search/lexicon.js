// What somebody may mean by the words of a query, as queries to the engine.

import { key, pairs } from "./entries.js";
import { nearest, slips } from "./nearest.js";

/**
 * @typedef {object} LexiconData
 * @property {string[]} ignored words that say nothing
 * @property {Record<string, string>} spelling
 * @property {Record<string, string[]>} leads_to for a wording the others to try
 *
 * @typedef {import("minisearch").Query} Query
 * @typedef {import("./words.js").Word} Word
 * @typedef {Map<string, number>} Vocabulary
 *
 * @typedef {object} Need something that an entry should speak of
 * @property {string} typed
 * @property {Query} query
 *
 * @typedef {object} Question a query, understood
 * @property {Word[]} words all of them, in order
 * @property {Need[]} needs
 */

const LONGEST_WORDING = 6;

/** Of a longer text only the beginning is looked for. */
const MOST_WORDS = 40;

export class Lexicon {
  /**
   * @param {LexiconData} data
   * @param {import("./words.js").Words} words
   */
  constructor(data, words) {
    this.words = words;
    this.ignored = new Set(data.ignored);
    /** @type {Map<string, string[]>} */
    this.leadsTo = new Map();
    for (const [typed, wordings] of Object.entries(data.leads_to)) {
      const wording = key(words.of(typed));
      this.leadsTo.set(wording, [...(this.leadsTo.get(wording) ?? []), ...wordings]);
    }
  }

  /** The pairs of words that it may ask for. */
  pairs() {
    return new Set([...this.leadsTo.values()].flat().flatMap((wording) => pairs(this.words.of(wording))));
  }

  /**
   * @param {string} query
   * @param {Vocabulary} vocabulary
   * @returns {Question}
   */
  understood(query, vocabulary) {
    const words = this.words.of(query).slice(0, MOST_WORDS);
    const telling = words.some((word) => !this.ignored.has(word.form));
    const needs = [];
    for (let at = 0; at < words.length;) {
      const span = this.wording(words, at, vocabulary);
      if (span.length > 1 || !telling || !this.ignored.has(span[0].form)) needs.push(this.need(span, query, vocabulary));
      at += span.length;
    }
    return { words, needs };
  }

  /**
   * The longest wording with a meaning of its own that begins at a word; else the word alone.
   * @param {Word[]} words
   * @param {number} at
   * @param {Vocabulary} vocabulary
   */
  wording(words, at, vocabulary) {
    for (let length = Math.min(LONGEST_WORDING, words.length - at); length > 1; length--) {
      const span = words.slice(at, at + length);
      if (this.meant(span, vocabulary).length) return span;
    }
    return words.slice(at, at + 1);
  }

  /**
   * The other wordings to try for one; two words may also be written as one ("case load").
   * @param {Word[]} span
   * @param {Vocabulary} vocabulary
   */
  meant(span, vocabulary) {
    const joined = span.map(({ form }) => form).join("");
    return [...(this.leadsTo.get(key(span)) ?? []), ...(span.length === 2 && vocabulary.has(joined) ? [joined] : [])];
  }

  /**
   * A word may still go on, unless it has a meaning of its own ("car").
   * @param {Word[]} span
   * @param {string} query
   * @param {Vocabulary} vocabulary
   * @returns {Need}
   */
  need(span, query, vocabulary) {
    const typed = query.slice(span[0].start, span[span.length - 1].end);
    const meant = this.meant(span, vocabulary);
    const asTyped = all(span.map(({ form, stem }) => (
      { ...any([...new Set([form, stem])]), prefix: (term) => !meant.length && term === form && form.length > 1 })));
    return { typed, query: any([asTyped, ...meant.map((wording) => this.said(wording))]) };
  }

  /**
   * The same need with its slips put right ("polciy"), even before its end ("comunic"), or in two words ("linemanager").
   * @param {Need} need
   * @param {Vocabulary} vocabulary
   * @returns {Need}
   */
  corrected({ typed, query }, vocabulary) {
    const small = typed.toLowerCase();
    const whole = nearest(small, vocabulary);
    const found = whole.length ? whole : nearest(small, vocabulary, { furthest: Math.min(1, slips(small)), beginning: true });
    const ways = [...found.map((word) => [word]), ...halves(small, vocabulary)];
    return { typed, query: any([query, ...ways.map((way) => all(way.map((word) => this.said(word))))]) };
  }

  /**
   * A wording, its words side by side: "conflict" is not any difficulty in any situation.
   * @param {string} wording
   */
  said(wording) {
    const words = this.words.of(wording);
    return words.length > 1 ? all(pairs(words)) : any(words.flatMap(({ form, stem }) => [form, stem]));
  }
}

/**
 * @param {string} small
 * @param {Vocabulary} vocabulary
 */
function halves(small, vocabulary) {
  const cuts = Array.from({ length: Math.max(0, small.length - 3) }, (_, n) => n + 2);
  return cuts.map((at) => [small.slice(0, at), small.slice(at)]).filter((two) => two.every((half) => vocabulary.has(half)));
}

/**
 * @param {Query[]} queries
 * @returns {import("minisearch").QueryCombination}
 */
export function any(queries) {
  return { combineWith: "OR", queries };
}

/**
 * @param {Query[]} queries
 * @returns {import("minisearch").QueryCombination}
 */
function all(queries) {
  return { combineWith: "AND", queries };
}
