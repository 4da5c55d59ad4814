// What somebody may mean by the words of a query, as queries to the engine.

import { FIELDS, pairs } from "./entries.js";
import { all, any } from "./queries.js";
import { meantBy } from "./slips.js";
import { base } from "./stem.js";

/**
 * @typedef {object} LexiconData
 * @property {string[]} ignored words that say nothing
 * @property {Record<string, string>} spelling
 * @property {string} no_slips words of their own, however near they are to others, with spaces between
 * @property {Record<string, string[]>} leads_to for a wording the others to try
 * @property {string[]} sides words of which each answers who asks for another: "essential", "desirable"
 *
 * @typedef {import("minisearch").Query} Query
 * @typedef {import("./words.js").Word} Word
 * @typedef {Map<string, number>} Vocabulary
 *
 * @typedef {object} Need something that an entry should speak of
 * @property {string} typed
 * @property {Query} query
 * @property {boolean} soft whether an entry answers without it, too: "role", where more is asked for
 * @property {number} start where it stands in the query
 * @property {string} [corrected] the word that is looked for in its place
 *
 * @typedef {object} Question a query, understood
 * @property {Word[]} words all of them, in order
 * @property {boolean} telling whether any of them says something
 * @property {Need[]} needs
 */

const LONGEST_WORDING = 6;

/** What answers only in part counts so much less. */
const WEAK = Object.fromEntries(Object.entries(FIELDS).map(([field, weight]) => [field, weight / 5]));

/** Of a longer text only the beginning is looked for. */
const MOST_WORDS = 40;

export class Lexicon {
  /**
   * @param {LexiconData} data
   * @param {import("./words.js").Words} words
   * @param {string[]} kinds what kinds of entries are called
   */
  constructor(data, words, kinds) {
    this.words = words;
    this.ignored = new Set(data.ignored.map((word) => words.compared(word).form));
    this.ownWords = new Set(words.of(data.no_slips).map(({ form }) => base(form)));
    this.sides = new Set(data.sides.map((word) => words.compared(word).stem));
    this.kinds = new Set(kinds.map((kind) => words.compared(kind).form));
    /** @type {Map<string, string[]>} */
    this.leadsTo = new Map();
    for (const [typed, wordings] of Object.entries(data.leads_to)) {
      const wording = bases(words.of(typed));
      this.leadsTo.set(wording, [...(this.leadsTo.get(wording) ?? []), ...wordings]);
    }
  }

  /** @param {string} form @returns {boolean} whether it has a meaning of its own */
  has(form) {
    return this.leadsTo.has(base(form)) || this.ownWords.has(base(form));
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
      at += span.length;
      const last = at === words.length && span[span.length - 1].end === query.length;
      if (span.length > 1 || !telling || !this.ignored.has(span[0].form)) needs.push(this.need(span, query, vocabulary, last));
    }
    const hard = needs.some(({ soft }) => !soft);
    return { words, telling, needs: hard ? needs : needs.map((need) => ({ ...need, soft: false })) };
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
    return [...(this.leadsTo.get(bases(span)) ?? []), ...(span.length === 2 && vocabulary.has(joined) ? [joined] : [])];
  }

  /**
   * The last word may still go on, unless it has a meaning of its own ("car").
   * @param {Word[]} span
   * @param {string} query
   * @param {Vocabulary} vocabulary
   * @param {boolean} last
   * @returns {Need}
   */
  need(span, query, vocabulary, last) {
    const typed = query.slice(span[0].start, span[span.length - 1].end);
    const meant = this.meant(span, vocabulary);
    const asTyped = all(span.map(({ form, stem }) => (
      { ...any([...new Set([form, stem])]), prefix: (term) => last && !meant.length && term === form && form.length > 1 })));
    const queries = [asTyped, ...meant.map((wording) => this.said(wording)), ...this.otherSides(span, meant)];
    return { typed, query: any(queries), soft: this.isSoft(span, meant), start: span[0].start };
  }

  /**
   * Whether words only name a kind of entry.
   * @param {Word[]} span
   * @param {string[]} meant
   */
  isSoft(span, meant) {
    const named = (/** @type {string} */ wording) => this.kinds.has(this.words.compared(wording).form);
    return (span.length === 1 && this.kinds.has(span[0].form)) || (meant.length > 0 && meant.every(named));
  }

  /**
   * Who asks whether something is essential is answered where it is desirable.
   * @param {Word[]} span
   * @param {string[]} meant
   * @returns {Query[]}
   */
  otherSides(span, meant) {
    const asked = [...span.map(({ stem }) => stem), ...meant.map((wording) => this.words.compared(wording).stem)];
    const side = asked.find((word) => this.sides.has(word));
    return side ? [{ ...any([...this.sides].filter((word) => word !== side)), boost: WEAK }] : [];
  }

  /**
   * The same need with its slips put right; nothing where no word is near.
   * @param {Need} need
   * @param {import("./entries.js").Index} index
   * @returns {Need | undefined}
   */
  corrected(need, index) {
    const way = meantBy(need.typed, index).find((word) => !word.split(" ").some((part) => this.ignored.has(part)));
    return way === undefined ? undefined : { ...need, corrected: way, query: any([need.query, all(way.split(" ").map((word) => this.said(word)))]) };
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
 * What words have in common with the same words in the plural, or bent in another way.
 * @param {Pick<Word, "form">[]} words
 */
function bases(words) {
  return words.map(({ form }) => base(form)).join(" ");
}
