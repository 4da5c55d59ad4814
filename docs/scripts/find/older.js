// Choices that the index does not know: some are called otherwise today, some were retired.

import { moved } from "../shared/moved.js";
import { FACETS } from "./library.js";
import { fromAddress, replace } from "./state.js";

/** @typedef {import("./library.js").Facet} Facet */
/** @typedef {import("../shared/gone.js").Gone} Gone */
/** @typedef {{facet: Facet, id: string}} Choice */
/** @typedef {Choice & {gone: Gone}} Retired a choice that leaves nothing, and what became of it */

/** How the addresses begin of what a facet chooses, where that has a page. @type {Partial<Record<Facet, string>>} */
const KINDS = { role: "roles", team: "teams", competency: "competencies", value: "values" };

/**
 * Puts ids of today into the address, where it has earlier ones.
 * @param {import("./library.js").Library} library
 * @returns {Promise<Retired[]>} the choices of the address that were retired
 */
export async function older({ choices }) {
  const { words, facets } = fromAddress("");
  const unknown = FACETS.some((facet) => KINDS[facet] && facets[facet].some((id) => !choices[facet].includes(id)));
  const former = unknown ? await moved() : undefined;
  if (!former) return [];
  const today = FACETS.map((facet) => [facet, [...new Set(facets[facet].map((id) => former.id(KINDS[facet] ?? "", id)))]]);
  const now = /** @type {Record<Facet, string[]>} */ (Object.fromEntries(today));
  replace({ words, facets: now });
  const asked = FACETS.flatMap((facet) => now[facet].map(async (id) => ({ facet, id, gone: await former.record(KINDS[facet] ?? "", id) })));
  return (await Promise.all(asked)).flatMap(({ gone, ...choice }) => (gone ? [{ ...choice, gone }] : []));
}
