// What is kept of all sheets, and of the one that is open.

import { moved } from "../shared/moved.js";
import { addressOf, meant } from "./choice.js";
import { sheetsIn } from "./cover.js";
import { roleOf, sheetIn } from "./note.js";
import { leftLines, linesOf, sheetOf, sheetOfOld } from "./sheet.js";
import { Store } from "./store.js";

/** @typedef {import("./sheet.js").Sheet} Sheet */

export class Shelf {
  constructor() {
    this.store = new Store();
    /** Of the open sheet; none where none is open. */
    this.id = "";
    /** @type {import("./draw.js").Drawn | undefined} the open sheet */
    this.drawn = undefined;
    /** @type {Map<string, string>} the titles of the handbook's roles, as soon as they are known */
    this.titles = new Map();
    /** @type {Map<string, string>} the ids of sheets whose role is called otherwise today, by those that they had */
    this.rehoused = new Map();
  }

  /** The sheets in this browser. */
  get sheets() {
    return this.titled(this.store.all());
  }

  /**
   * Sheets by the title that their role has now, or had when the handbook still had it.
   * @param {ReturnType<Store["all"]>} all
   */
  titled(all) {
    return sheetsIn(all).map((sheet) => ({ ...sheet, role: this.titles.get(roleOf(sheet.id)) ?? sheet.role }));
  }

  /** The notes of the open sheet. */
  get notes() {
    return this.notesOf(this.id);
  }

  /**
   * @param {string} id of a sheet
   * @param {import("./note.js").Notes} [notes]
   */
  notesOf(id, notes = this.store.all().notes) {
    return new Map([...notes].filter(([name]) => sheetIn(name) === id));
  }

  /** The cover of the open sheet. */
  get cover() {
    const kept = this.store.cover(this.id);
    return { name: kept?.name ?? "", role: this.drawn?.sheet.title ?? "", with: kept?.with ?? [] };
  }

  /**
   * @param {string} id
   * @returns {Promise<Sheet | undefined>} nothing where there is neither role nor note
   */
  async sheet(id) {
    const old = this.sheets.find((sheet) => sheet.id === id);
    if (this.titles.has(roleOf(id))) return this.completed(id, await sheetOf(id));
    return old && this.completed(id, sheetOfOld(old.role, await this.gone(id)));
  }

  /**
   * Where the sheet holds no sentence for some notes, they go to where it stands today; of what was retired it says so.
   * @param {string} id
   * @param {Sheet} sheet
   */
  async completed(id, sheet) {
    const left = () => leftLines(sheet, this.notesOf(id)).map(({ name }) => name);
    const former = left().length ? await moved() : undefined;
    if (!former) return sheet;
    former.rename(this.store, sheet.parts.flatMap(linesOf), left());
    const told = await Promise.all(left().map(async (name) => /** @type {const} */ ([name, await former.about(name)])));
    return { ...sheet, retired: new Map(told.flatMap(([name, gone]) => (gone ? [[name, gone]] : []))) };
  }

  /**
   * What became of the role of a sheet, where it has been retired.
   * @param {string} id
   */
  async gone(id) {
    return (await moved())?.record("roles", roleOf(id));
  }

  /** Sheets of roles that are called otherwise today go to their role, and an address that names one follows. */
  async rehouse() {
    const id = meant();
    const ids = [id, ...this.sheets.map((sheet) => sheet.id)].filter(Boolean);
    const former = ids.every((one) => this.titles.has(roleOf(one))) ? undefined : await moved();
    if (!former) return;
    this.rehoused = former.rehouse(this.store);
    const now = this.rehoused.get(id) ?? former.id("roles", roleOf(id));
    if (roleOf(now) !== roleOf(id)) history.replaceState(null, "", addressOf(now, this.store.cover(now)?.name ?? ""));
  }

  /**
   * Keeps the cover of the open sheet; its address says whether it has a name.
   * @param {import("./cover.js").Cover} cover
   */
  keep(cover) {
    this.store.set(this.id, cover);
    history.replaceState(null, "", addressOf(this.id, cover.name));
  }
}
