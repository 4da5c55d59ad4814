// A note and its name. A note carries the words it was written beside, so that it still makes sense
// when the handbook has changed them or dropped them.

/**
 * @typedef {object} Note
 * @property {string} text what the reader wrote
 * @property {string} words the statement as it read then
 * @property {string} role the role's title then
 * @property {string} competency the competency's title then
 */

/** @typedef {Map<string, Note>} Notes notes by name */

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){2}$/;
const FIELDS = /** @type {const} */ (["text", "words", "role", "competency"]);

/**
 * The permanent name of a note, made of keys that outlive every rewording.
 * @param {string} role
 * @param {string} statement its competency and its key, as the handbook's data names it
 */
export function nameOf(role, statement) {
  return `${role}.${statement}`;
}

/** @param {string} name */
export function roleOf(name) {
  return name.split(".")[0];
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
  return FIELDS.every((field) => typeof fields[field] === "string");
}

/**
 * Both of two notes on one statement, one below the other.
 * @param {Note} first
 * @param {Note} second
 * @returns {Note}
 */
export function joined(first, second) {
  return { ...first, text: `${first.text}\n\n${second.text}` };
}
