// Roles side by side: the address says which, their profiles are fetched, everything else follows.

import { announce } from "./shared/announce.js";
import { copiesAddress } from "./shared/copy-address.js";
import { pause } from "./shared/pause.js";
import { part, said } from "./shared/templates.js";
import { Chooser } from "./compare/chooser.js";
import { move } from "./compare/move.js";
import { alike, differing, sectionsOf } from "./compare/outline.js";
import { isThere, profile } from "./compare/profile.js";
import { fromAddress, keep, settle } from "./compare/state.js";
import { fetchStatements } from "./compare/statements.js";
import { summary } from "./compare/summary.js";
import { downloadWord } from "./compare/word.js";
import { who } from "./compare/words.js";

/** @typedef {import("./compare/profile.js").Profile} Profile */

class Comparison {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.heading = part(".chosen-heading", HTMLElement, page);
    this.page = page;
    this.status = part(".compare-said", HTMLElement);
    this.result = part(".comparison", HTMLElement, page);
    this.summary = part(".summary", HTMLElement, page);
    this.legend = part(".legend", HTMLElement, page);
    this.apart = part(".apart", HTMLElement, page);
    this.moves = part(".moves", HTMLElement, page);
    this.alike = part(".alike", HTMLElement, page);
    this.folds = part(".folds", HTMLButtonElement, page);
    this.opens = String(page.dataset.opensWith).split(",").filter(Boolean);
    this.chooser = new Chooser(page, (roles, added) => this.choose(roles, added));
    this.roles = fromAddress(this.opens);
    /** @type {Profile[]} */
    this.profiles = [];
    /** @type {string[]} the titles of chosen roles that were retired */
    this.gone = [];
    this.unfolded = false;
    this.listen(page);
  }

  /** @param {HTMLElement} page */
  listen(page) {
    const region = part(".copy-said", HTMLElement, page);
    this.folds.addEventListener("click", () => this.fold(!this.unfolded));
    part(".as-word", HTMLButtonElement, page).addEventListener("click", () => this.word(region));
    addEventListener("popstate", () => this.returned());
    copiesAddress(part(".copy-address", HTMLButtonElement, page), region);
  }

  /** @param {HTMLElement} region where it is said that it cannot be */
  async word(region) {
    region.textContent = "";
    try {
      await downloadWord(this.result, this.profiles.map(({ title }) => title));
    } catch {
      region.textContent = said("word-missing");
    }
  }

  /** Back or forward, but not to a part of the page. */
  returned() {
    const roles = fromAddress(this.opens);
    if (roles.join() !== this.roles.join()) this.show(roles);
  }

  /**
   * @param {string[]} roles
   * @param {boolean} added whether the button that was pressed is still there
   */
  async choose(roles, added) {
    keep(roles);
    await this.show(roles);
    if (!added || this.chooser.form.hidden) this.heading.focus();
  }

  /**
   * All of it comes at once, so that nothing moves; what can be chosen besides comes after it.
   * @param {Promise<void>} known when it is known which roles there are
   */
  async begin(known) {
    settle(this.roles);
    await Promise.all([this.show(this.roles), known]);
    this.page.hidden = false;
    this.status.classList.add("visually-hidden");
    this.tell();
    pause().then(() => this.chooser.offer());
  }

  /** @param {string[]} chosen */
  async show(chosen) {
    this.roles = chosen;
    announce(this.status, said("loading"));
    const profiles = await Promise.all(chosen.map(profile));
    if (this.roles !== chosen) return;
    const today = profiles.map((role, n) => (isThere(role) ? role.id : chosen[n]));
    if (today.join() !== chosen.join()) return this.rename(today);
    const roles = profiles.filter(isThere);
    this.profiles = roles;
    this.gone = profiles.flatMap((role, n) => (isThere(role) || typeof role === "string" ? [] : [role.title ?? chosen[n]]));
    this.chooser.show(chosen, profiles);
    this.result.hidden = roles.length < 2;
    if (roles.length > 1) await this.draw(roles);
    if (!this.page.hidden) this.tell();
  }

  /**
   * Roles that the address names by earlier ids, by those of today, as it does from now on.
   * @param {string[]} today
   * @returns {Promise<void>}
   */
  rename(today) {
    const roles = [...new Set(today)];
    settle(roles);
    return this.show(roles);
  }

  /**
   * Part by part, so that the browser answers in between; all of it is shown at once.
   * @param {Profile[]} roles
   */
  async draw(roles) {
    const sections = await sectionsOf(roles);
    const [first, ...others] = roles;
    const parts = [
      { place: this.summary, nodes: summary(sections, roles.length) },
      { place: this.apart, nodes: await drawn(() => differing(sections, roles)) },
      { place: this.alike, nodes: await drawn(() => alike(sections, roles)) },
      { place: this.moves, nodes: await drawn(() => others.map((other) => move(first, other))) },
    ];
    if (this.profiles !== roles) return;
    for (const { place, nodes } of parts) place.replaceChildren(...nodes);
    this.legend.hidden = !this.apart.querySelector("mark");
    this.fold(this.unfolded);
    pause().then(() => fetchStatements(this.result));
  }

  /** @param {boolean} unfolded whether every fold is to be open */
  fold(unfolded) {
    const folds = this.result.querySelectorAll("details");
    this.unfolded = unfolded;
    this.folds.textContent = said(unfolded ? "fold-all" : "unfold-all");
    this.folds.hidden = !folds.length;
    for (const fold of folds) fold.open = unfolded;
  }

  /** Which roles are compared, and how many of those that are chosen could not be. */
  tell() {
    const names = this.profiles.map(({ title }) => title);
    const missing = this.roles.length - names.length - this.gone.length;
    const told = names.length > 1 ? [said("comparing", { who: who(names, 0) })] : [];
    if (this.roles.length < 2) told.push(said("choose-more"));
    told.push(...this.gone.map((title) => said("no-longer", { who: title })));
    if (missing) told.push(said("missing", { count: String(missing) }));
    announce(this.status, told.join(". "));
  }
}

/**
 * @template T
 * @param {() => T} draw
 */
async function drawn(draw) {
  await pause();
  return draw();
}

const page = part(".compare", HTMLElement);
const instead = part(".without-scripts", HTMLElement);
const comparison = new Comparison(page);
const known = comparison.chooser.learn().catch(() => instead.classList.add("needed"));
comparison.begin(known).then(() => {
  if (!location.hash) return;
  location.replace(location.hash); // what it names stands there only now
  dispatchEvent(new Event("hashchange"));
});
