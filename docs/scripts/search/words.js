// Text to words that can be compared: small letters, no accents, one spelling, no endings.

import { WORD } from "../shared/word.js";
import { stem } from "./stem.js";

/**
 * @typedef {object} Word
 * @property {string} form the word in one spelling
 * @property {string} stem the word without its endings
 * @property {number} start where it stands in the text
 * @property {number} end
 */

/** American endings to British ones, but for -our and -tre, where dropping a letter is safer. */
const SPELLINGS = /** @type {[RegExp, string][]} */ ([
  [/iz(e[drs]?|ing|ations?)$/, "is$1"],
  [/yz(e[drs]?|ing)$/, "ys$1"],
  [/(\p{L}{3})our(s|ed|ing|al|ally|able|ful|ite|ites)?$/u, "$1or$2"],
  [/(\p{L})tre(s?)$/u, "$1ter$2"],
  [/(\p{L})tr(ed|ing)$/u, "$1ter$2"],
]);

export class Words {
  /** @param {Record<string, string>} spelling other spellings of single words */
  constructor(spelling) {
    this.spelling = new Map(Object.entries(spelling));
    /** @type {Map<string, {form: string, stem: string}>} */
    this.known = new Map();
  }

  /**
   * @param {string} text
   * @returns {Word[]}
   */
  of(text) {
    return [...text.matchAll(WORD)].map((match) => ({
      ...this.compared(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  /** @param {string} typed */
  compared(typed) {
    let word = this.known.get(typed);
    if (!word) {
      const form = this.form(typed);
      word = { form, stem: stem(form) };
      this.known.set(typed, word);
    }
    return word;
  }

  /** @param {string} typed */
  form(typed) {
    const small = typed.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/['’‘´`]s?$|['’‘´`.]/g, "");
    const spelled = this.spelling.get(small) ?? small;
    return SPELLINGS.reduce((word, [american, british]) => word.replace(american, british), spelled);
  }
}
