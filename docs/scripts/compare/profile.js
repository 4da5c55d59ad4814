// Role profiles as /data/ holds them: only those that are compared are fetched, each once.

import { fetched } from "../shared/site.js";

/** @typedef {{id: string, address: string, title: string}} Named */
/** @typedef {{id: string, address: string, text: string}} Sentence */
/** @typedef {{level: number, expectation: string, address: string}} Expected with its place on the page of the competency */

/**
 * A competency that a role asks: the highest levels that it names as entry and as desired, and the one above.
 * @typedef {Named & {levels: Expected[], entry: number | null, desired: number | null, next: number | null}} Competency
 */

/** @typedef {{text: string, address: string, includes?: Record<string, string>}} Statement */

/**
 * @typedef {Named & {
 *   team: Named, employer: Named, place: string[],
 *   purpose: string[], context: string[],
 *   organisation: Record<string, string>,
 *   accountabilities: Sentence[],
 *   performance_measures: Sentence[],
 *   person_specification: Record<string, (Sentence & {section: string})[]>,
 *   competencies: Competency[],
 * }} Profile
 */

/** @type {Map<string, Promise<any>>} */
const known = new Map();

/**
 * @param {string} path under /data/
 * @returns {Promise<any>}
 */
function once(path) {
  const asked = known.get(path) ?? fetched(`data/${path}.json`);
  known.set(path, asked);
  asked.catch(() => known.delete(path)); // another try may do better
  return asked;
}

/**
 * @param {string} id
 * @returns {Promise<Profile | undefined>} nothing where there is no such role
 */
export function profile(id) {
  return once(`roles/${encodeURIComponent(id)}`).catch(() => undefined);
}

/**
 * The statements of a competency by level.
 * @param {string} id
 * @returns {Promise<Map<number, Statement[]>>}
 */
export async function statementsOf(id) {
  const { levels } = await once(`competencies/${id}`);
  return new Map(levels.map((/** @type {{level: number, statements: Statement[]}} */ one) => [one.level, one.statements]));
}
