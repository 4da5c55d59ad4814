// A sheet on the page: what it is called, its parts, the rows of each, and how many notes each holds.

import { pause } from "../shared/pause.js";
import { hrefTo } from "../shared/site.js";
import { made, part } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { label } from "./label.js";
import { Row } from "./row.js";
import { leftLines, linesOf } from "./sheet.js";
import { isShown } from "./taken.js";

/** @typedef {import("./sheet.js").Line} Line */
/** @typedef {import("./sheet.js").Part} Part */
/** @typedef {import("./cover.js").Cover} Cover */
/** @typedef {import("./note.js").Notes} Notes */

export class Drawn {
  /**
   * @param {import("./sheet.js").Sheet} sheet
   * @param {import("./store.js").Store} store
   * @param {() => void} wrote is called when a note has changed
   */
  constructor(sheet, store, wrote) {
    this.sheet = sheet;
    this.store = store;
    this.wrote = wrote;
    /** @type {Map<string, Row>} by the name of the note */
    this.rows = new Map();
    /** @type {((cover: Cover, notes: Notes) => void)[]} */
    this.refreshers = [];
    /** The name when it was last shown: what is typed in its field since then stays. */
    this.named = "";
    this.left = part("section", HTMLElement, made("sheet-left"));
    this.element = part("section", HTMLElement, this.frame());
    this.title = part("h2", HTMLHeadingElement, this.element);
    this.element.append(this.left);
  }

  /** Draws part by part, so that a phone answers in between. */
  async draw() {
    for (const one of this.sheet.parts) {
      await pause();
      this.left.before(this.part(one));
    }
  }

  frame() {
    const { title, address, parts, doubts, gone } = this.sheet;
    if (!address) return made("sheet-old", { under: under({ gone }), settings: made("sheet-settings") });
    const further = parts.filter((one) => one.further).map((one) => this.further(one));
    return made("sheet", { address: hrefTo(address), title, under: under({ doubts }), settings: made("sheet-settings", { further }) });
  }

  /**
   * A button that puts a part on the sheet, or leaves it out.
   * @param {Part} about
   */
  further(about) {
    const button = part("button", HTMLButtonElement, made("sheet-further"));
    button.dataset.part = about.further;
    this.refreshers.push((cover, notes) => {
      button.replaceChildren(made(isShown(about, cover, notes) ? "sheet-leave" : "sheet-add", { title: about.title }));
    });
    return button;
  }

  /** @param {Part} about */
  part(about) {
    const { title, address, steps, highest, agreed } = about;
    const levels = steps.map((step) => this.step(step));
    if (highest) levels.push(made("sheet-highest", { level: highest }));
    if (agreed) levels.push(made("sheet-rows", { rows: this.row(agreed) }));
    const all = address ? made("sheet-all-levels", { title, address: hrefTo(address) }) : [];
    const drawn = part("details", HTMLDetailsElement, made("sheet-part", { title, levels, all, under: under({ doubts: about.doubts }) }));
    let before = 0;
    this.refreshers.push((_, notes) => {
      before = count(drawn, linesOf(about).filter(({ name }) => notes.has(name)).length, before);
    });
    return about.further ? this.perhaps(about, drawn) : drawn;
  }

  /**
   * A place for a part that not every sheet has.
   * @param {Part} about
   * @param {HTMLElement} drawn
   */
  perhaps(about, drawn) {
    const place = part("div", HTMLDivElement, made("sheet-perhaps"));
    this.refreshers.push((cover, notes) => {
      if (isShown(about, cover, notes) !== drawn.isConnected) place.replaceChildren(...(drawn.isConnected ? [] : [drawn]));
    });
    return place;
  }

  /** @param {import("./sheet.js").Step} step */
  step({ level, meaning, lines, doubts }) {
    const rows = lines.map((line) => this.row(line));
    return meaning ? made("sheet-level", { level, meaning: made(meaning), under: under({ doubts }), rows }) : made("sheet-rows", { rows });
  }

  /** @param {Line} line */
  row(line) {
    const row = new Row(line, this.store, this.wrote);
    this.rows.set(line.name, row);
    return row.element;
  }

  /**
   * Shows the sheet as it is kept now; notes whose statement is gone stand at the end.
   * @param {Cover} cover
   * @param {Notes} notes of the sheet
   * @param {string} today
   */
  refresh(cover, notes, today) {
    const list = part("ul", HTMLUListElement, this.left);
    const gone = leftLines(this.sheet, notes).filter(({ name }) => !this.rows.has(name));
    list.append(...gone.map((line) => this.row(line)));
    for (const [name, row] of this.rows) row.refresh(notes.get(name));
    this.left.hidden = !list.children.length;
    this.title.replaceChildren(label(cover));
    for (const one of this.refreshers) one(cover, notes);
    const name = part("#sheet-name", HTMLInputElement, this.element);
    if (cover.name !== this.named && name !== document.activeElement) name.value = cover.name;
    this.named = cover.name;
    const signed = this.element.querySelector(".sheet-signed");
    signed?.replaceWith(made("sheet-signed", { name: cover.name, today }));
  }
}

/**
 * Says how many notes a part holds. One that gets notes opens.
 * @param {HTMLDetailsElement} drawn
 * @param {number} notes
 * @param {number} before
 */
function count(drawn, notes, before) {
  part(".sheet-count", HTMLElement, drawn).replaceChildren(notes ? made("sheet-count", { count: String(notes) }) : "");
  if (notes && !before) drawn.open = true;
  return notes;
}
