// Roles side by side: the address says which, their profiles are fetched, everything else follows.

import { announce } from "./shared/announce.js";
import { copiesAddress } from "./shared/copy-address.js";
import { part, said } from "./shared/templates.js";
import { under } from "./shared/under.js";
import { Chooser } from "./compare/chooser.js";
import { facts } from "./compare/facts.js";
import { ITEMS } from "./compare/items.js";
import { levels } from "./compare/levels.js";
import { move } from "./compare/move.js";
import { doubtsIn, profile } from "./compare/profile.js";
import { drawn } from "./compare/sections.js";
import { fromAddress, keep } from "./compare/state.js";
import { table } from "./compare/table.js";
import { who } from "./compare/words.js";

/** @typedef {import("./compare/profile.js").Profile} Profile */
/** @typedef {import("./compare/state.js").State} State */

/** Sections that are a table, as (template of the caption, rows). @type {Record<string, [string, (roles: Profile[]) => import("./compare/table.js").Row[]]>} */
const TABLES = {
  organisation: ["caption-organisation", facts],
  competencies: ["caption-competencies", levels],
};

class Comparison {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.heading = part(".chosen-heading", HTMLElement, page);
    this.status = part(".compare-said", HTMLElement, page);
    this.result = part(".comparison", HTMLElement, page);
    this.moves = part(".moves", HTMLElement, page);
    this.differences = part("[name=differences]", HTMLInputElement, page);
    this.chooser = new Chooser(page, (roles, added) => this.choose(roles, added));
    this.state = fromAddress();
    this.differences.addEventListener("change", () => this.step({ ...this.state, differences: this.differences.checked }));
    addEventListener("popstate", () => this.show(fromAddress()));
    copiesAddress(part(".copy-address", HTMLButtonElement, page), part(".copy-said", HTMLElement, page));
  }

  /**
   * @param {string[]} roles
   * @param {boolean} added whether the button that was pressed is still there
   */
  async choose(roles, added) {
    await this.step({ ...this.state, roles });
    if (!added || this.chooser.form.hidden) this.heading.focus();
  }

  /** @param {State} state */
  async step(state) {
    keep(state);
    await this.show(state);
  }

  /** @param {State} state */
  async show(state) {
    this.state = state;
    const profiles = await Promise.all(state.roles.map(profile));
    if (this.state !== state) return;
    const roles = profiles.filter((role) => role !== undefined);
    this.chooser.show(state.roles, profiles);
    this.differences.checked = state.differences;
    this.result.classList.toggle("only-differences", state.differences);
    this.result.hidden = roles.length < 2;
    if (roles.length > 1) this.draw(roles);
    this.tell(roles);
  }

  /** @param {Profile[]} roles */
  draw(roles) {
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (this.result.querySelectorAll("[data-section]"))) {
      const { parts, same } = this.section(String(section.dataset.section), roles);
      const doubts = doubtsIn(roles, String(section.dataset.section));
      part(".body", HTMLElement, section).replaceChildren(...under({ doubts }), ...parts);
      section.classList.toggle("all-same", same);
    }
    const [first, ...others] = roles;
    this.moves.replaceChildren(...others.map((other) => move(first, other)));
  }

  /**
   * @param {string} key
   * @param {Profile[]} roles
   */
  section(key, roles) {
    const names = roles.map(({ title }) => title);
    if (key in ITEMS) return drawn(roles.map(ITEMS[key]), names);
    const [caption, rowsOf] = TABLES[key];
    const rows = rowsOf(roles);
    return { parts: [table(caption, rows, names)], same: rows.every(({ same }) => same) };
  }

  /** @param {Profile[]} roles */
  tell(roles) {
    const names = roles.map(({ title }) => title);
    announce(this.status, roles.length > 1 ? said("comparing", { who: who(names, 0) }) : said("choose-more"));
  }
}

const page = part(".compare", HTMLElement);
const instead = part(".without-scripts", HTMLElement);
const comparison = new Comparison(page);
const filled = comparison.chooser.fill().catch(() => instead.classList.add("needed"));
// All of it comes at once, so that nothing moves.
Promise.all([comparison.show(comparison.state), filled]).then(() => { page.hidden = false; });
