// One statement, or what was agreed, and the room to write beside it. Every letter is kept as it is typed.

import { made, part } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { changed } from "./changed.js";

/** @typedef {import("./sheet.js").Line} Line */
/** @typedef {{text: string, by: string}} Written */

export class Row {
  /**
   * @param {Line} line
   * @param {import("./store.js").Store} store
   * @param {() => void} wrote is called when the note has changed; shows it as it is kept
   */
  constructor(line, store, wrote) {
    this.line = line;
    this.store = store;
    this.wrote = wrote;
    this.element = part("li", HTMLLIElement, drawn(line));
    this.changed = part(".sheet-changed", HTMLElement, this.element);
    this.text = new Room("text", this.element, () => this.write());
    this.by = line.agreed ? new Room("by", this.element, () => this.write()) : undefined;
    this.name(part(".sheet-words, .sheet-about", HTMLElement, this.element));
    part("button", HTMLButtonElement, this.changed).addEventListener("click", () => {
      this.text.area.focus();
      this.write(line.words);
    });
  }

  /**
   * The room is called by the words that it stands beside.
   * @param {HTMLElement} words
   */
  name(words) {
    words.id = `words.${this.line.name}`;
    this.text.area.setAttribute("aria-labelledby", words.id);
    if (!this.by) return;
    const label = part(".sheet-by-words", HTMLElement, this.element);
    label.id = `by.${this.line.name}`;
    this.by.area.setAttribute("aria-labelledby", `${label.id} ${words.id}`);
  }

  /** @param {string} [words] the statement as it reads now, where the note still fits it */
  write(words) {
    const { name, role, competency } = this.line;
    const [text, by] = [this.text.area.value, this.by?.area.value ?? ""];
    const note = { text, ...by && { by }, words: words ?? this.store.note(name)?.words ?? this.line.words, role, competency };
    this.store.set(name, `${text}${by}`.trim() ? note : undefined);
    this.wrote();
  }

  /**
   * Shows the note as it is kept.
   * @param {import("./note.js").Note} [note]
   */
  refresh(note) {
    this.text.show(note?.text);
    this.by?.show(note?.by);
    this.element.classList.toggle("written", Boolean(note));
    this.changed.hidden = !note || note.words === this.line.words;
    part("q", HTMLQuoteElement, this.changed).textContent = note?.words ?? "";
  }
}

/** A box that grows with what is written in it. */
class Room {
  /**
   * @param {string} field of the note
   * @param {ParentNode} row
   * @param {() => void} typed
   */
  constructor(field, row, typed) {
    const room = part(`[data-field="${field}"]`, HTMLElement, row);
    this.area = /** @type {HTMLTextAreaElement | HTMLInputElement} */ (part("textarea, input", HTMLElement, room));
    this.paper = part(".sheet-paper", HTMLElement, room);
    this.area.addEventListener("input", typed);
  }

  /**
   * A blank that is being typed stays as it is.
   * @param {string} [kept]
   */
  show(kept = "") {
    if (this.area.value.trim() !== kept.trim()) this.area.value = kept;
    this.paper.textContent = `${this.area.value}\n`;
  }
}

/** @param {Line} line */
function drawn(line) {
  const { text, points, competency, left, agreed, under: more } = line;
  const from = left && competency ? made("sheet-from", { competency }) : [];
  const parts = { from, under: under(more), changed: changed("sheet-changed", line) };
  if (agreed) return made("sheet-agreed", { ...parts, about: competency && !left ? made("sheet-about", { competency }) : [] });
  return made("sheet-row", { ...parts, text, points: points.map((point) => made("sheet-point", { text: point })) });
}
