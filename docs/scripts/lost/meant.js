// The address that a broken one was, if it is one that stands: whatever a mail program did to it.

import { letters, readings } from "../shared/broken.js";

/**
 * @typedef {object} Lost where somebody came who found nothing
 * @property {string} path from the root of the site
 * @property {string} search
 * @property {string} hash
 * @property {string[]} around what may stand before the path once more: the protocol, the server, the folders of the site
 */

/** What some servers and programs put behind the address of a page. */
const ENDING = /(?:\/index)?(?:\.html?)?[^\p{L}\p{N}]*$/iu;

/** A path that holds more. */
const PARTS = /^([^?#]*)(\?[^#]*)?(#.*)?$/s;

/** Names in a query that stand for words that somebody typed: they are sent to no server again. */
const TYPED = ["h", "q", "words"];

/** So many names of a path tell that it is one, whatever stands before it. */
const ENOUGH = 2;

/**
 * @param {Lost} lost
 * @param {Map<string, string | undefined>} known addresses by their letters
 * @returns {string | undefined} the address from the root of the site, with what stood behind it
 */
export function meant(lost, known) {
  for (const reading of readings(lost.path)) {
    const [, path, search = lost.search, hash = lost.hash] = /** @type {string[]} */ (PARTS.exec(reading));
    const found = tails(path, lost.around).map((tail) => known.get(tail)).find((address) => address !== undefined);
    if (found !== undefined) return withMore(found, search, hash);
  }
  return undefined;
}

/**
 * The names in a path, from the root of the site on.
 * @param {string} path
 */
export function names(path) {
  const [, plain] = /** @type {string[]} */ (PARTS.exec(readings(path)[0]));
  return plain.replace(ENDING, "").split("/").filter(letters);
}

/**
 * The letters of a path, and of its ends where what stands before them is none of it.
 * @param {string} path
 * @param {string[]} around
 */
function tails(path, around) {
  const steps = path.replace(ENDING, "").split("/").filter(letters);
  const isBeside = (/** @type {string} */ step) => around.includes(step.toLowerCase());
  const ends = steps.map((_, n) => n).concat(steps.length);
  const kept = ends.filter((n) => !n || steps.length - n >= ENOUGH || steps.slice(0, n).every(isBeside));
  return kept.map((n) => letters(steps.slice(n).join("")));
}

/**
 * @param {string} address that may name a place on its page
 * @param {string} search
 * @param {string} hash
 */
function withMore(address, search, hash) {
  const [page, anchor] = address.split("#");
  const asked = new URLSearchParams(search);
  for (const name of TYPED) asked.delete(name);
  const query = String(asked).replaceAll("%2C", ",");
  return `${page}${query && `?${query}`}${hash || (anchor ? `#${anchor}` : "")}`;
}
