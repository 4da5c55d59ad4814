// One statement and the room to write beside it. Every letter is kept as it is typed.

import { made, part } from "../shared/templates.js";
import { under } from "../shared/under.js";

/** @typedef {import("./sheet.js").Line} Line */

export class Row {
  /**
   * @param {Line} line
   * @param {import("./store.js").Store} store
   * @param {() => void} wrote is called when the note has changed
   */
  constructor(line, store, wrote) {
    this.line = line;
    this.store = store;
    this.wrote = wrote;
    const points = line.points.map((text) => made("sheet-point", { text }));
    const from = line.left ? made("sheet-from", { competency: line.competency }) : [];
    this.element = part("li", HTMLLIElement, made("sheet-row", { text: line.text, points, from, under: under(line.under) }));
    this.area = part("textarea", HTMLTextAreaElement, this.element);
    this.paper = part(".sheet-paper", HTMLElement, this.element);
    this.changed = part(".sheet-changed", HTMLElement, this.element);
    const words = part(".sheet-words", HTMLElement, this.element);
    words.id = `words.${line.name}`;
    this.area.setAttribute("aria-labelledby", words.id);
    this.area.addEventListener("input", () => this.write(this.area.value, this.note?.words));
    part("button", HTMLButtonElement, this.changed).addEventListener("click", () => {
      this.area.focus();
      this.write(this.area.value, line.words);
    });
    this.refresh();
  }

  get note() {
    return this.store.get(this.line.name);
  }

  /**
   * @param {string} text
   * @param {string} [words] the statement as it read when the note was begun
   */
  write(text, words) {
    const { name, role, competency } = this.line;
    const note = { text, words: words ?? this.line.words, role, competency };
    this.store.set(name, text.trim() ? note : undefined);
    this.refresh();
    this.wrote();
  }

  /** Shows the note as it is kept. A blank that is being typed stays as it is. */
  refresh() {
    const note = this.note;
    if (this.area.value.trim() !== (note?.text ?? "").trim()) this.area.value = note?.text ?? "";
    this.paper.textContent = `${this.area.value}\n`;
    this.changed.hidden = !note || note.words === this.line.words;
    part("q", HTMLQuoteElement, this.changed).textContent = note?.words ?? "";
  }
}
