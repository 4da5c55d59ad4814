// Notes whose role or sentence is called otherwise today: they go to its place of today, and none is lost.

import { found, newId, sheetsIn } from "../reflect/cover.js";
import { isNote, joined, keyIn, nameOf, OWN, roleOf, sheetIn } from "../reflect/note.js";
import { Moves } from "./moves.js";

/** @typedef {import("../reflect/store.js").Store} Store */
/** @typedef {import("../reflect/note.js").Note} Note */
/** @typedef {import("../reflect/cover.js").Kept} Kept */
/** @typedef {import("../reflect/file.js").Saved} Saved */
/** @typedef {import("../reflect/sheet.js").Line} Line */
/** @typedef {import("./moves.js").Gone} Gone */

const PLACE = /^\/([^/]+)\/([^/#]+)\/(?:#(.+))?$/;

export class NoteMoves extends Moves {
  /**
   * Brings the sheets in this browser to the role that theirs is called today.
   * @param {Store} store
   * @returns {Map<string, string>} their ids today, by those they had
   */
  rehouse(store) {
    const homes = new Map();
    for (const sheet of sheetsIn(store.all())) {
      const role = this.id("roles", roleOf(sheet.id));
      if (role !== roleOf(sheet.id)) homes.set(sheet.id, this.house(store, sheet, role));
    }
    return homes;
  }

  /**
   * @param {Store} store
   * @param {Kept} sheet
   * @param {string} role
   */
  house(store, sheet, role) {
    const home = homeOf(sheetsIn(store.all()), sheet, role);
    const there = store.cover(home);
    const cover = { name: sheet.name, role: sheet.role, with: [...new Set([...there?.with ?? [], ...sheet.with])] };
    if (store.cover(sheet.id) || home !== role) store.move(sheet.id, home, { ...cover, ...there && { name: there.name } });
    for (const name of store.all().notes.keys()) {
      if (sheetIn(name) === sheet.id) move(store, name, nameOf(home, this.key(roleOf(name), keyIn(name))));
    }
    return home;
  }

  /**
   * Brings notes of the open sheet to where their sentences stand on it today.
   * @param {Store} store
   * @param {Line[]} lines of the sheet
   * @param {Iterable<string>} left the names of the notes that have no line
   */
  rename(store, lines, left) {
    for (const name of left) {
      const now = nameOf(sheetIn(name), this.key(roleOf(name), keyIn(name)));
      const line = lines.find((one) => one.name === now || one.inside.includes(now));
      move(store, name, line?.name ?? now, line?.words);
    }
  }

  /**
   * A sheet in a file with what it is about as it is called today.
   * @param {Saved} sheet
   * @returns {Saved}
   */
  today(sheet) {
    /** @type {Map<string, Note>} */
    const notes = new Map();
    for (const [before, note] of sheet.notes) {
      const now = this.key(sheet.role, before);
      const key = isNote(nameOf(sheet.role, now), note) ? now : before;
      const there = notes.get(key);
      notes.set(key, there ? both(there, note) : note);
    }
    return { ...sheet, role: this.id("roles", sheet.role), notes };
  }

  /**
   * What a note is called within its sheet today.
   * @param {string} role for which it was written
   * @param {string} key
   * @returns {string}
   */
  key(role, key) {
    const [about, what] = key.split(".");
    if (what.startsWith(OWN)) return about.startsWith(OWN) ? key : `${this.id("competencies", about)}.${what}`;
    const led = addresses(role, key).map((address) => ({ address, now: this.to(address) }));
    const moved = led.find(({ address, now }) => now !== address);
    return moved ? keyAt(moved.now, this.id("roles", role)) ?? key : key;
  }

  /**
   * What became of what a note was written about.
   * @param {string} name
   * @returns {Promise<Gone | undefined>} nothing where it has not been retired
   */
  async about(name) {
    const key = keyIn(name);
    const entry = addresses(roleOf(name), key).map((address) => this.entry(this.to(address))).find(Boolean);
    if (entry) return this.told(entry);
    const whole = this.entry(this.to(`/competencies/${key.split(".")[0]}/`));
    return whole && this.told({ ...whole, words: undefined });
  }
}

/**
 * Where a sheet belongs under another role: with the sheet there that has its name, or apart, with its mark if that is free.
 * @param {Kept[]} sheets
 * @param {Kept} sheet
 * @param {string} role
 */
function homeOf(sheets, { id, name }, role) {
  const own = [role, ...id.split("~").slice(1)].join("~");
  const taken = sheets.some((sheet) => sheet.id === own);
  return found(sheets, role, name)?.id ?? (taken ? newId(sheets, role, name) : own);
}

/**
 * The addresses that the sentence of a note may have had: on the page of its competency, on one of its own, on the role's.
 * @param {string} role
 * @param {string} key of the note
 */
function addresses(role, key) {
  const [about, what] = key.split(".");
  if (what.startsWith(OWN)) return [];
  if (!about.startsWith(OWN)) return [`/competencies/${about}/#${what}`];
  const section = about.slice(OWN.length);
  return [`/${section}/${what}/`, `/roles/${role}/#${section}.${what}`];
}

/**
 * What a note about an address is called.
 * @param {string} address
 * @param {string} role of the sheet
 * @returns {string | undefined} nothing where no note can be about it
 */
function keyAt(address, role) {
  const [, kind, id, anchor] = PLACE.exec(address) ?? [];
  if (kind === "competencies") return anchor && `${id}.${anchor}`;
  if (kind === "roles") return anchor && id === role ? OWN + anchor : undefined;
  return anchor ? undefined : `${OWN}${kind}.${id}`;
}

/**
 * Gives a note another name; one that has it already stays, and the two are one.
 * @param {Store} store
 * @param {string} from
 * @param {string} to
 * @param {string} [words] what stands there now
 */
function move(store, from, to, words) {
  const note = store.note(from);
  if (!note || from === to || !isNote(to, note)) return;
  const there = store.note(to);
  store.move(from, to, there ? both(there, note, words) : note);
}

/**
 * Two notes in one, with the words that they were written beside and that read otherwise now.
 * @param {Note} first
 * @param {Note} second
 * @param {string} [now]
 * @returns {Note}
 */
function both(first, second, now = "") {
  const before = [...new Set([first.words, second.words])].filter((words) => words !== now);
  return { ...joined(first, second), words: before.join("\n") || now };
}
