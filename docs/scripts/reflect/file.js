// Sheets as a file of the reader's own: written, and read back with care.

import { areTexts } from "./cover.js";
import { isNote, isSheet, keyIn, nameOf, roleOf, sheetIn } from "./note.js";

/** @typedef {import("./note.js").Note} Note */
/** @typedef {import("./note.js").Notes} Notes */
/** @typedef {import("./store.js").Store} Store */

/**
 * @typedef {object} Saved a sheet in a file
 * @property {string} role
 * @property {string} title of the role when the sheet was begun
 * @property {string} name
 * @property {string[]} with
 * @property {Map<string, Note>} notes by their name within the sheet
 */

/** By this a file says what it is; older ones say for what occasion. */
const KIND = "notes for a sheet";
const KINDS = /^notes for /;
const VERSION = 2;

/** The first version knew one sheet of each role, without a name: notes by their whole name. */
const FIRST_VERSION = 1;

/** No browser keeps more than this for a site. */
const LARGEST = 10_000_000;

/**
 * @param {import("./cover.js").Kept[]} sheets
 * @param {Notes} all
 * @returns {string}
 */
export function written(sheets, all) {
  const saved = sheets.map(({ id, role, name, with: parts }) => {
    const notes = [...all].filter(([note]) => sheetIn(note) === id).map(([note, value]) => [keyIn(note), value]);
    return { role: roleOf(id), title: role, name, with: parts, notes: Object.fromEntries(notes) };
  });
  return JSON.stringify({ kind: KIND, version: VERSION, sheets: saved }, null, 2);
}

/**
 * The sheets of a file, or nothing if it is not one that this page has saved.
 * @param {File} file
 * @returns {Promise<Saved[] | undefined>}
 */
export async function opened(file) {
  if (file.size > LARGEST) return undefined;
  try {
    const { kind, version, notes, sheets } = JSON.parse(await file.text());
    if (!KINDS.test(kind) || Array.isArray(notes)) return undefined;
    if (version === FIRST_VERSION) return ofRoles(notes);
    return version === VERSION ? sheets.map(saved) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {any} read from a file
 * @returns {Saved}
 */
function saved({ role, title, name, with: parts, notes }) {
  const entries = Object.entries(notes);
  const sound = isSheet(role) && [title, name].every((text) => typeof text === "string") && areTexts(parts)
    && !Array.isArray(notes) && entries.every(([key, note]) => isNote(nameOf(role, key), note));
  if (!sound) throw new TypeError("This is not a sheet.");
  return { role: roleOf(role), title, name, with: parts, notes: new Map(entries.filter(([, note]) => isWritten(note))) };
}

/** @param {Note} note */
function isWritten({ text, by = "" }) {
  return `${text}${by}`.trim() !== "";
}

/**
 * @param {Record<string, any>} notes
 * @returns {Saved[]}
 */
function ofRoles(notes) {
  /** @type {Record<string, Saved>} */
  const sheets = {};
  for (const [name, note] of Object.entries(notes)) {
    const role = roleOf(name);
    sheets[role] ??= { role, title: note.role, name: "", with: [], notes: new Map() };
    sheets[role].notes.set(keyIn(name), note);
  }
  return Object.values(sheets).map((sheet) => saved({ ...sheet, notes: Object.fromEntries(sheet.notes) }));
}
