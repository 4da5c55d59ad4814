// Notes as a file of the reader's own: written, and read back with care.

import { isNote } from "./note.js";

/** @typedef {import("./note.js").Notes} Notes */

/** By this a file says what it is; older ones say for what occasion. */
const KIND = "notes for a sheet";
const KINDS = /^notes for /;
const VERSION = 1;

/** No browser keeps more than this for a site. */
const LARGEST = 10_000_000;

/**
 * @param {Notes} notes
 * @returns {string}
 */
export function written(notes) {
  return JSON.stringify({ kind: KIND, version: VERSION, notes: Object.fromEntries(notes) }, null, 2);
}

/**
 * The notes of a file, or nothing if it is not one that this page has saved.
 * @param {File} file
 * @returns {Promise<Notes | undefined>}
 */
export async function opened(file) {
  if (file.size > LARGEST) return undefined;
  try {
    const { kind, version, notes } = JSON.parse(await file.text());
    const entries = Object.entries(notes);
    if (!KINDS.test(kind) || version !== VERSION || Array.isArray(notes)) return undefined;
    return entries.every(([name, note]) => isNote(name, note)) ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}
