// Wordings that people use for one thing, found in a query however they are typed: in short forms, with slips,
// in other endings, with words between them that change nothing.

import { nearest } from "./nearest.js";
import { base } from "./stem.js";

/**
 * @typedef {import("./words.js").Word} Word
 *
 * @typedef {object} Spelling which words are no slips
 * @property {(form: string) => boolean} knows
 * @property {(form: string) => boolean} goesOn whether a word of the handbook begins so
 *
 * @typedef {object} Token a word as it is compared
 * @property {string} form
 * @property {string} key
 * @property {number} at which word of the text it is
 *
 * @typedef {{length: number, from: number, to: number}} Span how many words of a query, from which to which
 */

/**
 * @template T
 * @typedef {Span & {thing: T}} Asked
 */

/** Short forms as they are compared, and what they stand for; forms of "to be" say nothing here. */
const LONG = new Map(Object.entries({
  cant: "can not", cannot: "can not", couldnt: "could not", dont: "do not", doesnt: "do not", didnt: "do not",
  wont: "will not", wouldnt: "would not", shouldnt: "should not", isnt: "not", arent: "not", wasnt: "not",
  havent: "have not", hasnt: "have not", ive: "i have", im: "i", hes: "he", shes: "she", theyre: "they",
  whats: "what", does: "do", did: "do", has: "have", am: "", is: "", are: "", was: "", be: "", been: "",
}));

/** So many words may stand between two of a wording. */
const MOST_BETWEEN = 4;

/** From so many letters on the last word may still go on. */
const ENOUGH = 4;

/** @template T */
export class Wordings {
  /**
   * @param {import("./words.js").Words} words
   * @param {{between?: string[], alike?: Record<string, string[]>, endings?: boolean, slips?: boolean}} [options] words
   *   that may stand between those of a wording, for a word those that count as the same, whether other endings do,
   *   and words with a slip
   */
  constructor(words, { between = [], alike = {}, endings = true, slips = true } = {}) {
    this.words = words;
    this.slips = slips;
    this.base = endings ? base : (/** @type {string} */ form) => form;
    /** @type {Map<string, string>} */
    this.alike = new Map();
    for (const [one, others] of Object.entries(alike)) {
      for (const other of others) this.alike.set(this.base(words.form(other)), this.base(words.form(one)));
    }
    const beside = between.flatMap((text) => this.tokens(words.of(text)));
    this.between = new Set(beside.map(({ key }) => key));
    /** Every word of the wordings, and what may stand between. @type {Map<string, string>} */
    this.keys = new Map(beside.map(({ form, key }) => [form, key]));
    /** @type {Set<string>} */
    this.known = new Set();
    /** The wordings by their first word. @type {Map<string, {keys: string[], thing: T}[]>} */
    this.begun = new Map();
  }

  /**
   * @param {string[]} wordings
   * @param {T} thing what they ask for
   */
  add(wordings, thing) {
    for (const wording of wordings) {
      const tokens = this.tokens(this.words.of(wording));
      this.keep(tokens, thing);
      // "self-harm" is also typed as one word.
      if (tokens.length === 2) this.keep(this.tokens(this.words.of(tokens.map(({ form }) => form).join(""))), thing);
    }
  }

  /**
   * @param {Token[]} tokens
   * @param {T} thing
   */
  keep(tokens, thing) {
    if (!tokens.length) return;
    for (const { form, key } of tokens) this.keys.set(form, key);
    const keys = tokens.map(({ key }) => key);
    for (const key of keys) this.known.add(key);
    this.begun.set(keys[0], [...(this.begun.get(keys[0]) ?? []), { keys, thing }]);
  }

  /**
   * The wordings that a query holds, the longest first; none overlaps a longer one.
   * @param {Word[]} query
   * @param {Spelling} spelling
   * @returns {Asked<T>[]}
   */
  in(query, spelling) {
    const tokens = this.tokens(query);
    const meant = tokens.map((token, n) => this.meant(token, spelling, n === tokens.length - 1));
    const found = meant.flatMap((keys, from) => [...keys].flatMap((key) => (
      (this.begun.get(key) ?? []).flatMap((one) => this.reached(one.keys, meant, from).map((to) => (
        { thing: one.thing, length: one.keys.length, from: tokens[from].at, to: tokens[to].at }))))));
    found.sort((a, b) => b.length - a.length);
    return found.filter((one, n) => found.slice(0, n).every((other) => (
      one.to < other.from || other.to < one.from || (one.from === other.from && one.to === other.to))));
  }

  /**
   * Whether a query holds nothing but a wording, and what may stand between.
   * @param {Word[]} query
   * @param {Spelling} spelling
   */
  are(query, spelling) {
    const beside = (/** @type {Span} */ { from, to }) => query.filter((_, n) => n < from || n > to);
    return this.in(query, spelling).some((span) => this.tokens(beside(span)).every(({ key }) => this.between.has(key)));
  }

  /**
   * Where a wording that begins at a place ends, if all of it stands there.
   * @param {string[]} keys
   * @param {Set<string>[]} meant
   * @param {number} from
   * @returns {number[]}
   */
  reached(keys, meant, from) {
    let at = from;
    for (const key of keys.slice(1)) {
      const start = at + 1;
      at = start;
      while (at < meant.length && at - start < MOST_BETWEEN && !meant[at].has(key) && this.isBetween(meant[at])) at += 1;
      if (!meant[at]?.has(key)) return [];
    }
    return [at];
  }

  /** @param {Set<string>} keys */
  isBetween(keys) {
    return [...keys].some((key) => this.between.has(key));
  }

  /**
   * What a typed word may be: itself, or the nearest words of the wordings where nobody knows it.
   * @param {Token} token
   * @param {Spelling} spelling
   * @param {boolean} last
   * @returns {Set<string>}
   */
  meant({ form, key }, spelling, last) {
    if (!this.slips || this.known.has(key) || this.between.has(key) || spelling.knows(form)) return new Set([key]);
    const known = [...this.keys.keys()];
    const open = last && form.length >= ENOUGH && !spelling.goesOn(form);
    const begun = open ? known.filter((word) => word.startsWith(form)) : [];
    const near = begun.length ? begun : nearest(form, new Map(known.map((word) => [word, 1])));
    return new Set([key, ...near.map((word) => String(this.keys.get(word)))]);
  }

  /**
   * @param {Word[]} words
   * @returns {Token[]}
   */
  tokens(words) {
    return words.flatMap(({ form }, at) => {
      const long = LONG.get(form);
      const forms = long === undefined ? [form] : long.split(" ").filter(Boolean);
      return forms.map((one) => ({ form: one, key: this.alike.get(this.base(one)) ?? this.base(one), at }));
    });
  }
}
