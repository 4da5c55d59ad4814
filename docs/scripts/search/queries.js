// Queries made of queries, as the engine takes them.

/** @typedef {import("minisearch").Query} Query */

/**
 * @param {Query[]} queries
 * @returns {import("minisearch").QueryCombination}
 */
export function any(queries) {
  return { combineWith: "OR", queries };
}

/**
 * @param {Query[]} queries
 * @returns {import("minisearch").QueryCombination}
 */
export function all(queries) {
  return { combineWith: "AND", queries };
}
