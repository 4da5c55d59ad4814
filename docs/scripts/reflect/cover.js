// What a sheet is called and what is on it, beside its notes. The first sheet of a role needs no cover
// until it has a name of its own or more parts than every sheet.

import { isSheet, roleOf, sheetIn } from "./note.js";

/**
 * @typedef {object} Cover
 * @property {string} name of the reader's own, perhaps none
 * @property {string} role the role's title when the sheet was begun
 * @property {string[]} with the further parts that it has
 */

/** @typedef {{id: string, name: string, role: string, with: string[]}} Kept a sheet in this browser */

const LONGEST = 80;
const LETTERS = 36;
const ORDER = new Intl.Collator("en-GB");

/**
 * @param {string} id
 * @param {unknown} value
 * @returns {value is Cover}
 */
export function isCover(id, value) {
  if (!isSheet(id) || typeof value !== "object" || value === null) return false;
  const { name, role, with: parts } = /** @type {Record<string, unknown>} */ (value);
  return typeof name === "string" && typeof role === "string" && areTexts(parts);
}

/** @param {unknown} value */
export function areTexts(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/**
 * A name on one line, whatever was typed.
 * @param {string} typed
 */
export function named(typed) {
  return typed.replace(/\s+/g, " ").trim().slice(0, LONGEST);
}

/**
 * The sheets in this browser: those that have a cover or notes, by role and name.
 * @param {ReturnType<import("./store.js").Store["all"]>} all
 * @returns {Kept[]}
 */
export function sheetsIn({ notes, covers }) {
  /** @type {Map<string, Kept>} */
  const sheets = new Map();
  for (const [name, { role }] of notes) sheets.set(sheetIn(name), { id: sheetIn(name), name: "", role, with: [] });
  for (const [id, cover] of covers) sheets.set(id, { ...cover, id });
  return [...sheets.values()].sort((one, other) => ORDER.compare(one.role, other.role) || ORDER.compare(one.name, other.name));
}

/**
 * The sheet that opens for a role when none is named: the one without a name, or the first by name.
 * @param {Kept[]} sheets
 * @param {string} role
 */
export function firstOf(sheets, role) {
  return sheets.find(({ id }) => roleOf(id) === role)?.id ?? role;
}

/**
 * The sheet of a role that has a name already.
 * @param {Kept[]} sheets
 * @param {string} role
 * @param {string} name
 */
export function found(sheets, role, name) {
  return sheets.find((sheet) => roleOf(sheet.id) === role && alike(sheet.name) === alike(name));
}

/**
 * An id for one more sheet of a role. The address of the role's own is kept for one without a name.
 * @param {Kept[]} sheets
 * @param {string} role
 * @param {string} name
 */
export function newId(sheets, role, name) {
  if (!name && !sheets.some(({ id }) => id === role)) return role;
  const [mark] = crypto.getRandomValues(new Uint32Array(1));
  return `${role}~${mark.toString(LETTERS)}`;
}

/** @param {string} name */
function alike(name) {
  return name.normalize().toLowerCase();
}
