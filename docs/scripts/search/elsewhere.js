// What the handbook does not hold: the answer says so, and whom to ask.

import { offer } from "./instead.js";
import { Wordings } from "./wordings.js";

/**
 * @typedef {object} ElsewhereData
 * @property {string} kind what such an answer is called
 * @property {string} location where to read on
 * @property {[says: string, words: string[], otherwise: string[]][]} things what is said, the wordings that ask for
 *   it, and those that do so only where nothing is found
 *
 * @typedef {import("./wordings.js").Asked<string>} Sought
 */

export class Elsewhere {
  /**
   * @param {ElsewhereData} data
   * @param {import("./words.js").Words} words
   * @param {string[]} ignored words that may stand within a wording
   */
  constructor({ kind, location, things }, words, ignored) {
    this.kind = kind;
    this.location = location;
    /** @type {Wordings<string>} */
    this.wordings = new Wordings(words, { between: ignored });
    /** @type {Wordings<string>} */
    this.weak = new Wordings(words, { between: ignored });
    for (const [says, strong, otherwise] of things) {
      this.wordings.add(strong, says);
      this.weak.add(otherwise, says);
    }
  }

  /**
   * @param {Sought[]} sought
   * @returns {import("../dialog/asking.js").Group[]}
   */
  groups(sought) {
    const texts = new Set(sought.map(({ thing }) => thing));
    return [...texts].map((text) => ({ shown: [{ ...offer(this.kind, "", this.location), text: [[text, false]] }], more: [] }));
  }
}
