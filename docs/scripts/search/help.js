// Somebody in distress may turn to the search box: the help line then comes first, and nothing is corrected.

import { offer } from "./instead.js";

/**
 * @typedef {object} HelpData
 * @property {string} title
 * @property {string} location
 * @property {string[]} lines the services with their numbers
 * @property {string[]} sought_with wordings that ask for them
 */

export class Help {
  /**
   * @param {HelpData} data
   * @param {string} says what stands before the title
   * @param {import("./words.js").Words} words
   */
  constructor({ title, location, lines, sought_with }, says, words) {
    const item = { ...offer(says, title, location), text: lines.map((line) => /** @type {[string, boolean]} */ ([`${line}\n`, false])) };
    /** What is shown of them; nothing where there are none. @type {import("../dialog/asking.js").Group[]} */
    this.groups = lines.length ? [{ shown: [item], more: [] }] : [];
    this.wordings = lines.length ? sought_with.map((wording) => words.of(wording)) : [];
  }

  /**
   * Whether a query holds one of the wordings.
   * @param {import("./words.js").Word[]} query
   */
  soughtBy(query) {
    return this.wordings.some((wording) => query.some((_, at) => (
      wording.every((word, n) => query[at + n]?.stem === word.stem))));
  }
}
