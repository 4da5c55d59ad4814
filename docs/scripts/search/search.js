// One search: what was fetched, what is asked of it, what is shown for it.

import { Index } from "./entries.js";
import { groups } from "./groups.js";
import { Help } from "./help.js";
import { instead } from "./instead.js";
import { Lexicon } from "./lexicon.js";
import { ranked } from "./rank.js";
import { escaped } from "./show.js";
import { Words } from "./words.js";

/** A single letter says too little; the list then stays as it is. */
const FEWEST_LETTERS = 2;

/**
 * @typedef {object} Start what the first file holds
 * @property {Record<string, string>} kinds what each kind of entry is called
 * @property {Record<string, string>} says what stands above near words and doors
 * @property {{location: string, title: string}[]} doors
 * @property {import("./help.js").HelpData} help
 * @property {import("./lexicon.js").LexiconData} lexicon
 * @property {import("./entries.js").Row[]} entries
 * @property {boolean} more whether sentences of single roles stand in a file of their own
 */

export class Search {
  /**
   * @param {URL} root the root of the site
   * @param {string} version names the content, so that an old file is never taken for a new one
   */
  static async fetched(root, version) {
    /** @param {string} name */
    const file = (name) => fetch(new URL(`search/${name}?${version}`, root));
    const start = await (await file("first.json")).json();
    return new Search(start, async () => (await (await file("single-roles.txt")).text()).split("\n"));
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
    this.index = new Index(this.words, start.kinds);
    this.index.add(start.entries);
    this.lexicon = new Lexicon(start.lexicon, this.words, this.index);
    this.complete = !start.more;
    /** @type {Promise<void> | undefined} */
    this.fetching = undefined;
  }

  /**
   * What the box shows for a query, in the theme's form: at once from what is here, and once more
   * when the sentences of single roles have come. Only then can it say that there is nothing.
   * @param {string} query
   */
  async *answers(query) {
    if (query.trim().length < FEWEST_LETTERS) return;
    const question = this.lexicon.understood(query);
    const found = ranked(question, this.index);
    if (this.complete || !wantsMore(question, found)) {
      yield this.shown(query, question, found);
      return;
    }
    if (found.length) yield this.shown(query, question, found);
    await this.fetchMore();
    const again = this.lexicon.understood(query);
    yield this.shown(query, again, ranked(again, this.index));
  }

  /**
   * The groups to show; the first says which query they answer, as the theme does not tell the page.
   * @param {string} query
   * @param {import("./lexicon.js").Question} question
   * @param {import("./rank.js").Found[]} found
   */
  shown(query, question, found) {
    const shown = this.groups(question, found);
    shown[0][0].title += `<data value="${escaped(query)}" hidden></data>`;
    return shown;
  }

  /**
   * @param {import("./lexicon.js").Question} question
   * @param {import("./rank.js").Found[]} found
   */
  groups(question, found) {
    if (this.help.soughtBy(question.words)) {
      const whole = found.filter((one) => one.whole && one.entry.location !== this.start.help.location);
      return [this.help.group((whole[0]?.score ?? 0) + 1), ...groups(whole, question, this.index)];
    }
    if (found.length) return groups(found, question, this.index);
    return [...instead(question, this.index, this.start), this.help.group(0)];
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
 * @param {import("./lexicon.js").Question} question
 * @param {import("./rank.js").Found[]} found
 */
function wantsMore(question, found) {
  return question.needs.length > 1 || !found.some((one) => one.whole);
}
