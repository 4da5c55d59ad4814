// The engine behind the dialog: a worker of our own, started at the first sign of a search.

/**
 * @typedef {[text: string, marked: boolean][]} Marked
 *
 * @typedef {object} Item something to choose
 * @property {string} kind what it is called
 * @property {Marked} title
 * @property {string} trail
 * @property {Marked} text
 * @property {string[]} missing what it does not speak of
 * @property {string} location from the root of the site; empty for a word to search for
 * @property {string[]} words what is marked on the page that it leads to
 *
 * @typedef {{shown: Item[], more: Item[]}} Group
 *
 * @typedef {object} Answer
 * @property {string} query
 * @property {boolean} offers whether these are no results but what one might do instead
 * @property {Group[]} groups
 * @property {Record<string, string>} says the words around them
 * @property {string} said what is said of them as a whole
 * @property {string} corrected the query with its slips put right, if any were
 */

const address = new URL(BUNDLES.search, import.meta.url).href;

/** The one address that a script of this site may start. */
const policy = globalThis.trustedTypes?.createPolicy("handbook", { createScriptURL: () => address });

export class Engine {
  /**
   * @param {(answer: Answer) => void} answered
   * @param {() => void} failed
   */
  constructor(answered, failed) {
    this.worker = new Worker(policy ? policy.createScriptURL("") : address);
    this.worker.addEventListener("message", ({ data }) => (data.failed ? failed() : answered(data)));
    this.worker.addEventListener("error", failed);
  }

  /** @param {string} query an empty one only makes ready */
  ask(query) {
    this.worker.postMessage(query);
  }
}
