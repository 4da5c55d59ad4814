// The list of what is found: a page at a time, so that twenty thousand sentences stay quick.

import { made, part } from "../shared/templates.js";
import { hrefTo } from "../shared/site.js";

/** @typedef {import("./library.js").Entry} Entry */

const AT_ONCE = 50;

export class Results {
  /**
   * @param {HTMLElement} list
   * @param {HTMLButtonElement} more shows the next ones
   */
  constructor(list, more) {
    this.list = list;
    this.more = more;
    /** @type {Entry[]} */
    this.waiting = [];
    more.addEventListener("click", () => {
      const last = this.list.lastElementChild;
      this.add();
      last?.nextElementSibling?.querySelector("a")?.focus();
    });
  }

  /**
   * @param {Entry[]} found
   * @param {import("./describe.js").Description} description
   */
  show(found, description) {
    this.description = description;
    this.waiting = found;
    this.list.replaceChildren();
    this.add();
  }

  add() {
    this.list.append(...this.waiting.slice(0, AT_ONCE).map((entry) => this.item(entry)));
    this.waiting = this.waiting.slice(AT_ONCE);
    this.more.hidden = !this.waiting.length;
  }

  /** @param {Entry} entry */
  item(entry) {
    const description = /** @type {import("./describe.js").Description} */ (this.description);
    const item = made("sentence", {
      text: entry.text,
      address: hrefTo(entry.address),
      kind: description.kind(entry),
      place: description.place(entry),
      asked: description.asked(entry).map((words) => made("asked", { words })),
      points: entry.points.map((text) => made("point", { text })),
    });
    if (!entry.points.length) part("ul", HTMLElement, item).remove();
    return item;
  }
}
