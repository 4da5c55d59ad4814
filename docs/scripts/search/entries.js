// The entries that can be found, and the engine that finds which of them hold a word.

import MiniSearch from "minisearch";
import { WORD } from "../shared/word.js";

/**
 * @typedef {[location: string, title: string, text: string, kind: string, trail: string[]]} Row
 *
 * @typedef {object} Entry
 * @property {number} id
 * @property {string} location
 * @property {string} title
 * @property {string} text
 * @property {string} kind
 * @property {string} kindName what a reader calls it
 * @property {string[]} trail from the top
 *
 * @typedef {Record<"title" | "text" | "context", import("./words.js").Word[]>} Fields
 */

/** How much a word counts by where it stands. */
export const FIELDS = { title: 3, text: 1, context: 0.5 };

/** So many entries are added before waiting queries are looked after. */
const AT_A_TIME = 100;

export class Index {
  /**
   * @param {import("./words.js").Words} words
   * @param {Record<string, string>} kinds
   */
  constructor(words, kinds) {
    this.words = words;
    this.kinds = kinds;
    /** @type {Entry[]} */
    this.entries = [];
    /** Every word as it is written, with how often it stands. @type {Map<string, number>} */
    this.vocabulary = new Map();
    /** Every form and stem, with how often it stands. @type {Map<string, number>} */
    this.frequency = new Map();
    /** @type {Map<string, Entry>} */
    this.byLocation = new Map();
    /** @type {Map<Entry, Fields>} */
    this.read = new Map();
    /** Every form and stem in order, once asked for. @type {string[] | undefined} */
    this.sorted = undefined;
    this.engine = new MiniSearch({
      fields: Object.keys(FIELDS),
      extractField: (entry, field) => (field === "context" ? `${entry.kindName} ${entry.trail.join(" ")}` : entry[field]),
      tokenize: (text) => text.match(WORD) ?? [],
      processTerm: (word) => this.counted(word),
      searchOptions: { boost: FIELDS, tokenize: (text) => text.split(" "), processTerm: (term) => term },
    });
  }

  /** @param {Row[]} rows */
  add(rows) {
    this.engine.addAll(this.taken(rows));
    this.sorted = undefined;
  }

  /**
   * Reads and adds a few at a time, so that queries that come in between are answered.
   * @param {string[]} lines a row each, as JSON
   */
  async addBitByBit(lines) {
    for (let at = 0; at < lines.length; at += AT_A_TIME) {
      this.engine.addAll(this.taken(lines.slice(at, at + AT_A_TIME).map((line) => JSON.parse(line))));
      await new Promise((done) => { setTimeout(done); });
    }
    this.sorted = undefined;
  }

  /**
   * @param {Row[]} rows
   * @returns {Entry[]}
   */
  taken(rows) {
    const entries = rows.map(([location, title, text, kind, trail], n) => (
      { id: this.entries.length + n, location, title, text, kind, kindName: this.kinds[kind], trail }));
    for (const entry of entries) {
      this.entries.push(entry);
      this.byLocation.set(entry.location, entry);
    }
    return entries;
  }

  /** @param {string} written */
  counted(written) {
    const { form, stem } = this.words.compared(written);
    const terms = form === stem ? [form] : [form, stem];
    for (const term of terms) this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
    const small = written.toLowerCase();
    this.vocabulary.set(small, (this.vocabulary.get(small) ?? 0) + 1);
    return terms;
  }

  /**
   * Whether any entry holds the word, or one that begins like it.
   * @param {{form: string, stem: string}} word
   */
  knows({ form, stem }) {
    return this.frequency.has(form) || this.frequency.has(stem) || this.completes(form);
  }

  /** @param {string} start */
  completes(start) {
    this.sorted ??= [...this.frequency.keys()].sort();
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    return Boolean(this.sorted[low]?.startsWith(start));
  }

  /**
   * How much a word tells: rare ones tell more.
   * @param {{form: string, stem: string}} word
   */
  rarity({ form, stem }) {
    const times = this.frequency.get(form) ?? this.frequency.get(stem) ?? 1;
    return Math.log(1 + this.entries.length / times);
  }

  /**
   * The entries that hold any of the terms, the likeliest first.
   * @param {string[]} terms
   * @param {number} most
   * @returns {Entry[]}
   */
  holding(terms, most) {
    const found = this.engine.search(terms.join(" "), { prefix: (term) => term.length > 1 });
    return found.slice(0, most).map(({ id }) => this.entries[id]);
  }

  /**
   * @param {Entry} entry
   * @returns {Fields}
   */
  fields(entry) {
    let fields = this.read.get(entry);
    if (!fields) {
      const context = [entry.kindName, ...entry.trail].join(" ");
      fields = { title: this.words.of(entry.title), text: this.words.of(entry.text), context: this.words.of(context) };
      this.read.set(entry, fields);
    }
    return fields;
  }
}
