// How far apart the levels are that roles ask of a competency, in words.

import { counted, made, said } from "../shared/templates.js";
import { listed, who } from "./words.js";

/** @typedef {import("./profile.js").Competency} Competency */
/** @typedef {import("./profile.js").Expected} Expected */

/** What a level can mean for a role. */
const EXPECTATIONS = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-expectation]"))].map(
  ({ dataset }) => String(dataset.expectation));

/**
 * @param {(Competency | undefined)[]} columns what each role asks
 * @param {string[]} names of the roles
 * @returns {Node[]} who alone asks it, and a line for each expectation that differs among those who do
 */
export function apart(columns, names) {
  const asking = columns.flatMap((asked, n) => (asked ? [{ asked, name: names[n] }] : []));
  const only = asking.length < columns.length ? [made("asked-only", { who: who(asking.map(({ name }) => name), names.length) })] : [];
  const lines = EXPECTATIONS.flatMap((expectation) => {
    const groups = grouped(asking.map(({ asked, name }) => ({ name, levels: asked.levels.filter((one) => one.expectation === expectation) })));
    return groups.length > 1 ? [line(expectation, groups, names.length)] : [];
  });
  return [...only, ...lines];
}

/** @typedef {{levels: Expected[], names: string[]}} Group roles that mean the same levels */

/**
 * Roles by the levels that they mean, the lowest first; last those that mean none.
 * @param {{name: string, levels: Expected[]}[]} found
 * @returns {Group[]}
 */
function grouped(found) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const { name, levels } of found) {
    const key = levels.map(({ level }) => level).join();
    const group = groups.get(key) ?? { levels, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => top(a) - top(b));
}

/**
 * @param {Group} group
 * @returns {number} the rank of its highest level; where there is none, higher than any
 */
function top({ levels }) {
  return levels.length ? Math.max(...levels.map(({ rank }) => rank)) : Infinity;
}

/**
 * @param {string} expectation
 * @param {Group[]} groups
 * @param {number} all how many roles are compared
 */
function line(expectation, groups, all) {
  const lowest = top(groups[0]);
  const parts = groups.map((group) => {
    const names = who(group.names, all);
    if (!group.levels.length) return said("no-level", { who: names });
    const higher = top(group) - lowest;
    return said("levels-of", {
      levels: listed(group.levels.map(({ name }) => name)),
      who: names,
      higher: higher ? counted("higher-by", higher) : [],
    });
  });
  return made("level-apart", { words: said(`expected-${expectation}`, { level: parts.join("; ") }) });
}
