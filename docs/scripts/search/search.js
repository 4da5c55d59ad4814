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
 * @property {import("./entries.js").Row[]} entries
 * @property {string} more the file with the sentences of single roles, if they have one of their own
 *
 * @typedef {{question: import("./lexicon.js").Question, found: import("./rank.js").Found[]}} Answer
 */

export class Search {
  /** @param {URL} root the root of the site */
  static async fetched(root) {
    // The first file is asked for anew each time, the second has a name of its own for each content.
    const start = await (await fetched(new URL("search/first.json", root), { cache: "no-cache" })).json();
    return new Search(start, async () => (await (await fetched(new URL(`search/${start.more}`, root))).text()).split("\n"));
  }

  /**
   * @param {Start} start
   * @param {() => Promise<string[]>} later fetches the sentences of single roles, a row each as JSON
   */
  constructor(start, later) {
    this.start = start;
    this.later = later;
    this.words = new Words(start.lexicon.spelling);
    this.help = new Help(start.help, start.says.help, this.words);
    this.lexicon = new Lexicon(start.lexicon, this.words);
    this.index = new Index(this.words, start.kinds, this.lexicon.pairs());
    this.index.add(start.entries);
    this.complete = !start.more;
    /** @type {Promise<void> | undefined} */
    this.fetching = undefined;
  }

  /**
   * What the dialog shows for a query: at once from what is here, and once more when the sentences of
   * single roles have come. Only then can it say that there is nothing.
   * @param {string} query
   */
  async *answers(query) {
    const answer = this.answer(query);
    if (this.complete || !wantsMore(answer)) {
      yield this.shown(answer);
      return;
    }
    if (answer.found.length) yield this.shown(answer);
    await this.fetchMore();
    yield this.shown(this.answer(query));
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
      return { offers: false, groups: [this.help.group(), ...groups(wholly, this.words)], says };
    }
    if (found.length) return { offers: false, groups: groups(found, this.words), says };
    const offers = instead(question, this.index, this.start).map((item) => ({ shown: [item], more: [] }));
    return { offers: true, groups: [...offers, this.help.group()], says };
  }

  /** Fetches the sentences of single roles, once for all queries that wait for them; if it fails, the next query tries again. */
  async fetchMore() {
    this.fetching ??= this.later().then(async (lines) => {
      await this.index.addBitByBit(lines);
      this.complete = true;
    }).catch(() => { this.fetching = undefined; });
    await this.fetching;
  }
}

/**
 * Several words may name one sentence; one word that is found already names a subject.
 * @param {Answer} answer
 */
function wantsMore({ question, found }) {
  return question.needs.length > 1 || !found.some(({ missing }) => !missing.length);
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
