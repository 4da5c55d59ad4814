// Which entries hold which words. Words are compared as in the search box: other endings count too.

import { Words } from "../search/words.js";
import { WORD } from "../shared/word.js";

export class Vocabulary {
  /**
   * @param {import("./library.js").Entry[]} entries
   * @param {Record<string, string>} spelling
   */
  constructor(entries, spelling) {
    this.words = new Words(spelling);
    this.size = entries.length;
    /** For each word as it is written the entries that hold it. @type {Map<string, number[]>} */
    this.written = new Map();
    entries.forEach((entry, n) => this.add([entry.text, ...entry.points].join(" "), n));
    this.known = [...this.written].map(([word, places]) => ({ ...this.words.compared(word), places }));
  }

  /**
   * @param {string} text
   * @param {number} entry
   */
  add(text, entry) {
    for (const [word] of text.toLowerCase().matchAll(WORD)) {
      const places = this.written.get(word);
      if (!places) this.written.set(word, [entry]);
      else if (places[places.length - 1] !== entry) places.push(entry);
    }
  }

  /**
   * The entries that hold every word of a query: the word itself, one of the same stem, one that begins so.
   * No word begins with signs alone, and with a single letter too many do.
   * @param {string} query
   * @returns {Uint8Array | undefined} nothing where nothing is asked for
   */
  holding(query) {
    const asked = this.words.of(query);
    if (!asked.length) return query.trim() ? new Uint8Array(this.size) : undefined;
    const held = asked.map((word) => this.holdingOne(word));
    return held.reduce((all, one) => all.map((yes, n) => yes & one[n]));
  }

  /** @param {import("../search/words.js").Word} asked */
  holdingOne({ form, stem }) {
    const held = new Uint8Array(this.size);
    for (const word of this.known) {
      if (word.stem !== stem && !(form.length > 1 && word.form.startsWith(form))) continue;
      for (const place of word.places) held[place] = 1;
    }
    return held;
  }
}
