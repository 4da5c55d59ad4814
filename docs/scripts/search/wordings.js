// Wordings that people use for one thing, found in a query however they are typed: in short forms, with slips,
// in other endings, with words between them that change nothing.

import { nearest, slips } from "./nearest.js";
import { Tokens } from "./tokens.js";

/**
 * @typedef {import("./words.js").Word} Word
 *
 * @typedef {object} Spelling which words are no slips
 * @property {(form: string) => boolean} knows
 * @property {(form: string) => boolean} goesOn whether a word of the handbook begins so
 *
 * @typedef {import("./tokens.js").Token} Token
 *
 * @typedef {{at: number, word: string}} Slip a word of a query, and what was meant by it
 *
 * @typedef {Map<string, {away: number, slip: string}>} Meant what a word may be, how many slips away, and the word that it
 *   then is a slip for
 *
 * @typedef {{length: number, from: number, to: number}} Span how many words of a query, from which to which
 */

/**
 * @template T
 * @typedef {Span & {thing: T, slips: Slip[]}} Asked
 */

/** So many words may stand between two of a wording. */
const MOST_BETWEEN = 4;

/** From so many letters on a word that stands alone may still go on, for so many more. */
const ENOUGH = 4;
const TO_COME = 3;

/** In shorter words nothing but two letters may have changed places: "diet" is not "die". */
const SHORT = 4;

/** A wording of one word is meant by no word further away than one slip, even by a wrong consonant. */
const ONE = 1.5;

/** @template T */
export class Wordings {
  /**
   * @param {import("./words.js").Words} words
   * @param {{between?: string[], alike?: Record<string, string[]>, endings?: boolean, slipped?: boolean}} [options] words
   *   that may stand between those of a wording, for a word those that count as the same, whether other endings do,
   *   and words with a slip
   */
  constructor(words, { between = [], alike = {}, endings = true, slipped = true } = {}) {
    this.slipped = slipped;
    this.compared = new Tokens(words, alike, endings);
    const beside = between.flatMap((text) => this.compared.read(text));
    this.between = new Set(beside.map(({ key }) => key));
    /** Every word of the wordings that may be typed with a slip, and what may stand between. @type {Map<string, string>} */
    this.keys = new Map(beside.map(({ form, key }) => [form, key]));
    /** @type {Set<string>} */
    this.known = new Set();
    /** The wordings by their first word. @type {Map<string, {keys: string[], thing: T}[]>} */
    this.begun = new Map();
  }

  /** @param {string[]} wordings @param {T} thing what they ask for */
  add(wordings, thing) {
    for (const wording of wordings) {
      const tokens = this.compared.read(wording);
      this.keep(tokens, thing);
      // "self-harm" is also typed as one word; "homework" is no "home working".
      const joined = tokens.map(({ form }) => form).join("");
      if (tokens.length === 2 && this.compared.base(joined) === joined) this.begin([joined], thing);
    }
  }

  /** @param {Token[]} tokens @param {T} thing */
  keep(tokens, thing) {
    if (!tokens.length) return;
    for (const { form, key } of tokens) this.keys.set(form, key);
    this.begin(tokens.map(({ key }) => key), thing);
  }

  /** @param {string[]} keys @param {T} thing */
  begin(keys, thing) {
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
    const tokens = this.compared.of(query);
    const meant = tokens.map((token) => this.meant(token, spelling, tokens.length === 1));
    const found = meant.flatMap((some, from) => [...some].flatMap(([key, { away }]) => (
      (this.begun.get(key) ?? []).filter(({ keys }) => keys.length > 1 || away < ONE).flatMap((one) => (
        this.asked(one, this.reached(one.keys, meant, from), meant, tokens))))));
    found.sort((a, b) => b.length - a.length);
    return found.filter((one, n) => found.slice(0, n).every((other) => (
      one.to < other.from || other.to < one.from || (one.from === other.from && one.to === other.to))));
  }

  /**
   * A wording that stands at some places of a query, if there are any.
   * @param {{keys: string[], thing: T}} wording
   * @param {number[]} places
   * @param {Meant[]} meant
   * @param {Token[]} tokens
   * @returns {Asked<T>[]}
   */
  asked({ keys, thing }, places, meant, tokens) {
    if (!places.length) return [];
    const words = places.map((place, n) => ({ at: tokens[place].at, word: meant[place].get(keys[n])?.slip ?? "" }));
    return [{ thing, length: keys.length, from: words[0].at, to: words[words.length - 1].at, slips: words.filter(({ word }) => word) }];
  }

  /**
   * Whether a query holds nothing but a wording, and what may stand between.
   * @param {Word[]} query
   * @param {Spelling} spelling
   */
  are(query, spelling) {
    const beside = (/** @type {Span} */ { from, to }) => query.filter((_, n) => n < from || n > to);
    return this.in(query, spelling).some((span) => this.compared.of(beside(span)).every(({ key }) => this.between.has(key)));
  }

  /**
   * Where the words of a wording stand that begins at a place, if all of it stands there.
   * @param {string[]} keys
   * @param {Meant[]} meant
   * @param {number} from
   * @returns {number[]}
   */
  reached(keys, meant, from) {
    const places = [from];
    for (const key of keys.slice(1)) {
      const start = places[places.length - 1] + 1;
      let at = start;
      while (at < meant.length && at - start < MOST_BETWEEN && !meant[at].has(key) && this.isBetween(meant[at])) at += 1;
      if (!meant[at]?.has(key)) return [];
      places.push(at);
    }
    return places;
  }

  /** @param {Meant} meant */
  isBetween(meant) {
    return [...meant.keys()].some((key) => this.between.has(key));
  }

  /**
   * What a typed word may be: itself, or the nearest words of the wordings where nobody knows it.
   * @param {Token} token
   * @param {Spelling} spelling
   * @param {boolean} alone
   * @returns {Meant}
   */
  meant({ form, key }, spelling, alone) {
    /** @type {Meant} */
    const itself = new Map([[key, { away: 0, slip: "" }]]);
    if (!this.slipped || this.known.has(key) || this.between.has(key) || spelling.knows(form)) return itself;
    const open = alone && form.length >= ENOUGH && !spelling.goesOn(form);
    const begun = open ? [...this.keys.keys()].filter((word) => word.startsWith(form) && word.length <= form.length + TO_COME) : [];
    if (begun.length) return new Map(begun.map((word) => [String(this.keys.get(word)), { away: 0, slip: "" }]));
    return new Map([...itself, ...this.near(form)]);
  }

  /** @param {string} form @returns {Meant} */
  near(form) {
    const known = new Map([...this.keys.keys()].filter((word) => form.length > SHORT || word.length === form.length).map((word) => [word, 1]));
    const one = nearest(form, known, { furthest: Math.min(slips(form), ONE) });
    const words = one.length ? one : nearest(form, known);
    return new Map(words.map((slip) => [String(this.keys.get(slip)), { away: one.length ? 1 : slips(form), slip }]));
  }

  /** @param {string} form @returns {boolean} whether it stands in a wording */
  has(form) {
    return this.keys.has(form) || this.known.has(this.compared.base(form));
  }
}
