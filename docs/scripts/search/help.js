// Somebody in distress may turn to the search box: the help line then comes first, and nothing is corrected.

import { unpacked } from "./entries.js";
import { offer } from "./instead.js";
import { Wordings } from "./wordings.js";

/**
 * @typedef {object} HelpData
 * @property {string} title
 * @property {string} location
 * @property {string[]} lines the services with their numbers
 * @property {string[]} words wordings that ask for them
 * @property {string[]} alone wordings that ask for them where nothing else is typed
 * @property {string[]} between words that may stand between those
 * @property {Record<string, string[]>} alike for a word those that count as the same
 * @property {string[]} others words for somebody else
 * @property {import("./entries.js").Packed[]} beside what stands beside for somebody else's sake
 */

export class Help {
  /**
   * @param {HelpData} data
   * @param {import("./search.js").Start} start
   * @param {import("./words.js").Words} words
   */
  constructor({ title, location, lines, ...data }, { says, kinds }, words) {
    const item = { ...offer(says.help, title, location), text: lines.map((line) => /** @type {[string, boolean]} */ ([`${line}\n`, false])) };
    /** What is shown of them; nothing where there are none. @type {import("../dialog/asking.js").Group[]} */
    this.groups = lines.length ? [{ shown: [item], more: [] }] : [];
    this.title = title;
    this.location = location;
    this.beside = data.beside.flatMap((packed) => unpacked(packed, kinds));
    this.wordings = filled(new Wordings(words, data), lines.length ? data.words : []);
    this.alone = filled(new Wordings(words, { between: data.between, endings: false }), lines.length ? data.alone : []);
    this.others = filled(new Wordings(words), data.others);
  }

  /**
   * Whether a query asks for them.
   * @param {import("./words.js").Word[]} query
   * @param {import("./wordings.js").Spelling} spelling
   */
  soughtBy(query, spelling) {
    return this.wordings.in(query, spelling).length > 0 || this.alone.are(query, spelling);
  }

  /**
   * What stands beside them for a query.
   * @param {import("./words.js").Word[]} query
   * @param {import("./wordings.js").Spelling} spelling
   */
  seenWith(query, spelling) {
    return this.others.in(query, spelling).length ? this.beside : [];
  }
}

/**
 * @param {Wordings<boolean>} wordings
 * @param {string[]} texts
 */
function filled(wordings, texts) {
  wordings.add(texts, true);
  return wordings;
}
