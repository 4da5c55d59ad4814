// Words as wordings are compared: short forms in full, without what only bends them, the same for what counts as the same.

import { base } from "./stem.js";

/**
 * @typedef {import("./words.js").Word} Word
 *
 * @typedef {object} Token a word as it is compared
 * @property {string} form
 * @property {string} key
 * @property {number} at which word of the text it is
 */

/** Short forms as they are compared, and what they stand for; forms of "to be" say nothing here. */
const LONG = new Map(Object.entries({
  cant: "can not", cannot: "can not", couldnt: "could not", dont: "do not", doesnt: "do not", didnt: "do not",
  wont: "will not", wouldnt: "would not", shouldnt: "should not", isnt: "not", arent: "not", wasnt: "not",
  havent: "have not", hasnt: "have not", ive: "i have", im: "i", hes: "he", shes: "she", theyre: "they",
  whats: "what", does: "do", did: "do", has: "have", am: "", is: "", are: "", was: "", were: "", be: "", been: "",
  wanna: "want to", gonna: "going to", gotta: "have to", cnat: "can not", dnot: "do not", 2: "to",
}));

export class Tokens {
  /**
   * @param {import("./words.js").Words} words
   * @param {Record<string, string[]>} alike for a word those that count as the same, each of one word or two
   * @param {boolean} endings whether words in other endings do
   */
  constructor(words, alike, endings) {
    this.words = words;
    this.base = endings ? base : (/** @type {string} */ form) => form;
    /** @type {Map<string, string>} */
    this.alike = new Map();
    for (const [one, others] of Object.entries(alike)) {
      for (const other of others) this.alike.set(this.joined(words.of(other)), this.base(words.form(one)));
    }
  }

  /** @param {string} text */
  read(text) {
    return this.of(this.words.of(text));
  }

  /**
   * @param {Word[]} words
   * @returns {Token[]}
   */
  of(words) {
    const all = words.flatMap(({ form }, at) => {
      const forms = LONG.get(form)?.split(" ").filter(Boolean) ?? [form];
      return forms.map((one) => ({ form: one, key: this.alike.get(this.base(one)) ?? this.base(one), at }));
    });
    const pairs = all.slice(1).map((next, n) => this.alike.get(this.joined([all[n], next])));
    return all.flatMap((token, n) => {
      if (pairs[n] !== undefined) return [{ ...token, key: pairs[n] }];
      return pairs[n - 1] === undefined ? [token] : [];
    });
  }

  /** @param {Pick<Word, "form">[]} words */
  joined(words) {
    return words.map(({ form }) => this.base(form)).join(" ");
  }
}
