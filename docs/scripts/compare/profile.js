// Role profiles as /data/roles/ holds them; only those that are compared are fetched, each once.

import { fetched } from "../shared/site.js";

/** @typedef {{id: string, address: string, title: string}} Named */
/** @typedef {{id: string, address: string, text: string}} Sentence */
/** @typedef {Sentence & {includes?: Record<string, string>}} Statement */
/** @typedef {{level: number, expectation: string, statements: Statement[]}} Level */
/** @typedef {Named & {levels: Level[]}} Competency */

/**
 * @typedef {Named & {
 *   team: Named, employer: Named, place: string[],
 *   purpose: string[], context: string[],
 *   organisation: Record<string, string>,
 *   accountabilities: Sentence[],
 *   performance_measures: {id: string, text: string}[],
 *   person_specification: Record<string, (Sentence & {section: string})[]>,
 *   competencies: Competency[],
 * }} Profile
 */

/** @type {Map<string, Promise<Profile | undefined>>} */
const known = new Map();

/**
 * @param {string} id
 * @returns {Promise<Profile | undefined>} nothing where there is no such role
 */
export function profile(id) {
  const asked = known.get(id) ?? fetched(`data/roles/${encodeURIComponent(id)}.json`).catch(() => undefined);
  known.set(id, asked);
  return asked;
}
