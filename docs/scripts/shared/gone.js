// What the handbook says no longer: since when, why, and what stands in its place.

import { hrefTo } from "./site.js";
import { made } from "./templates.js";

/**
 * @typedef {object} Gone
 * @property {string} [title]
 * @property {string} [words] the last
 * @property {string} day in words
 * @property {string} [because]
 * @property {{title: string, address: string}[]} instead
 */

/**
 * @param {Gone} gone
 * @returns {DocumentFragment[]} a line each
 */
export function lines({ words, day, because, instead }) {
  return [
    made("gone-day", { day }),
    ...words ? [made("gone-words", { words })] : [],
    ...because ? [made("gone-because", { because })] : [],
    ...instead.map(({ title, address }) => made("gone-instead", { title, address: hrefTo(address) })),
  ];
}

/**
 * The same of something that is called by its title.
 * @param {Gone} gone
 * @param {string} id for what has none
 */
export function told(gone, id) {
  return made("gone", { title: gone.title ?? id, lines: lines(gone) });
}
