// Changes of several entries at once, each with what stood before, so that they can be taken back.

import { found, named, newId, sheetsIn } from "./cover.js";
import { joined, nameOf, sheetIn } from "./note.js";
import { isText } from "./store.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./store.js").Entry} Entry */
/** @typedef {Map<string, Entry>} Entries by name */

/**
 * @typedef {object} Change
 * @property {string} name
 * @property {Entry | undefined} before
 * @property {Entry | undefined} after
 */

/**
 * What to do where a file and this browser say different things.
 * @typedef {"both" | "theirs" | "ours"} Choice
 */

/**
 * @param {Store} store
 * @param {string} [sheet] the only one to remove
 * @returns {Change[]}
 */
export function clearing(store, sheet) {
  const names = store.names().filter((name) => !sheet || sheetIn(name) === sheet);
  return names.map((name) => ({ name, before: store.get(name), after: undefined }));
}

/**
 * The entries of a file's sheets as this browser names them: in the sheet of that role and name, or a new one.
 * Two sheets of a file whose names differ in capitals alone are one here, with the notes of both.
 * @param {Store} store
 * @param {import("./file.js").Saved[]} saved
 * @returns {Entries}
 */
export function placed(store, saved) {
  const sheets = sheetsIn(store.all());
  /** @type {Entries} */
  const entries = new Map();
  for (const { role, title, name: typed, with: parts, notes } of saved) {
    const name = named(typed);
    const here = found(sheets, role, name) ?? { id: newId(sheets, role, name), name, role: title, with: [] };
    sheets.push(here);
    here.with = [...new Set([...here.with, ...parts])];
    if (here.name || here.with.length) entries.set(here.id, { name: here.name, role: here.role, with: here.with });
    for (const [key, note] of notes) {
      const entry = nameOf(here.id, key);
      entries.set(entry, both(entries.get(entry), note));
    }
  }
  return entries;
}

/**
 * The names of the notes that a file and this browser write differently.
 * @param {Store} store
 * @param {Entries} file
 */
export function differing(store, file) {
  return [...file].filter(([name, theirs]) => {
    const ours = store.note(name);
    return ours && !same(ours, theirs);
  });
}

/**
 * @param {Store} store
 * @param {Entries} file
 * @param {Choice} choice
 * @returns {Change[]}
 */
export function loading(store, file, choice) {
  return [...file].flatMap(([name, theirs]) => {
    const ours = store.get(name);
    if (same(ours, theirs) || (ours && isText(ours) && choice === "ours")) return [];
    return [{ name, before: ours, after: choice === "both" ? both(ours, theirs) : theirs }];
  });
}

/**
 * How many notes some changes are about, and how many sheets.
 * @param {Change[]} changes
 */
export function counted(changes) {
  const told = changes.flatMap(({ name, before, after }) => {
    const entry = before ?? after;
    return entry ? [{ sheet: sheetIn(name), note: isText(entry) }] : [];
  });
  const sheets = new Set(told.map(({ sheet }) => sheet));
  return { count: String(told.filter(({ note }) => note).length), sheets: String(sheets.size) };
}

/**
 * @param {Change[]} changes
 * @param {Store} store
 */
export function carryOut(changes, store) {
  for (const { name, after } of changes) store.set(name, after);
}

/**
 * Takes changes back. What was written since stays, below what comes back.
 * @param {Change[]} changes
 * @param {Store} store
 */
export function takeBack(changes, store) {
  for (const { name, before, after } of changes) {
    const now = store.get(name);
    const written = same(now, after) ? undefined : now;
    store.set(name, before && written ? both(before, written) : written ?? before);
  }
}

/**
 * Two entries of one name in one: notes one below the other, of covers the later.
 * @param {Entry | undefined} first
 * @param {Entry} second
 */
function both(first, second) {
  return first && isText(first) && isText(second) ? joined(first, second) : second;
}

/**
 * @param {Entry | undefined} one
 * @param {Entry | undefined} other
 */
function same(one, other) {
  return saying(one) === saying(other);
}

/** @param {Entry | undefined} entry */
function saying(entry) {
  return JSON.stringify(entry && isText(entry) ? [entry.text, entry.by ?? ""] : entry);
}
