// One search: what was fetched, what is asked of it, what is shown for it.

import { answered } from "./answer.js";
import { Elsewhere } from "./elsewhere.js";
import { Index } from "./entries.js";
import { groups } from "./groups.js";
import { Help } from "./help.js";
import { instead } from "./instead.js";
import { Lexicon } from "./lexicon.js";
import { stem } from "./stem.js";
import { Wordings } from "./wordings.js";
import { Words } from "./words.js";

/** @typedef {import("../dialog/asking.js").Group} Group */

/**
 * @typedef {object} Start what the first file holds
 * @property {Record<string, string>} kinds what each kind of entry is called
 * @property {Record<string, string>} says the words around what is found
 * @property {{location: string, title: string}[]} doors
 * @property {import("./help.js").HelpData} help
 * @property {import("./elsewhere.js").ElsewhereData} elsewhere
 * @property {[location: string, wordings: string[]][]} asked_for what people type who mean a page
 * @property {import("./lexicon.js").LexiconData} lexicon
 * @property {import("./entries.js").Packed[]} entries
 * @property {string[]} shared files with the sentences that many share, where these are too many to come first
 * @property {string[]} single files with those of single roles, where they have one of their own
 *
 * @typedef {import("./answer.js").Answer} Answer
 */

export class Search {
  /** @param {URL} root the root of the site */
  static async fetched(root) {
    // The first file is asked for anew each time, the second has a name of its own for each content.
    const start = await (await fetched(new URL("search/first.json", root), { cache: "no-cache" })).json();
    return new Search(start, async (file) => (await (await fetched(new URL(`search/${file}`, root))).text()).split("\n"));
  }

  /**
   * @param {Start} start
   * @param {(file: string) => Promise<string[]>} later fetches a further file, a group of entries a line as JSON
   */
  constructor(start, later) {
    this.start = start;
    this.later = later;
    this.words = new Words(start.lexicon.spelling);
    this.help = new Help(start.help, start, this.words);
    this.elsewhere = new Elsewhere(start.elsewhere, this.words, start.lexicon.ignored);
    /** @type {Wordings<string>} */
    this.askedFor = new Wordings(this.words, { between: start.lexicon.ignored, slipped: false });
    for (const [location, wordings] of start.asked_for) this.askedFor.add(wordings, location);
    this.lexicon = new Lexicon(start.lexicon, this.words, [...Object.values(start.kinds), ...start.doors.map(({ title }) => title)]);
    this.index = new Index(this.words, start.kinds, this.lexicon.pairs());
    for (const packed of start.entries) this.index.add(packed);
    /** The files still to be read. */
    this.waiting = [...start.shared, ...start.single];
    /** @type {Promise<void> | undefined} */
    this.reading = undefined;
  }

  /**
   * What the dialog shows for a query: at once from what is here, and again when more has come. Only when all
   * that may hold it is here can it say that there is nothing.
   * @param {string} query
   */
  async *answers(query) {
    let answer = answered(query, this);
    while (this.wantsMore(answer)) {
      if (answer.found.length) yield this.shown(answer);
      const [file] = this.waiting;
      for await (const _ of halts(this.read(file))) {
        if (answer.found.length) continue;
        answer = answered(query, this);
        if (answer.found.length) yield this.shown(answer);
      }
      answer = answered(query, this);
      if (this.waiting[0] === file) break; // it could not be had
    }
    yield this.shown(answer);
  }

  /**
   * Whether a further file may answer better. Several words may name a sentence of a single role; one word that
   * is found already names a subject.
   * @param {Answer} answer
   */
  wantsMore({ question, first, found }) {
    if (first.length) return false;
    const [file] = this.waiting;
    if (!file || this.start.shared.includes(file)) return Boolean(file);
    return question.needs.length > 1 || !found.some(({ missing }) => !missing.length);
  }

  /**
   * Whether nothing at all speaks of a need, in words that nobody knows.
   * @param {import("./lexicon.js").Need} need
   */
  isLost({ typed, query }) {
    return typed.length > 1 && !this.knows(this.words.compared(typed).form) && !this.index.engine.search(query).length;
  }

  /**
   * Whether a word is none that was meant otherwise: it stands in the handbook, in this or another form, or in a wording,
   * or is known to be a word of its own.
   * @param {string} form
   */
  knows(form) {
    const { help, elsewhere, askedFor, index, lexicon } = this;
    const wordings = [help.wordings, help.alone, help.others, elsewhere.wordings, elsewhere.weak, askedFor];
    return index.vocabulary.has(form) || lexicon.has(form) || wordings.some((one) => one.has(form))
      || index.engine.search(stem(form)).length > 0;
  }

  /** @param {string} form the beginning of a word */
  goesOn(form) {
    return [...this.index.vocabulary.keys()].some((word) => word.startsWith(form));
  }

  /**
   * @param {Answer} answer
   * @returns {Omit<import("../dialog/asking.js").Answer, "query">}
   */
  shown({ question, first, found, says: saying, corrected }) {
    const { says } = this.start;
    const results = groups(found, this.words);
    const number = results.length === 1 ? says.found_one : says.found_many.replace("{count}", String(results.length));
    const said = [saying, ...(results.length ? [number] : [])].filter(Boolean).join(". ");
    if (first.length || results.length) return { offers: false, groups: [...first, ...results], says, said, corrected };
    const offers = instead(question, this).map((item) => ({ shown: [item], more: [] }));
    return { offers: true, groups: [...offers, ...this.help.groups], says, said: says.found_none, corrected };
  }

  /**
   * Reads a file, once for all queries that wait for it; if that fails, the next query tries again.
   * @param {string} file
   */
  read(file) {
    this.reading ??= this.later(file).then(async (lines) => {
      await this.index.addBitByBit(lines);
      this.waiting.shift();
    }).catch(() => {}).finally(() => { this.reading = undefined; });
    return this.reading;
  }
}

/** Milliseconds after which it is looked whether what has come so far answers. */
const STEP = 100;

/**
 * Halts now and then until something is done.
 * @param {Promise<void>} work
 */
async function* halts(work) {
  let done = false;
  const end = work.then(() => { done = true; });
  while (!done) {
    await Promise.race([end, new Promise((on) => { setTimeout(on, STEP); })]);
    yield;
  }
}

/**
 * @param {URL} address
 * @param {RequestInit} [how]
 */
async function fetched(address, how) {
  const answer = await fetch(address, how);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
