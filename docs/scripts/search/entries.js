// The entries that can be found, and the engine that finds and ranks them.

import MiniSearch from "minisearch";
import { WORD } from "../shared/word.js";

/**
 * @typedef {[said: string, words: string][]} Asides what stands behind a text, and the words of it that are looked for
 *
 * @typedef {[kind: string, trail: string[], rows: [location: string, title: string, text: string][], asides: Asides]} Packed
 *   entries of one kind; an address without a stroke before it begins with the kind
 *
 * @typedef {object} Entry
 * @property {string} location
 * @property {string} title
 * @property {string} text
 * @property {string} kind
 * @property {string} kindName what a reader calls it
 * @property {string[]} trail from the top
 * @property {Asides} asides
 *
 * @typedef {import("./words.js").Word} Word
 */

/** How much a word counts by where it stands. */
export const FIELDS = { title: 5, heading: 4, text: 1, context: 0.5 };

/** Titles that are no names: some say what stands below them ("values", "risk"), some only where ("customer care"). */
const TITLES = new Map(Object.entries({
  levels: "heading", accountabilities: "heading", organisation: "heading",
  statements: "context", sections: "context", "purpose-and-context": "context", "performance-measures": "context",
}));

/** Kinds of pages, whose text is beside the subject ("behaviour at level 4"). */
const EDITORS = "guide";
const WRITTEN = ["pages", EDITORS];

/** What is no more: it answers those alone who type the name that it had. */
const RETIRED = "retired";

/** So many entries are added before waiting queries are looked after. */
const AT_A_TIME = 100;

export class Index {
  /**
   * @param {import("./words.js").Words} words
   * @param {Record<string, string>} kinds
   * @param {Set<string>} pairs the pairs of words that may be asked for
   */
  constructor(words, kinds, pairs) {
    this.words = words;
    this.kinds = kinds;
    this.pairs = pairs;
    this.starts = new Set([...pairs].map((pair) => pair.split(" ")[0]));
    /** @type {Entry[]} */
    this.entries = [];
    /** The names of all entries, as they are compared. @type {Set<string>} */
    this.names = new Set();
    /** Every word as it is written, with how often it stands. @type {Map<string, number>} */
    this.vocabulary = new Map();
    this.engine = new MiniSearch({
      fields: Object.keys(FIELDS),
      extractField: (entry, field) => (field === "id" ? entry.id : said(entry, field)),
      tokenize: (text) => this.terms((text.match(WORD) ?? []).map((written) => this.counted(written))),
      processTerm: (term) => term,
      searchOptions: { boost: FIELDS, tokenize: (term) => [term] },
    });
  }

  /** @param {Packed} packed */
  add(packed) {
    const entries = unpacked(packed, this.kinds);
    const numbered = entries.map((entry, n) => ({ ...entry, id: this.entries.length + n }));
    const living = numbered.filter((entry) => !isRetired(entry));
    this.engine.addAll(living);
    this.entries.push(...entries);
    for (const { title, kind } of living) if (!TITLES.has(kind)) this.names.add(key(this.words.of(title)));
  }

  /**
   * Reads and adds a few at a time, so that queries that come in between are answered.
   * @param {string[]} lines a group of entries each, as JSON
   */
  async addBitByBit(lines) {
    let halt = this.entries.length + AT_A_TIME;
    for (const line of lines) {
      this.add(JSON.parse(line));
      if (this.entries.length < halt) continue;
      halt = this.entries.length + AT_A_TIME;
      await new Promise((done) => { setTimeout(done); });
    }
  }

  /** @param {string} written */
  counted(written) {
    const small = written.toLowerCase();
    this.vocabulary.set(small, (this.vocabulary.get(small) ?? 0) + 1);
    return this.words.compared(written);
  }

  /**
   * Whether these words stand side by side somewhere.
   * @param {string} words small letters
   */
  says(words) {
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(" ", "[\\s-]+")}(?![\\p{L}\\p{N}])`, "iu");
    return this.entries.some(({ title, text }) => whole.test(title) || whole.test(text));
  }

  /**
   * What is kept of words that follow each other.
   * @param {Pick<Word, "form" | "stem">[]} words
   */
  terms(words) {
    const alone = words.flatMap(({ form, stem }) => (form === stem ? form : [form, stem]));
    const beside = words.flatMap(({ stem }, n) => (this.starts.has(stem) ? pairs(words.slice(n, n + 2)) : []));
    return [...alone, ...beside.filter((pair) => this.pairs.has(pair))];
  }
}

/**
 * @param {Packed} packed
 * @param {Record<string, string>} kinds
 * @returns {Entry[]}
 */
export function unpacked([kind, trail, rows, asides], kinds) {
  return rows.map(([short, title, text]) => {
    const location = short.startsWith("/") ? short.slice(1) : `${kind}/${short}`;
    return { location, title, text, kind, kindName: kinds[kind], trail, asides };
  });
}

/**
 * Whether an entry is of a page that no record makes.
 * @param {Entry} entry
 */
export function isWritten({ kind }) {
  return WRITTEN.includes(kind);
}

/**
 * Whether an entry is of a page that editors alone need.
 * @param {Entry} entry
 */
export function isForEditors({ kind }) {
  return kind === EDITORS;
}

/**
 * Whether an entry is of what is no more.
 * @param {Entry} entry
 */
export function isRetired({ kind }) {
  return kind === RETIRED;
}

/**
 * What an entry says in a field, if anything.
 * @param {Entry} entry
 * @param {string} field
 */
function said({ kind, kindName, title, text, trail, asides }, field) {
  const parts = [
    ...(field === (TITLES.get(kind) ?? "title") ? [title] : []),
    ...(field === (WRITTEN.includes(kind) ? "context" : "text") ? [text] : []),
    ...(field === "context" ? [kindName, ...trail, ...asides.map(([, words]) => words)] : []),
  ];
  return parts.join(" ") || undefined;
}

/**
 * What words have in common with the same words in another form.
 * @param {Pick<Word, "stem">[]} words
 */
export function key(words) {
  return words.map(({ stem }) => stem).join(" ");
}

/**
 * The same of each two that stand side by side.
 * @param {Pick<Word, "stem">[]} words
 */
export function pairs(words) {
  return words.slice(1).map((word, n) => key([words[n], word]));
}
