// What somebody may mean by the words of a query.

import { nearest, slips } from "./nearest.js";

/**
 * @typedef {object} LexiconData
 * @property {string[]} ignored words that say nothing
 * @property {Record<string, string>} spelling
 * @property {Record<string, string[]>} leads_to for a wording the others to try
 *
 * @typedef {object} Way one wording that would answer a need
 * @property {import("./words.js").Word[]} words
 * @property {number} weight
 * @property {number} begun what a longer word counts for that begins like one of its words
 *
 * @typedef {object} Need something that an entry should speak of
 * @property {string} typed
 * @property {Way[]} ways
 * @property {number} rarity how much it tells
 *
 * @typedef {object} Question a query, understood
 * @property {import("./words.js").Word[]} words all of them, in order
 * @property {Need[]} needs
 */

/** How far another wording is trusted beside the typed one. */
const TRUST = { joined: 0.95, meaning: 0.8, correction: 0.75 };

/** A typed word may still go on; less likely so when it is a word already. */
const BEGUN = { word: 0.2, beginning: 0.6 };
const LONGEST_WORDING = 6;

/** Of a longer text only the beginning is looked for. */
const MOST_WORDS = 40;

export class Lexicon {
  /**
   * @param {LexiconData} data
   * @param {import("./words.js").Words} words
   * @param {import("./entries.js").Index} index
   */
  constructor(data, words, index) {
    this.words = words;
    this.index = index;
    this.ignored = new Set(data.ignored);
    /** @type {Map<string, string[]>} */
    this.leadsTo = new Map();
    for (const [typed, wordings] of Object.entries(data.leads_to)) {
      const key = this.key(words.of(typed));
      this.leadsTo.set(key, [...(this.leadsTo.get(key) ?? []), ...wordings]);
    }
  }

  /** @param {import("./words.js").Word[]} words */
  key(words) {
    return words.map(({ stem }) => stem).join(" ");
  }

  /**
   * @param {string} query
   * @returns {Question}
   */
  understood(query) {
    const words = this.words.of(query).slice(0, MOST_WORDS);
    const telling = words.some((word) => !this.ignored.has(word.form));
    const needs = [];
    for (let at = 0; at < words.length;) {
      const span = this.wording(words, at);
      if (span.length > 1 || !telling || !this.ignored.has(span[0].form)) needs.push(this.need(span, query));
      at += span.length;
    }
    return { words, needs };
  }

  /**
   * The longest wording with a meaning of its own that begins at a word; else the word alone.
   * @param {import("./words.js").Word[]} words
   * @param {number} at
   */
  wording(words, at) {
    for (let length = Math.min(LONGEST_WORDING, words.length - at); length > 1; length--) {
      const span = words.slice(at, at + length);
      if (this.leadsTo.has(this.key(span)) || this.joined(span).length) return span;
    }
    return words.slice(at, at + 1);
  }

  /**
   * @param {import("./words.js").Word[]} span
   * @param {string} query
   * @returns {Need}
   */
  need(span, query) {
    const typed = query.slice(span[0].start, span[span.length - 1].end);
    const meant = (this.leadsTo.get(this.key(span)) ?? []).map((text) => this.way(text, TRUST.meaning));
    const other = meant.length || span.length > 1 ? this.joined(span) : this.otherwise(typed, span[0]);
    const ways = [this.asTyped(span, meant.length > 0), ...meant, ...other];
    return { typed, ways, rarity: Math.max(...ways.flatMap((way) => way.words.map((word) => this.index.rarity(word)))) };
  }

  /**
   * @param {import("./words.js").Word[]} span
   * @param {boolean} meaningful whether it leads to other wordings
   * @returns {Way}
   */
  asTyped(span, meaningful) {
    const whole = meaningful || span.every(({ form }) => this.index.frequency.has(form));
    return { words: span, weight: 1, begun: whole ? BEGUN.word : BEGUN.beginning };
  }

  /**
   * Two words that the handbook writes as one.
   * @param {import("./words.js").Word[]} span
   */
  joined(span) {
    const text = span.map(({ form }) => form).join("");
    return span.length === 2 && this.index.frequency.has(text) ? [this.way(text, TRUST.joined)] : [];
  }

  /**
   * Other ways to write a word that no entry holds: with its slips put right, or in two words.
   * @param {string} typed
   * @param {import("./words.js").Word} word
   * @returns {Way[]}
   */
  otherwise(typed, word) {
    if (this.index.knows(word)) return [];
    const small = typed.toLowerCase();
    const { vocabulary } = this.index;
    const whole = nearest(small, vocabulary);
    const found = whole.length ? whole : nearest(small, vocabulary, { furthest: Math.min(1, slips(small)), beginning: true });
    return [...found, ...this.halves(small)].map((text) => this.way(text, TRUST.correction));
  }

  /** @param {string} small */
  halves(small) {
    const cuts = Array.from({ length: Math.max(0, small.length - 3) }, (_, n) => n + 2);
    const { vocabulary } = this.index;
    return cuts.map((at) => [small.slice(0, at), small.slice(at)])
      .filter((halves) => halves.every((half) => vocabulary.has(half)))
      .map((halves) => halves.join(" "));
  }

  /**
   * @param {string} text
   * @param {number} weight
   * @returns {Way}
   */
  way(text, weight) {
    return { words: this.words.of(text), weight, begun: 0 };
  }
}
