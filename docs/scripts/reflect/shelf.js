// What is kept of all sheets, and of the one that is open.

import { addressOf } from "./choice.js";
import { sheetsIn } from "./cover.js";
import { roleOf, sheetIn } from "./note.js";
import { sheetOf, sheetOfOld } from "./sheet.js";
import { Store } from "./store.js";

export class Shelf {
  constructor() {
    this.store = new Store();
    /** Of the open sheet; none where none is open. */
    this.id = "";
    /** @type {import("./draw.js").Drawn | undefined} the open sheet */
    this.drawn = undefined;
    /** @type {Map<string, string>} the titles of the handbook's roles, as soon as they are known */
    this.titles = new Map();
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
    return this.ofOpen(this.store.all().notes);
  }

  /** @param {import("./note.js").Notes} notes */
  ofOpen(notes) {
    return new Map([...notes].filter(([name]) => sheetIn(name) === this.id));
  }

  /** The cover of the open sheet. */
  get cover() {
    const kept = this.store.cover(this.id);
    return { name: kept?.name ?? "", role: this.drawn?.sheet.title ?? "", with: kept?.with ?? [] };
  }

  /**
   * @param {string} id
   * @returns {Promise<import("./sheet.js").Sheet | undefined>} nothing where there is neither role nor note
   */
  async sheet(id) {
    if (this.titles.has(roleOf(id))) return sheetOf(id);
    const old = this.sheets.find((sheet) => sheet.id === id);
    return old && sheetOfOld(old.role);
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
