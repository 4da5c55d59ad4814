// The search: a combobox in a dialog (the pattern of the WAI-ARIA practices). It opens by its button, by
// Ctrl or Command and K, by what is typed into a search field of the page, and by an address that asks for it.

import { made, part } from "../shared/templates.js";
import { asked, forget, keep } from "./address.js";
import { Engine } from "./asking.js";
import { List } from "./list.js";

/** A single letter says too little. */
const FEWEST_LETTERS = 2;

class SearchBox {
  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    this.dialog = dialog;
    this.input = part("input", HTMLInputElement, dialog);
    this.status = part("[role=status]", HTMLElement, dialog);
    this.list = new List(part("[role=listbox]", HTMLElement, dialog), this.input);
    this.start = String(this.status.textContent);
    /** Whether Enter was pressed before the answer had come. */
    this.eager = false;
    /** @type {Engine | undefined} */
    this.engine = undefined;
    /** @type {Element | null} */
    this.opener = null;
    this.listen();
  }

  listen() {
    const { dialog, input } = this;
    input.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.ask();
    });
    input.addEventListener("compositionend", () => this.ask());
    input.addEventListener("keydown", (event) => this.pressed(event));
    part("form", HTMLFormElement, dialog).addEventListener("submit", (event) => event.preventDefault());
    part(".search-clear", HTMLElement, dialog).addEventListener("click", () => this.search(""));
    part(".search-close", HTMLElement, dialog).addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => this.closed());
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Tab") this.goRound(event);
    });
    this.list.list.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a")) keep(input.value);
    });
  }

  /** @param {string} text what to search for, in place of what was typed before */
  search(text) {
    this.open();
    this.input.value = text;
    this.ask();
  }

  open() {
    if (!this.dialog.open) {
      this.opener = document.activeElement;
      this.dialog.showModal();
    }
    this.input.focus();
    this.engine ??= new Engine((answer) => this.show(answer), () => this.tell(String(this.status.dataset.failed)));
    this.engine.ask("");
  }

  closed() {
    forget();
    const named = this.opener instanceof HTMLElement && this.opener !== document.body;
    const back = named ? /** @type {HTMLElement} */ (this.opener) : part(".search-open", HTMLElement);
    back.focus({ preventScroll: true }); // a result on this page is in view
  }

  /**
   * Tab goes round in the dialog: what a browser has between its end and its beginning bears no name.
   * @param {KeyboardEvent} event
   */
  goRound(event) {
    const all = /** @type {HTMLElement[]} */ ([...this.dialog.querySelectorAll("button, input")]);
    const shown = all.filter((control) => getComputedStyle(control).visibility !== "hidden" && control.offsetParent);
    const [from, to] = event.shiftKey ? [shown[0], shown[shown.length - 1]] : [shown[shown.length - 1], shown[0]];
    if (document.activeElement !== from) return;
    event.preventDefault();
    to.focus();
  }

  ask() {
    const query = this.input.value;
    this.eager = false;
    if (query.trim().length >= FEWEST_LETTERS) this.engine?.ask(query);
    else this.clear();
  }

  clear() {
    delete this.dialog.dataset.answers;
    this.list.clear();
    this.tell(this.start);
  }

  /** @param {import("./asking.js").Answer} answer */
  show(answer) {
    if (answer.query !== this.input.value) return;
    const { groups, offers, said, corrected } = answer;
    this.dialog.dataset.answers = answer.query;
    this.offersDoors = offers && Boolean(groups[0].shown[0].location);
    this.list.draw(answer);
    this.tell(corrected ? made("__search_corrected", { words: corrected, found: said }) : said);
    if (this.eager) this.follow();
  }

  /** @param {string | Node} words */
  tell(words) {
    this.status.replaceChildren(words);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    if (step) this.list.move(step);
    else if (event.key === "Enter") this.enter(event);
    if (step || event.key === "Enter") event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  enter({ ctrlKey, metaKey, shiftKey }) {
    this.eager = this.dialog.dataset.answers !== this.input.value;
    if (!this.eager) this.follow({ ctrlKey, metaKey, shiftKey });
  }

  /**
   * Follows what is active, else the best; never a mere offer to browse.
   * @param {MouseEventInit} [keys] that are held
   */
  follow(keys) {
    this.eager = false;
    const chosen = this.list.active ?? (this.offersDoors ? undefined : this.list.options[0]);
    chosen?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...keys }));
  }
}

const box = new SearchBox(part("#__search", HTMLDialogElement));

/** A link within the page, or to a search: the first closes the dialog, the second fills it. */
function arrive() {
  const query = asked();
  if (query !== undefined) box.search(query);
  else if (box.dialog.open) box.dialog.close();
}

part(".search-open", HTMLElement).addEventListener("click", () => box.open());
document.addEventListener("keydown", (event) => {
  if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  box.open();
});

// Search fields within a page hand over to the dialog.
for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.find"))) {
  const input = part("input", HTMLInputElement, form);
  const move = () => {
    const text = input.value;
    input.value = "";
    box.search(text);
  };
  // Half-composed characters stay where they are being typed.
  input.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) move();
  });
  input.addEventListener("compositionend", move);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    move();
  });
}

addEventListener("hashchange", arrive);
arrive();
