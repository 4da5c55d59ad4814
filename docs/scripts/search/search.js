// One search: what was fetched, what is asked of it, what is shown for it.

import { Index } from "./entries.js";
import { groups } from "./groups.js";
import { Help } from "./help.js";
import { instead } from "./instead.js";
import { Lexicon } from "./lexicon.js";
import { ranked } from "./rank.js";
import { Words } from "./words.js";

/** @typedef {import("../dialog/asking.js").Group} Group */

/**
 * @typedef {object} Start what the first file holds
 * @property {Record<string, string>} kinds what each kind of entry is called
 * @property {Record<string, string>} says the words around what is found
 * @property {{location: string, title: string}[]} doors
 * @property {import("./help.js").HelpData} help
 * @property {import("./lexicon.js").LexiconData} lexicon
 * @property {import("./entries.js").Packed[]} entries
 * @property {string[]} shared files with the sentences that many share, where these are too many to come first
 * @property {string[]} single files with those of single roles, where they have one of their own
 *
 * @typedef {{question: import("./lexicon.js").Question, found: import("./rank.js").Found[]}} Answer
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
    this.help = new Help(start.help, start.says.help, this.words);
    this.lexicon = new Lexicon(start.lexicon, this.words);
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
    let answer = this.answer(query);
    while (this.wantsMore(answer)) {
      if (answer.found.length) yield this.shown(answer);
      const [file] = this.waiting;
      for await (const _ of halts(this.read(file))) {
        if (answer.found.length) continue;
        answer = this.answer(query);
        if (answer.found.length) yield this.shown(answer);
      }
      answer = this.answer(query);
      if (this.waiting[0] === file) break; // it could not be had
    }
    yield this.shown(answer);
  }

  /**
   * Whether a further file may answer better. Several words may name a sentence of a single role; one word that
   * is found already names a subject.
   * @param {Answer} answer
   */
  wantsMore({ question, found }) {
    const [file] = this.waiting;
    if (!file || this.start.shared.includes(file)) return Boolean(file);
    return question.needs.length > 1 || !found.some(({ missing }) => !missing.length);
  }

  /**
   * The entries that answer a query; words that none of them holds are looked for as they were meant.
   * @param {string} query
   * @returns {Answer}
   */
  answer(query) {
    const { vocabulary } = this.index;
    const question = this.lexicon.understood(query, vocabulary);
    const found = ranked(question, this.index);
    const lost = question.needs.filter(({ typed }) => typed.length > 1 && found.every(({ missing }) => missing.includes(typed)));
    if (!lost.length) return { question, found };
    const needs = question.needs.map((need) => (lost.includes(need) ? this.lexicon.corrected(need, vocabulary) : need));
    return { question, found: ranked({ ...question, needs }, this.index) };
  }

  /**
   * @param {Answer} answer
   * @returns {{offers: boolean, groups: Group[], says: Record<string, string>}}
   */
  shown({ question, found }) {
    const { says } = this.start;
    if (this.help.soughtBy(question.words)) {
      const wholly = found.filter(({ entry, missing }) => !missing.length && entry.location !== this.start.help.location);
      return { offers: false, groups: [...this.help.groups, ...groups(wholly, this.words)], says };
    }
    if (found.length) return { offers: false, groups: groups(found, this.words), says };
    const offers = instead(question, this.index, this.start).map((item) => ({ shown: [item], more: [] }));
    return { offers: true, groups: [...offers, ...this.help.groups], says };
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
