// A sheet on the page: its competencies, the rows of each, and how many notes each holds.

import { hrefTo } from "../shared/site.js";
import { made, part } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { Row } from "./row.js";
import { leftLines, linesOf } from "./sheet.js";

/** @typedef {import("./sheet.js").Line} Line */

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
    /** @type {(() => void)[]} */
    this.counts = [];
    this.left = part("section", HTMLElement, made("sheet-left"));
    this.element = part("section", HTMLElement, this.frame());
    this.element.append(...sheet.parts.map((one) => this.part(one)), this.left);
  }

  frame() {
    const { title, address, doubts } = this.sheet;
    return address ? made("sheet", { title, address: hrefTo(address), under: under({ doubts }) }) : made("sheet-old", { title });
  }

  /** @param {import("./sheet.js").Part} competency */
  part(competency) {
    const { title, address, steps, highest, doubts: about } = competency;
    const levels = steps.map(({ level, meaning, lines, doubts }) =>
      made("sheet-level", { level, meaning: made(meaning), under: under({ doubts }), rows: lines.map((line) => this.row(line)) }));
    if (highest) levels.push(made("sheet-highest", { level: highest }));
    const drawn = part("details", HTMLDetailsElement, made("sheet-part", { title, address: hrefTo(address), levels, under: under({ doubts: about }) }));
    this.counts.push(() => this.count(drawn, linesOf(competency)));
    return drawn;
  }

  /**
   * Says how many notes a competency holds. One with notes stands open.
   * @param {HTMLDetailsElement} drawn
   * @param {Line[]} lines
   */
  count(drawn, lines) {
    const notes = lines.filter(({ name }) => this.store.get(name)).length;
    const count = notes ? made("sheet-count", { count: String(notes) }) : "";
    part(".sheet-count", HTMLElement, drawn).replaceChildren(count);
    if (notes) drawn.open = true;
  }

  /** @param {Line} line */
  row(line) {
    const row = new Row(line, this.store, this.wrote);
    this.rows.set(line.name, row);
    return row.element;
  }

  /**
   * Shows the notes of the role as they are kept now; those whose statement is gone stand at the end.
   * @param {import("./note.js").Notes} notes
   */
  refresh(notes) {
    for (const row of this.rows.values()) row.refresh();
    const list = part("ul", HTMLUListElement, this.left);
    const gone = leftLines(this.sheet, notes).filter(({ name }) => !this.rows.has(name));
    list.append(...gone.map((line) => this.row(line)));
    this.left.hidden = !list.children.length;
    for (const count of this.counts) count();
  }
}
