// What the choices leave of the library, and beside each choice how much it would leave.

import { ENTRY_FACETS, FACETS, ROLE_FACETS } from "./library.js";

/** @typedef {import("./library.js").Facet} Facet */
/** @typedef {import("./library.js").RoleFacet} RoleFacet */

/** @typedef {Record<Facet, number[]>} Chosen positions of what is chosen; a name that nobody knows is -1 */

/**
 * @typedef {object} Answer
 * @property {import("./library.js").Entry[]} found
 * @property {Record<Facet, number[]>} counts for each choice what it leaves together with the other facets
 */

/** A bit for each of the facets that ask for roles: the pair of a role and a way fails it. */
const BITS = /** @type {Record<RoleFacet, number>} */ (
  Object.fromEntries(ROLE_FACETS.map((facet, n) => [facet, 1 << n])));

/**
 * @param {import("./library.js").Library} library
 * @param {Chosen} chosen
 * @param {Uint8Array | undefined} worded which entries hold the words, if any are asked for
 * @returns {Answer}
 */
export function answered(library, chosen, worded) {
  const counts = emptyCounts(library);
  const pairs = new Pairs(library, chosen);
  const matching = library.groups.map((group) => pairs.match(group));
  const inGroup = new Uint32Array(library.groups.length);
  const found = library.entries.filter((entry, n) => {
    if (worded && !worded[n]) return false;
    const failed = ENTRY_FACETS.filter((facet) => !holds(entry.marks[facet], chosen[facet]));
    if (!failed.length) inGroup[entry.group] += 1;
    if (!matching[entry.group] || failed.length > 1) return false;
    for (const facet of failed.length ? failed : ENTRY_FACETS) {
      for (const choice of entry.marks[facet]) counts[facet][choice] += 1;
    }
    return !failed.length;
  });
  inGroup.forEach((number, group) => {
    if (number) pairs.count(library.groups[group], number, counts);
  });
  return { found, counts };
}

/**
 * How many sentences the choices leave, without what else there could be.
 * @param {import("./library.js").Library} library
 * @param {Chosen} chosen
 * @param {Uint8Array | undefined} worded
 */
export function numberLeft(library, chosen, worded) {
  const pairs = new Pairs(library, chosen);
  const matching = library.groups.map((group) => pairs.match(group));
  const left = library.entries.filter((entry, n) => (
    (!worded || worded[n]) && matching[entry.group] && ENTRY_FACETS.every((facet) => holds(entry.marks[facet], chosen[facet]))));
  return left.length;
}

/** @param {import("./library.js").Library} library */
function emptyCounts(library) {
  const counts = FACETS.map((facet) => [facet, library.choices[facet].map(() => 0)]);
  return /** @type {Record<Facet, number[]>} */ (Object.fromEntries(counts));
}

/**
 * @param {number[]} marks
 * @param {number[]} chosen
 */
function holds(marks, chosen) {
  return !chosen.length || marks.some((mark) => chosen.includes(mark));
}

/** The pairs of a role and a way in which sentences are asked, judged by what is chosen. */
class Pairs {
  /**
   * @param {import("./library.js").Library} library
   * @param {Chosen} chosen
   */
  constructor(library, chosen) {
    const { teamOf, ways, choices } = library;
    this.library = library;
    this.free = ROLE_FACETS.every((facet) => !chosen[facet].length);
    this.byRole = teamOf.map((team, role) => (
      fails("team", team, chosen) | fails("role", role, chosen)));
    this.byWay = ways.map((_, way) => (
      fails("expectation", library.choiceOfWay("expectation", way), chosen)
      | fails("need", library.choiceOfWay("need", way), chosen)));
    /** The last group that a choice was counted for, so that it counts once. */
    this.last = emptyMarks(choices);
  }

  /** @param {import("./library.js").Group} group */
  match({ roles, ways }) {
    return this.free || roles.some((role, n) => !(this.byRole[role] | this.byWay[ways[n]]));
  }

  /**
   * @param {import("./library.js").Group} group
   * @param {number} number of its entries that everything else leaves
   * @param {Record<Facet, number[]>} counts
   */
  count(group, number, counts) {
    group.roles.forEach((role, n) => {
      const way = group.ways[n];
      const failed = this.byRole[role] | this.byWay[way];
      for (const facet of ROLE_FACETS) {
        if (failed & ~BITS[facet]) continue;
        const choice = this.choice(facet, role, way);
        if (choice < 0 || this.last[facet][choice] === group) continue;
        this.last[facet][choice] = group;
        counts[facet][choice] += number;
      }
    });
  }

  /**
   * @param {RoleFacet} facet
   * @param {number} role
   * @param {number} way
   */
  choice(facet, role, way) {
    if (facet === "role") return role;
    return facet === "team" ? this.library.teamOf[role] : this.library.choiceOfWay(facet, way);
  }
}

/**
 * @param {Record<Facet, string[]>} choices
 * @returns {Record<RoleFacet, (import("./library.js").Group | undefined)[]>}
 */
function emptyMarks(choices) {
  return /** @type {any} */ (Object.fromEntries(ROLE_FACETS.map((facet) => [facet, choices[facet].map(() => undefined)])));
}

/**
 * @param {RoleFacet} facet
 * @param {number} choice
 * @param {Chosen} chosen
 */
function fails(facet, choice, chosen) {
  return !chosen[facet].length || (choice >= 0 && chosen[facet].includes(choice)) ? 0 : BITS[facet];
}
