// Which roles are compared: taken away, put first, and one more from a list by team.

import { options } from "../shared/roles.js";
import { lines } from "../shared/gone.js";
import { fetched, hrefTo } from "../shared/site.js";
import { made, part } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { doubtsIn, isThere } from "./profile.js";
import { MOST } from "./state.js";

/** @typedef {import("../shared/roles.js").Team} Team */
/** @typedef {import("./profile.js").Profile | import("./profile.js").Missing} Found */

export class Chooser {
  /**
   * @param {HTMLElement} page
   * @param {(roles: string[], added: boolean) => void} choose
   */
  constructor(page, choose) {
    this.page = page;
    this.choose = choose;
    /** @type {string[]} */
    this.roles = [];
    this.list = part(".chosen", HTMLElement, page);
    this.form = part("form", HTMLFormElement, page);
    this.team = part("[name=team]", HTMLSelectElement, page);
    this.role = part("[name=role]", HTMLSelectElement, page);
    this.team.addEventListener("change", () => this.offer());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.role.value) choose([...this.roles, this.role.value], true);
    });
  }

  /** Which roles there are; those that are not compared are offered once the page is shown. */
  async learn() {
    const { teams } = await fetched("data/roles.json");
    this.teams = /** @type {Team[]} */ (teams);
    this.team.append(...this.teams.flatMap(({ title }, n) => (title ? new Option(title, String(n)) : [])));
    this.offer();
  }

  /**
   * @param {string[]} roles
   * @param {Found[]} profiles
   */
  show(roles, profiles) {
    this.roles = roles;
    this.list.replaceChildren(...roles.map((id, n) => this.item(id, n, profiles[n])));
    this.offer();
  }

  /**
   * @param {string} id
   * @param {number} n
   * @param {Found} role
   */
  item(id, n, role) {
    const item = drawn(id, role);
    const others = this.roles.filter((other) => other !== id);
    part(".remove", HTMLButtonElement, item).addEventListener("click", () => this.choose(others, false));
    const first = item.querySelector("button.put-first");
    if (n) first?.addEventListener("click", () => this.choose([id, ...others], false));
    else first?.remove();
    return item;
  }

  /**
   * Offers the roles of the chosen team, or of all teams, that are not compared yet. While nothing is shown none
   * is offered: whoever follows a link need not wait for two thousand choices.
   */
  offer() {
    this.form.hidden = this.roles.length >= MOST || !this.left();
    if (this.page.hidden) return;
    const wanted = this.team.value;
    const offered = (this.teams ?? []).filter((_, n) => !wanted || String(n) === wanted);
    this.role.replaceChildren(this.role.options[0], ...offered.flatMap((team) => options(team, this.roles)));
    this.role.value = "";
  }

  /** Whether a role is left that could be added; until the list is there, one may be. */
  left() {
    return !this.teams || this.teams.some(({ roles }) => roles.some(({ id }) => !this.roles.includes(id)));
  }
}

/**
 * @param {string} id
 * @param {Found} role
 */
function drawn(id, role) {
  if (typeof role === "string") return made(role, { name: id });
  if (!isThere(role)) return made("retired", { name: role.title ?? id, lines: lines(role) });
  const where = [role.team, role.employer].flatMap((one) => one?.title ?? []).join(", ");
  return made("chosen", { name: role.title, address: hrefTo(role.address), where, under: under({ doubts: doubtsIn([role], null) }) });
}
