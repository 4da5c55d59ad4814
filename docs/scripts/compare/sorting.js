// What several roles say, sorted: what all of them say, what some say, what they say in other words.

import { alike } from "../shared/wording.js";

/**
 * @typedef {object} Item a sentence of a role
 * @property {string} id the same for the same sentence in another role
 * @property {string} text
 * @property {string} address from the root of the site, or empty
 * @property {string} way how the role says it: "yes", or "essential", "desirable"
 * @property {import("../shared/under.js").Doubt[]} [doubts]
 */

/**
 * @typedef {object} Group sentences that the same roles say in the same way
 * @property {string[]} ways for each role how it says them, empty where it does not
 * @property {Item[]} items
 */

/** @typedef {{item: Item, ways: string[]}} Said a sentence, and how each role says it */

/**
 * @typedef {object} Sorted
 * @property {Group[]} groups those that all roles say first
 * @property {Said[][]} reworded sentences that say one thing in several ways
 */

/**
 * @param {Item[][]} byRole
 * @returns {Sorted}
 */
export function sorted(byRole) {
  const all = sentences(byRole);
  const reworded = rewordings(all.filter(({ ways }) => !ways.every(Boolean)));
  const apart = new Set(reworded.flat());
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const said of all.filter((one) => !apart.has(one))) {
    const group = groups.get(said.ways.join()) ?? { ways: said.ways, items: [] };
    group.items.push(said.item);
    groups.set(said.ways.join(), group);
  }
  return { groups: [...groups.values()].sort((a, b) => agreement(b) - agreement(a)), reworded };
}

/** @param {{ways: string[]}} group */
export function isShared({ ways }) {
  return ways.every((way) => way && way === ways[0]);
}

/**
 * How many roles say it; those that all say alike come first.
 * @param {Group} group
 */
function agreement(group) {
  return group.ways.filter(Boolean).length + (isShared(group) ? 1 : 0);
}

/**
 * Every sentence once.
 * @param {Item[][]} byRole
 * @returns {Said[]}
 */
function sentences(byRole) {
  /** @type {Map<string, Item>} */
  const items = new Map();
  for (const item of byRole.flat()) if (!items.has(item.id)) items.set(item.id, item);
  return [...items.values()].map((item) => ({
    item,
    ways: byRole.map((own) => own.find(({ id }) => id === item.id)?.way ?? ""),
  }));
}

/**
 * Sentences that nearly say the same, each in other roles.
 * @param {Said[]} candidates
 */
function rewordings(candidates) {
  /** @type {Set<Said>} */
  const taken = new Set();
  return candidates.flatMap((first) => {
    if (taken.has(first)) return [];
    const wordings = [first];
    for (const other of candidates) {
      const free = !taken.has(other) && wordings.every(({ ways }) => ways.every((way, n) => !way || !other.ways[n]));
      if (free && alike(first.item.text, other.item.text)) wordings.push(other);
    }
    if (wordings.length < 2) return [];
    for (const wording of wordings) taken.add(wording);
    return [wordings];
  });
}
