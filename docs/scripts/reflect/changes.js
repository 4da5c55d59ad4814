// Changes of several notes at once, each with what stood before, so that they can be taken back.

import { joined } from "./note.js";

/** @typedef {import("./note.js").Note} Note */
/** @typedef {import("./note.js").Notes} Notes */
/** @typedef {import("./store.js").Store} Store */

/**
 * @typedef {object} Change
 * @property {string} name
 * @property {Note | undefined} before
 * @property {Note | undefined} after
 */

/**
 * What to do where a file and this browser say different things.
 * @typedef {"both" | "theirs" | "ours"} Choice
 */

/**
 * @param {Store} store
 * @returns {Change[]}
 */
export function clearing(store) {
  return store.names().map((name) => ({ name, before: store.get(name), after: undefined }));
}

/**
 * The names of the notes that a file and this browser write differently.
 * @param {Notes} here
 * @param {Notes} file
 */
export function differing(here, file) {
  return [...file.keys()].filter((name) => here.has(name) && !same(here.get(name), file.get(name)));
}

/**
 * @param {Notes} here
 * @param {Notes} file
 * @param {Choice} choice
 * @returns {Change[]}
 */
export function loading(here, file, choice) {
  return [...file].flatMap(([name, theirs]) => {
    const ours = here.get(name);
    if (ours && (choice === "ours" || same(ours, theirs))) return [];
    return [{ name, before: ours, after: ours && choice === "both" ? joined(ours, theirs) : theirs }];
  });
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
    store.set(name, before && written ? joined(before, written) : written ?? before);
  }
}

/**
 * @param {Note | undefined} one
 * @param {Note | undefined} other
 */
function same(one, other) {
  return one?.text === other?.text;
}
