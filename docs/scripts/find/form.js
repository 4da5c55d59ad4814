// The controls: what is chosen in them, and beside each choice how much it leaves.

import { made, part, shown } from "../shared/templates.js";

/** @typedef {import("./library.js").Facet} Facet */
/** @typedef {import("./state.js").Choices} Choices */

const MANY = 200;
const PAUSE = 150;

export class Form {
  /**
   * @param {HTMLFormElement} form
   * @param {import("./library.js").Library} library
   */
  constructor(form, library) {
    this.form = form;
    this.library = library;
    this.words = part("[name=words]", HTMLInputElement, form);
    this.titles = titles(library.index);
    /** @type {number | undefined} */
    this.waiting = undefined;
  }

  /**
   * The choices with what has just been changed in a control.
   * @param {Choices} choices
   * @param {string} name of the control
   * @returns {Choices}
   */
  changed({ words, facets }, name) {
    if (name === "words") return { words: this.words.value, facets };
    const given = new FormData(this.form).getAll(name).map(String).filter(Boolean);
    return { words, facets: { ...facets, [name]: given } };
  }

  /**
   * @param {Choices} choices
   * @param {Record<Facet, number[]>} counts
   */
  show({ words, facets }, counts) {
    if (this.words.value.trim() !== words.trim()) this.words.value = words;
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (this.form.querySelectorAll("[type=checkbox]"))) {
      const facet = /** @type {Facet} */ (box.name);
      const count = counts[facet][this.library.choices[facet].indexOf(box.value)];
      box.checked = facets[facet].includes(box.value);
      box.disabled = !count && !box.checked;
      part(".count", HTMLElement, labelOf(box)).textContent = shown(count);
    }
    const lists = [...this.form.querySelectorAll("select")];
    /** @param {HTMLSelectElement[]} some */
    const fill = (some) => some.forEach((list) => {
      const facet = /** @type {Facet} */ (list.name);
      this.fill(list, facet, facets[facet], counts[facet]);
    });
    /** @param {HTMLSelectElement} list */
    const long = (list) => this.library.choices[/** @type {Facet} */ (list.name)].length > MANY;
    fill(lists.filter((list) => !long(list)));
    // The answer need not wait for lists of thousands: they follow when the reader pauses.
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => fill(lists.filter(long)), PAUSE);
  }

  /**
   * Offers what leaves something, and what is chosen already.
   * @param {HTMLSelectElement} select
   * @param {Facet} facet
   * @param {string[]} chosen
   * @param {number[]} counts
   */
  fill(select, facet, chosen, counts) {
    /** @type {Map<string, HTMLElement>} */
    const groups = new Map();
    const offered = document.createDocumentFragment();
    this.library.choices[facet].forEach((id, n) => {
      if (!counts[n] && !chosen.includes(id)) return;
      const option = new Option(`${this.titles[facet].get(id)} (${shown(counts[n])})`, id);
      const group = this.library.groupOf(facet, n);
      (group ? groupOf(group, groups) : offered).append(option);
    });
    select.replaceChildren(select.options[0], offered, ...groups.values());
    select.value = chosen[0] ?? "";
    if (select.selectedIndex < 0) select.value = ""; // a role that is gone
  }

  /**
   * What a choice is called, with what it is a choice of.
   * @param {Facet} facet
   * @param {string} id
   */
  name(facet, id) {
    const control = part(`[name=${facet}]`, HTMLElement, this.form);
    const box = this.form.querySelector(`[type=checkbox][name=${facet}][value="${CSS.escape(id)}"]`);
    const what = box ? part(".choice", HTMLElement, labelOf(box)).textContent : this.titles[facet]?.get(id);
    const of = control.closest("fieldset")?.querySelector("legend") ?? labelOf(control);
    return made("choice-name", { of: String(of.textContent), what: what ?? id });
  }
}

/**
 * Options that belong together.
 * @param {string} name
 * @param {Map<string, HTMLElement>} groups those there are already
 */
function groupOf(name, groups) {
  const group = groups.get(name) ?? document.createElement("optgroup");
  group.setAttribute("label", name);
  groups.set(name, group);
  return group;
}

/** @param {Element} control */
function labelOf(control) {
  const [label] = /** @type {HTMLInputElement | HTMLSelectElement} */ (control).labels ?? [];
  return label;
}

/**
 * @param {import("./library.js").Index} index
 * @returns {Record<string, Map<string, string>>}
 */
function titles({ roles, teams, competencies, values }) {
  const lists = { role: roles, team: teams, competency: competencies, value: values };
  return Object.fromEntries(Object.entries(lists).map(([facet, rows]) => [facet, new Map(rows.map(([id, title]) => [id, title]))]));
}
