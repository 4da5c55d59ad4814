// The page with its role: the one in the address, its sheet, and what happens to the notes on it.

import { fetched } from "../shared/site.js";
import { part } from "../shared/templates.js";
import { carryOut, takeBack } from "./changes.js";
import { offer, remind } from "./choice.js";
import { Drawn } from "./draw.js";
import { hush, say } from "./message.js";
import { roleOf } from "./note.js";
import { sheetOf, sheetOfOld } from "./sheet.js";
import { Store } from "./store.js";

export class Page {
  constructor() {
    this.store = new Store();
    this.role = new URLSearchParams(location.search).get("role") ?? "";
    /** @type {Drawn | undefined} */
    this.drawn = undefined;
    this.told = false;
    this.store.watch(() => this.refresh());
    addEventListener("beforeunload", (event) => {
      if (this.store.holds) event.preventDefault();
    });
  }

  /** The notes of this role. */
  get notes() {
    return new Map([...this.store.all()].filter(([name]) => roleOf(name) === this.role));
  }

  async open() {
    this.refresh();
    try {
      const { teams } = await fetched("data/roles.json");
      offer(teams, this.role);
      if (!this.role) return;
      const known = teams.some((/** @type {import("../shared/roles.js").Team} */ { roles }) =>
        roles.some(({ id }) => id === this.role));
      if (known) this.show(await sheetOf(this.role));
      else if (this.notes.size) this.show(sheetOfOld(this.notes));
      else say("message-unknown");
    } catch {
      say("message-unreachable");
      part(".without-scripts", HTMLElement).classList.add("needed");
    }
  }

  /** @param {import("./sheet.js").Sheet} sheet */
  show(sheet) {
    document.title = `${sheet.title} - ${document.title}`;
    this.drawn = new Drawn(sheet, this.store, () => this.wrote());
    part(".sheet-place", HTMLElement).replaceChildren(this.drawn.element);
    for (const button of document.querySelectorAll("[data-needs-sheet]")) button.removeAttribute("hidden");
    this.refresh();
  }

  refresh() {
    this.drawn?.refresh(this.notes);
    remind(this.store.all(), this.role);
  }

  /** After every letter: a full or forbidden storage is said once, until there is room again. */
  wrote() {
    this.refresh();
    const told = this.told;
    this.told = this.store.holds;
    if (this.told && !told) say("message-refused");
    if (!this.told && told) hush();
  }

  /**
   * Carries out changes, says so, and offers to take them back.
   * @param {import("./changes.js").Change[]} changes
   * @param {string} message
   * @param {Record<string, string>} slots
   */
  change(changes, message, slots) {
    carryOut(changes, this.store);
    this.changed(message, slots, { undo: () => this.takeBack(changes) });
  }

  /** @param {import("./changes.js").Change[]} changes */
  takeBack(changes) {
    takeBack(changes, this.store);
    this.changed("message-undone");
  }

  /**
   * After a change of many notes: what matters most is whether storage took it.
   * @param {string} message
   * @param {Record<string, string>} [slots]
   * @param {Record<string, () => void>} [answers]
   */
  changed(message, slots, answers) {
    this.told = false;
    this.wrote();
    if (!this.told) say(message, slots, answers);
  }
}
