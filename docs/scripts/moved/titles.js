// What stands at an address, in the words of the handbook: the index of the finder holds them.

import { fetched } from "../shared/site.js";

/** @typedef {{title: string, address: string}} Titled */

/** The lists of the index whose rows begin with an id and a title. */
const RECORDS = ["roles", "competencies", "teams", "values"];

/**
 * @param {string[]} addresses from the root of the site
 * @returns {Promise<Titled[]>} each by its own address where the index does not hold it
 */
export async function titles(addresses) {
  if (!addresses.length) return [];
  const known = await fetched("find/index.json").then(byAddress, () => new Map());
  return addresses.map((address) => ({ title: known.get(address) ?? address, address }));
}

/**
 * @param {any} index
 * @returns {Map<string, string>}
 */
function byAddress(index) {
  return new Map([
    ...RECORDS.flatMap((kind) => index[kind].map((/** @type {string[]} */ [id, title]) => [`${kind}/${id}/`, title])),
    ...index.statements.map((/** @type {string[]} */ [, , address, text]) => [address, text]),
    ...[...index.accountabilities, ...index.criteria].map(([address, , text]) => [address, text]),
  ]);
}
