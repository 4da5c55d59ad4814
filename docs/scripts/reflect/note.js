// A note and its name. A note carries the words it was written beside, so that it still makes sense
// when the handbook has changed them or dropped them.

/**
 * @typedef {object} Note
 * @property {string} text what the reader wrote
 * @property {string} [by] of what was agreed: by when
 * @property {string} words the statement as it read then
 * @property {string} role the role's title then
 * @property {string} competency the title, then, of the part of the sheet
 */

/** @typedef {Map<string, Note>} Notes notes by name */

/** What stands first in a name that no record of the handbook can have. */
export const OWN = "_";

const KEY = "[a-z0-9]+(?:-[a-z0-9]+)*";
const SHEET = new RegExp(`^${KEY}(?:~[a-z0-9]+)?$`);
const NAME = new RegExp(`^${KEY}(?:~[a-z0-9]+)?(?:\\.${OWN}?${KEY}){2}$`);
const FIELDS = /** @type {const} */ (["text", "words", "role", "competency"]);

/**
 * The permanent name of a note, made of keys that outlive every rewording.
 * @param {string} sheet
 * @param {string} statement its competency and its key, as the handbook's data names it
 */
export function nameOf(sheet, statement) {
  return `${sheet}.${statement}`;
}

/**
 * The sheet of a note: a role's first by the role itself, a further one with a mark of its own after it.
 * @param {string} name
 */
export function sheetIn(name) {
  return name.split(".")[0];
}

/**
 * A note's name within its sheet.
 * @param {string} name
 */
export function keyIn(name) {
  return name.slice(sheetIn(name).length + 1);
}

/** @param {string} name of a note or a sheet */
export function roleOf(name) {
  return sheetIn(name).split("~")[0];
}

/** @param {string} name */
export function isSheet(name) {
  return SHEET.test(name);
}

/**
 * Whether something read from storage or from a file is a note under its name.
 * @param {string} name
 * @param {unknown} value
 * @returns {value is Note}
 */
export function isNote(name, value) {
  if (!NAME.test(name) || typeof value !== "object" || value === null) return false;
  const fields = /** @type {Record<string, unknown>} */ (value);
  return FIELDS.every((field) => typeof fields[field] === "string") && typeof (fields.by ?? "") === "string";
}

/**
 * Both of two notes on one statement, one below the other.
 * @param {Note} first
 * @param {Note} second
 * @returns {Note}
 */
export function joined(first, second) {
  const text = different(first.text, second.text).join("\n\n");
  const by = different(first.by ?? "", second.by ?? "").join("; ");
  return by ? { ...first, text, by } : { ...first, text };
}

/** @param {...string} texts */
function different(...texts) {
  return [...new Set(texts)].filter(Boolean);
}
