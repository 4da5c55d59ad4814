// What stands under a sentence: further texts behind their labels, links, and what is in doubt about it.

import { lines } from "./gone.js";
import { hrefTo } from "./site.js";
import { made } from "./templates.js";

/** @typedef {{title: string, address: string}} Doubt with the address of the note */

/**
 * @typedef {object} Under
 * @property {Record<string, string>} [more]
 * @property {{title: string, url: string}[]} [see]
 * @property {Doubt[]} [doubts]
 * @property {import("./gone.js").Gone} [gone] what became of it
 */

/**
 * @param {Under} sentence
 * @returns {DocumentFragment[]} a line each
 */
export function under({ more = {}, see = [], doubts = [], gone }) {
  return [
    ...Object.entries(more).map(([label, text]) => made("under-more", { label, text })),
    ...see.map(({ title, url }) => made("under-see", { title, url })),
    ...doubts.map(({ title, address }) => made("under-doubt", { title, address: hrefTo(address) })),
    ...gone ? lines(gone) : [],
  ];
}
