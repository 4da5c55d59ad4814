// Role profiles as /data/ holds them: only those that are compared are fetched, each once.

import { moved } from "../shared/moved.js";
import { fetched } from "../shared/site.js";

/** @typedef {{id: string, address: string, title: string}} Named */
/** @typedef {import("../shared/under.js").Doubt} Doubt */
/** @typedef {{id: string, address: string, text: string, doubts?: Doubt[]}} Sentence */
/** @typedef {number | string} Level the number of a level, or its key */
/** @typedef {{level: Level, name: string, rank: number, expectation: string, address: string}} Expected with its place on the page of the competency */

/**
 * A competency that a role asks: the highest level of each expectation, and the one above the aim.
 * @typedef {Named & {levels: Expected[], highest: Record<string, Level>, next: Level | null}} Competency
 */

/** @typedef {import("../shared/under.js").Under & {id: string, text: string, address: string, includes?: Record<string, string>, as_of?: {release: number, day: string}, unreleased?: boolean}} Statement */
/** @typedef {{level: Level, name: string, statements: Statement[], doubts?: Doubt[]}} Rung */
/** @typedef {{levels: Rung[], doubts?: Doubt[]}} Ladder */

/**
 * @typedef {Named & {
 *   team: Named | null, employer: Named | null, place: string[],
 *   purpose: string[], context: string[],
 *   organisation: Record<string, string>,
 *   accountabilities: Sentence[],
 *   performance_measures: Sentence[],
 *   person_specification: Record<string, (Sentence & {section: string})[]>,
 *   competencies: Competency[],
 *   doubts: (Doubt & {section: string | null})[],
 * }} Profile
 */

/** @typedef {import("../shared/gone.js").Gone} Gone */

/** @typedef {"unknown" | "unreachable" | Gone} Missing why there is no profile; of one that was retired, what became of it */

const NOT_FOUND = 404;

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
 * @returns {Promise<Profile | Missing>} under an earlier id the profile as it is called today
 */
export async function profile(id) {
  const found = await once(`roles/${encodeURIComponent(id)}`).catch(({ cause }) => (cause === NOT_FOUND ? "unknown" : "unreachable"));
  return found.retired ? (await (await moved())?.record("roles", id)) ?? "unreachable" : found;
}

/**
 * @param {Profile | Missing} found
 * @returns {found is Profile}
 */
export function isThere(found) {
  return typeof found === "object" && "id" in found;
}

/**
 * What is in doubt in a section of some profiles, or in the profiles as a whole; each doubt once.
 * @param {Profile[]} roles
 * @param {string | null} section
 * @returns {Doubt[]}
 */
export function doubtsIn(roles, section) {
  const found = roles.flatMap(({ doubts }) => doubts.filter((doubt) => doubt.section === section));
  return [...new Map(found.map((doubt) => [doubt.address, doubt])).values()];
}

/**
 * The levels of a competency with their statements.
 * @param {string} id
 * @returns {Promise<Ladder>}
 */
export function statementsOf(id) {
  return once(`competencies/${id}`);
}

/**
 * What a level means for a role, or nothing.
 * @param {Competency | undefined} competency
 * @param {Level} level
 */
export function wayOf(competency, level) {
  return competency?.levels.find((one) => one.level === level)?.expectation ?? "";
}
