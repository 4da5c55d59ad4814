// The notes in this browser: one entry of its storage a note, so that two open pages
// never write over each other's other notes. What storage refuses is held here.

import { root } from "../shared/site.js";
import { isNote } from "./note.js";

/** Handbooks may share a server, so the entries bear the handbook's own folder. */
const PREFIX = `${root.pathname}.reflect.`;

/** @typedef {import("./note.js").Note} Note */
/** @typedef {import("./note.js").Notes} Notes */

export class Store {
  constructor() {
    /** @type {Map<string, Note | undefined>} what storage has not taken: notes, and notes to remove */
    this.held = new Map();
  }

  /** Whether this page holds notes that would be lost with it. */
  get holds() {
    return [...this.held.values()].some(Boolean);
  }

  /**
   * @param {string} name
   * @returns {Note | undefined}
   */
  get(name) {
    return this.held.has(name) ? this.held.get(name) : read(name);
  }

  /**
   * Keeps a note, or removes it; and tries once more to keep what storage has refused so far.
   * @param {string} name
   * @param {Note | undefined} note
   */
  set(name, note) {
    this.held.set(name, note);
    for (const [waiting, value] of this.held) {
      if (write(waiting, value)) this.held.delete(waiting);
    }
  }

  /** All names, also of entries that are no longer readable. */
  names() {
    return [...new Set([...stored(), ...this.held.keys()])].sort();
  }

  /** @returns {Notes} */
  all() {
    /** @type {Notes} */
    const notes = new Map();
    for (const name of this.names()) {
      const note = this.get(name);
      if (note) notes.set(name, note);
    }
    return notes;
  }

  /**
   * Tells when another page has written or removed notes, or may have while this one slept.
   * @param {() => void} changed
   */
  watch(changed) {
    addEventListener("storage", ({ key }) => {
      if (key === null || key.startsWith(PREFIX)) changed();
    });
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) changed();
    });
  }
}

/** @returns {string[]} */
function stored() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  } catch {
    return []; // a browser that forbids storage has none
  }
}

/**
 * @param {string} name
 * @returns {Note | undefined}
 */
function read(name) {
  try {
    const value = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    return isNote(name, value) ? value : undefined;
  } catch {
    return undefined; // forbidden, or not ours to read
  }
}

/**
 * @param {string} name
 * @param {Note | undefined} note
 * @returns {boolean} whether storage took it
 */
function write(name, note) {
  try {
    if (note) localStorage.setItem(PREFIX + name, JSON.stringify(note));
    else localStorage.removeItem(PREFIX + name);
    return true;
  } catch {
    return false; // full, or forbidden
  }
}
