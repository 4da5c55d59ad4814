// The page with its sheet: the one that the address names, and what happens to the notes on it.

import { fetched } from "../shared/site.js";
import { part } from "../shared/templates.js";
import { carryOut, takeBack } from "./changes.js";
import { addressOf, asked, leadsWithin, offer, ready, remind, unknown } from "./choice.js";
import { Drawn } from "./draw.js";
import { today } from "./label.js";
import { hush, keepFocus, say, settle } from "./message.js";
import { roleOf } from "./note.js";
import { Shelf } from "./shelf.js";

/** @typedef {import("./changes.js").Change} Change */

const TITLE = document.title;

export class Page extends Shelf {
  constructor() {
    super();
    /** Whether the open sheet has a name, without which it is gone. */
    this.named = false;
    this.turn = 0;
    /** @type {Promise<void> | undefined} */
    this.learning = undefined;
    this.told = false;
    /** @type {{changes: Change[], id: string}[]} what can be taken back, the last at the end, and the sheet that was open */
    this.done = [];
    this.store.watch(() => this.changedElsewhere());
    addEventListener("popstate", () => this.follow());
    addEventListener("beforeunload", (event) => {
      if (this.store.holds) event.preventDefault();
    });
  }

  async open() {
    this.refresh();
    ready(!asked(this.sheets));
    await this.reading(async () => {
      await this.roles();
      if (!this.turn) await this.follow(); // unless a sheet has been asked for meanwhile
    });
  }

  /** Learns which roles there are, once; after a failure anew. */
  roles() {
    this.learning ??= this.learn().catch((error) => {
      this.learning = undefined;
      throw error;
    });
    return this.learning;
  }

  async learn() {
    /** @type {{teams: import("../shared/roles.js").Team[]}} */
    const { teams } = await fetched("data/roles.json");
    this.titles = new Map(teams.flatMap(({ roles }) => roles.map(({ id, title }) => [id, title])));
    offer(teams);
    await this.rehouse();
  }

  /** Shows the sheet that the address names. */
  async follow() {
    if (leadsWithin()) history.replaceState(null, "", this.id ? addressOf(this.id, this.cover.name) : "./");
    const id = asked(this.sheets);
    if (!id) this.close();
    else if (id !== this.id) await this.show(id);
  }

  /**
   * @param {string} wanted the id of a sheet
   * @param {boolean} [chosen] on this page, so that the way back leads to the sheet before
   */
  async show(wanted, chosen = false) {
    const turn = ++this.turn;
    await this.reading(async () => {
      await this.roles();
      const id = this.rehoused.get(wanted) ?? wanted;
      const sheet = await this.sheet(id);
      if (turn !== this.turn) return;
      if (!sheet) return unknown(roleOf(id), await this.gone(id));
      const drawn = new Drawn(sheet, this.store, () => this.wrote());
      await drawn.draw();
      if (turn !== this.turn) return;
      this.id = id;
      this.named = false;
      this.drawn = drawn;
      this.place(chosen);
    });
  }

  /** @param {boolean} chosen */
  place(chosen) {
    const { id, drawn, cover } = this;
    if (!drawn) return;
    history[chosen ? "pushState" : "replaceState"](null, "", addressOf(id, cover.name));
    document.title = `${drawn.sheet.title} - ${TITLE}`; // without the name: browsers remember titles, and some send them on
    part(".sheet-place", HTMLElement).replaceChildren(drawn.element);
    part(".without-scripts", HTMLElement).classList.remove("needed");
    ready(false, roleOf(id));
    this.refresh();
    if (chosen) drawn.title.focus();
  }

  /** Puts the sheet away; its notes stay. */
  close() {
    this.turn += 1;
    this.id = "";
    this.named = false;
    this.drawn = undefined;
    document.title = TITLE;
    history.replaceState(null, "", "./");
    part(".sheet-place", HTMLElement).replaceChildren();
    ready(true);
    this.refresh();
  }

  /**
   * Does something for which the handbook must be read.
   * @param {() => Promise<void>} what
   */
  async reading(what) {
    settle();
    try {
      await what();
    } catch {
      say("message-unreachable");
      part(".without-scripts", HTMLElement).classList.toggle("needed", !this.drawn);
    }
  }

  refresh() {
    if (this.named && !this.store.cover(this.id)) return this.close();
    const { cover } = this;
    const all = this.store.all();
    this.named = cover.name !== "";
    this.drawn?.refresh(cover, this.notesOf(this.id, all.notes), today());
    remind(this.titled(all), this.id);
    for (const button of document.querySelectorAll("[data-needs-sheet]")) button.toggleAttribute("hidden", !this.drawn);
    part("[data-action=undo]", HTMLElement).hidden = !this.done.length;
  }

  changedElsewhere() {
    const { drawn } = this;
    this.refresh();
    if (drawn && !this.drawn) say("message-gone");
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
   * @param {Change[]} changes
   * @param {string} message
   * @param {Record<string, import("../shared/templates.js").Content>} slots
   */
  change(changes, message, slots) {
    this.done.push({ changes, id: this.id });
    carryOut(changes, this.store);
    this.changed(message, slots, { undo: () => this.takeBack() });
  }

  /** Takes the last change back, and shows the sheet that it was made on. */
  async takeBack() {
    const last = this.done.pop();
    if (!last) return;
    takeBack(last.changes, this.store);
    if (last.id && last.id !== this.id) await this.show(last.id);
    this.changed("message-undone");
    keepFocus();
  }

  /**
   * After a change of many notes: what matters most is whether storage took it.
   * @param {string} message
   * @param {Record<string, import("../shared/templates.js").Content>} [slots]
   * @param {import("./message.js").Answers} [answers]
   */
  changed(message, slots, answers) {
    this.told = false;
    this.wrote();
    if (!this.told) say(message, slots, answers);
  }
}
