// What several roles say, sorted: what all of them say, what some say, what they say in other words.

import { alike } from "./wording.js";

/**
 * @typedef {object} Item a sentence of a role
 * @property {string} id the same for the same sentence in another role
 * @property {string} text
 * @property {string} address from the root of the site, or empty
 * @property {string} way how the role says it: "yes", or "essential", "desirable"
 */

/**
 * @typedef {object} Group sentences that the same roles say in the same way
 * @property {string[]} ways for each role how it says them, empty where it does not
 * @property {Item[]} items
 */

/**
 * @typedef {object} Sorted
 * @property {Group[]} groups those that all roles say first
 * @property {(Item | undefined)[][]} reworded for each role its wording of one sentence
 */

/**
 * @param {Item[][]} byRole
 * @returns {Sorted}
 */
export function sorted(byRole) {
  const reworded = rewordings(byRole);
  const apart = new Set(reworded.flat());
  /** @type {Map<string, Group>} */
  const groups = new Map();
  const seen = new Set();
  for (const item of byRole.flat()) {
    if (apart.has(item) || seen.has(item.id)) continue;
    seen.add(item.id);
    const ways = byRole.map((items) => items.find(({ id }) => id === item.id)?.way ?? "");
    const group = groups.get(ways.join()) ?? { ways, items: [] };
    group.items.push(item);
    groups.set(ways.join(), group);
  }
  return { groups: [...groups.values()].sort((a, b) => said(b) - said(a)), reworded };
}

/** @param {Group} group */
export function isShared({ ways }) {
  return ways.every((way) => way && way === ways[0]);
}

/**
 * How many roles say it, those who say it alike first.
 * @param {Group} group
 */
function said(group) {
  return group.ways.filter(Boolean).length + (isShared(group) ? 1 : 0);
}

/**
 * Sentences that only one role has, put together with those of others that say nearly the same.
 * @param {Item[][]} byRole
 */
function rewordings(byRole) {
  const often = new Map();
  for (const { id } of byRole.flat()) often.set(id, (often.get(id) ?? 0) + 1);
  const own = byRole.map((items) => items.filter(({ id }) => often.get(id) === 1));
  const taken = new Set();
  /** @type {(Item | undefined)[][]} */
  const found = [];
  own.forEach((items, role) => items.forEach((item) => {
    if (taken.has(item)) return;
    const wordings = own.map((others, other) => {
      if (other === role) return item;
      return other > role ? others.find((one) => !taken.has(one) && alike(item.text, one.text)) : undefined;
    });
    if (wordings.filter(Boolean).length < 2) return;
    wordings.forEach((wording) => taken.add(wording));
    found.push(wordings);
  }));
  return found;
}
