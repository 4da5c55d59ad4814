// The statement finder: choices in, sentences out, and the address always says which.

import { announce } from "./shared/announce.js";
import { copiesAddress } from "./shared/copy-address.js";
import { csv } from "./shared/csv.js";
import { download } from "./shared/download.js";
import { told } from "./shared/gone.js";
import { fetched } from "./shared/site.js";
import { counted, part } from "./shared/templates.js";
import { button, chips } from "./find/chips.js";
import { Description } from "./find/describe.js";
import { answered, numberLeft } from "./find/filter.js";
import { Form } from "./find/form.js";
import { FACETS, Library } from "./find/library.js";
import { older } from "./find/older.js";
import { Results } from "./find/results.js";
import { fromAddress, hold, keep, nothing, onReturn, settle } from "./find/state.js";
import { rows } from "./find/table.js";
import { Vocabulary } from "./find/vocabulary.js";

/** @typedef {import("./find/state.js").Choices} Choices */

const NARROW = matchMedia("(max-width: 59.98em)");

class Finder {
  /**
   * @param {HTMLElement} page
   * @param {Library} library
   * @param {import("./find/older.js").Retired[]} retired choices of the address
   */
  constructor(page, library, retired) {
    this.library = library;
    this.retired = retired;
    this.vocabulary = new Vocabulary(library.entries, library.index.spelling);
    this.form = new Form(part("form", HTMLFormElement, page), library);
    for (const { facet, id, gone } of retired) this.form.titles[facet].set(id, gone.title ?? id);
    this.results = new Results(part(".found", HTMLElement, page), part(".more-found", HTMLButtonElement, page));
    this.heading = part(".found-count", HTMLElement, page);
    this.status = part("[role=status]", HTMLElement, page);
    this.chips = part(".chips", HTMLElement, page);
    this.clear = part(".clear", HTMLButtonElement, page);
    this.gone = part(".found-gone", HTMLElement, page);
    this.empty = part(".found-none", HTMLElement, page);
    this.table = part(".download", HTMLButtonElement, page);
    this.choices = this.asked("");
    this.answer(page);
  }

  /** @param {HTMLElement} page */
  answer(page) {
    this.form.form.addEventListener("input", ({ target }) => this.changed(/** @type {HTMLInputElement} */ (target)));
    this.form.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.heading.focus();
    });
    this.clear.addEventListener("click", () => this.take(nothing()));
    copiesAddress(part(".copy-address", HTMLButtonElement, page), part(".copy-said", HTMLElement, page));
    this.table.addEventListener("click", () => this.download());
    onReturn(() => this.returned());
    part("details", HTMLDetailsElement, page).open = !NARROW.matches;
    this.show(this.choices);
  }

  /** Back or forward, or to a part of the page. */
  returned() {
    this.show(this.asked(this.choices.words));
    hold(this.choices);
  }

  /**
   * What the address chooses, but for what this handbook has nothing of.
   * @param {string} typed what stands in the field
   * @returns {Choices}
   */
  asked(typed) {
    const { words, facets } = fromAddress(typed);
    const held = FACETS.map((facet) => [facet, this.library.choices[facet].length ? facets[facet] : []]);
    return { words, facets: Object.fromEntries(held) };
  }

  /** @param {HTMLInputElement} control */
  changed({ name }) {
    const choices = this.form.changed(this.choices, name);
    keep(choices, name === "words");
    this.show(choices);
  }

  /**
   * Choices that a button outside the form leaves; the button may be gone, so focus goes to what they lead to.
   * @param {Choices} choices
   */
  take(choices) {
    keep(choices, false);
    this.show(choices);
    this.heading.focus();
  }

  /** @param {Choices} choices */
  show(choices) {
    this.choices = choices;
    const chosen = this.positions(choices);
    const worded = this.vocabulary.holding(choices.words);
    const { found, counts } = answered(this.library, chosen, worded);
    this.found = found;
    this.description = new Description(this.library, chosen);
    this.form.show(choices, counts);
    this.results.show(found, this.description);
    this.heading.replaceChildren(counted("found-count", found.length));
    this.empty.hidden = found.length > 0;
    this.table.hidden = !found.length;
    this.showChips(choices, found.length > 0);
    this.gone.replaceChildren(...this.toldOf(choices));
    const words = [this.heading, ...this.gone.querySelectorAll("p, .under")].map(({ textContent }) => String(textContent).trim());
    announce(this.status, words.join(" "));
  }

  /**
   * What became of those choices that were retired.
   * @param {Choices} choices
   */
  toldOf({ facets }) {
    return this.retired.filter(({ facet, id }) => facets[facet].includes(id)).map(({ id, gone }) => told(gone, id));
  }

  /**
   * Where nothing is found each choice says what there is without it.
   * @param {Choices} choices
   * @param {boolean} any whether anything is found
   */
  showChips(choices, any) {
    const chosen = chips(choices, this.form);
    const left = (/** @type {Choices} */ rest) => (any ? undefined : this.number(rest));
    this.chips.replaceChildren(...chosen.map((chip) => button(chip, left(chip.rest), (rest) => this.take(rest))));
    this.clear.hidden = !chosen.length;
  }

  /** @param {Choices} choices */
  number(choices) {
    return numberLeft(this.library, this.positions(choices), this.vocabulary.holding(choices.words));
  }

  /**
   * @param {Choices} choices
   * @returns {import("./find/filter.js").Chosen}
   */
  positions({ facets }) {
    const places = FACETS.map((facet) => [facet, facets[facet].map((id) => this.library.choices[facet].indexOf(id))]);
    return Object.fromEntries(places);
  }

  download() {
    const table = rows(this.found ?? [], /** @type {Description} */ (this.description));
    download(String(this.table.dataset.file), "text/csv;charset=utf-8", csv(table, this.library.index.formula));
  }
}

const page = part(".finder", HTMLElement);
const instead = part(".without-scripts", HTMLElement);
settle();
fetched("find/index.json").then(
  async (index) => {
    const library = new Library(index);
    const retired = await older(library);
    page.hidden = false;
    instead.hidden = true;
    new Finder(page, library, retired);
  },
  () => instead.classList.add("needed"),
);
