// The sheets in this browser: one entry of its storage a note and a cover, so that two open pages
// never write over each other's other notes. What storage refuses is held here.

import { root } from "../shared/site.js";
import { isCover } from "./cover.js";
import { isNote } from "./note.js";

/** Handbooks may share a server, so the entries bear the handbook's own folder. */
const PREFIX = `${root.pathname}.reflect.`;

/** @typedef {import("./note.js").Note} Note */
/** @typedef {import("./note.js").Notes} Notes */
/** @typedef {import("./cover.js").Cover} Cover */
/** @typedef {Note | Cover} Entry */

export class Store {
  constructor() {
    /** @type {Map<string, Entry | undefined>} what storage has not taken: entries, and entries to remove */
    this.held = new Map();
  }

  /** Whether this page holds something that would be lost with it. */
  get holds() {
    return [...this.held.values()].some(Boolean);
  }

  /**
   * @param {string} name
   * @returns {Entry | undefined}
   */
  get(name) {
    return this.held.has(name) ? this.held.get(name) : read(name);
  }

  /**
   * @param {string} name
   * @returns {Note | undefined}
   */
  note(name) {
    const entry = this.get(name);
    return entry && isText(entry) ? entry : undefined;
  }

  /**
   * @param {string} id of a sheet
   * @returns {Cover | undefined}
   */
  cover(id) {
    const entry = this.get(id);
    return entry && !isText(entry) ? entry : undefined;
  }

  /**
   * Keeps an entry, or removes it; and tries once more to keep what storage has refused so far.
   * @param {string} name
   * @param {Entry | undefined} entry
   */
  set(name, entry) {
    this.held.set(name, entry);
    for (const [waiting, value] of this.held) {
      if (write(waiting, value)) this.held.delete(waiting);
    }
  }

  /**
   * Keeps an entry under another name. Where storage has room for one name only, what goes makes it first;
   * where it does not take the new one even so, all stays as it was.
   * @param {string} from
   * @param {string} to
   * @param {Entry} entry
   */
  move(from, to, entry) {
    const [before, there] = [this.get(from), this.get(to)];
    this.set(to, entry);
    this.set(from, undefined);
    this.set(to, entry);
    if (!this.held.has(to) || this.held.has(from)) return;
    this.held.delete(to);
    this.set(from, before);
    if (there) this.set(to, there);
  }

  /** All names, also of entries that are no longer readable. */
  names() {
    return [...new Set([...stored(), ...this.held.keys()])].sort();
  }

  /**
   * All that can be read: the notes, and by the id of a sheet the covers.
   * @returns {{notes: Notes, covers: Map<string, Cover>}}
   */
  all() {
    /** @type {Notes} */
    const notes = new Map();
    /** @type {Map<string, Cover>} */
    const covers = new Map();
    for (const name of this.names()) {
      const entry = this.get(name);
      if (entry && isText(entry)) notes.set(name, entry);
      else if (entry) covers.set(name, entry);
    }
    return { notes, covers };
  }

  /**
   * Tells when another page has written or removed something, or may have while this one slept.
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

/**
 * Whether an entry is a note, not a cover.
 * @param {Entry} entry
 * @returns {entry is Note}
 */
export function isText(entry) {
  return "text" in entry;
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
 * @returns {Entry | undefined}
 */
function read(name) {
  try {
    const value = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    return isNote(name, value) || isCover(name, value) ? value : undefined;
  } catch {
    return undefined; // forbidden, or not ours to read
  }
}

/**
 * @param {string} name
 * @param {Entry | undefined} entry
 * @returns {boolean} whether storage took it
 */
function write(name, entry) {
  try {
    if (entry) localStorage.setItem(PREFIX + name, JSON.stringify(entry));
    else localStorage.removeItem(PREFIX + name);
    return true;
  } catch {
    return false; // full, or forbidden
  }
}
