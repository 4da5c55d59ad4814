// All pages that stand, by their addresses; those that had another address once, or are no more, too.

import { letters } from "../shared/broken.js";

/**
 * @typedef {Record<string, [name: string, title: string, leadsTo?: string][]>} Packed by folder the pages in it
 * @typedef {import("../shared/near.js").Place} Place its address counts from the root of the site
 */

export class Places {
  /** @param {Packed} packed */
  constructor(packed) {
    this.all = Object.entries(packed).flatMap(([folder, rows]) => rows.map((row) => place(folder, row)));
  }

  /** Where each leads, by its letters; nowhere where two have the same. @type {Map<string, string | undefined>} */
  get byLetters() {
    const found = new Map();
    for (const { folder, name, address } of this.all) {
      const key = letters(folder + name);
      found.set(key, found.has(key) && found.get(key) !== address ? undefined : address);
    }
    return found;
  }

  /** @param {string} address of a list @returns {string} its title, or nothing */
  titleOf(address) {
    return this.all.find((one) => one.address === address)?.title ?? "";
  }
}

/**
 * @param {string} folder
 * @param {[name: string, title: string, leadsTo?: string]} row
 * @returns {Place}
 */
function place(folder, [name, title, leadsTo = name && `${folder}${name}/`]) {
  return { folder, name, title, address: leadsTo };
}
