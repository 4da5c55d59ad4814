// The sections of the profiles, in order: first those in which something differs, then those in which nothing does.

import { pause } from "../shared/pause.js";
import { counted, made, part, said } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { facts } from "./facts.js";
import { ITEMS } from "./items.js";
import { levels } from "./levels.js";
import { doubtsIn } from "./profile.js";
import { sentences, tabled } from "./sections.js";

/** @typedef {import("./profile.js").Profile} Profile */

/**
 * @typedef {object} Section
 * @property {string} key
 * @property {string} heading
 * @property {import("./sections.js").Drawn} drawn
 */

/** Sections that are a table. @type {Record<string, (roles: Profile[]) => import("./table.js").Row[]>} */
const TABLES = { organisation: facts, competencies: levels };

/** The sections of a profile, each with its heading. */
const OUTLINE = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-outline]"))].map(
  ({ id, dataset }) => ({ key: String(dataset.outline), heading: said(id) }));

/**
 * The sections in which a role says something, drawn one by one, so that the browser answers in between.
 * @param {Profile[]} roles
 */
export async function sectionsOf(roles) {
  /** @type {Section[]} */
  const sections = [];
  for (const { key, heading } of OUTLINE) {
    await pause();
    sections.push({ key, heading, drawn: drawn(key, roles) });
  }
  return sections.filter(({ drawn: { apart, count } }) => apart.length || count);
}

/**
 * @param {string} key
 * @param {Profile[]} roles
 */
function drawn(key, roles) {
  const names = roles.map(({ title }) => title);
  return key in ITEMS ? sentences(roles.map(ITEMS[key]), names) : tabled(`caption-${key}`, TABLES[key](roles), names);
}

/**
 * The sections with what differs in them, and what is the same folded below it.
 * @param {Section[]} sections
 * @param {Profile[]} roles
 */
export function differing(sections, roles) {
  return sections.filter(({ drawn }) => drawn.apart.length).map(({ key, heading, drawn: { apart, same: parts, count } }) => {
    const also = count ? [made("also-same", { who: everyone(roles), what: counted(`shared-${key}`, count), heading, parts })] : [];
    return named(made("section-apart", { heading, doubts: doubts(roles, key), apart, also }), key);
  });
}

/**
 * The sections in which nothing differs, folded.
 * @param {Section[]} sections
 * @param {Profile[]} roles
 */
export function alike(sections, roles) {
  const folds = sections.filter(({ drawn }) => !drawn.apart.length).map(({ key, heading, drawn: { same: parts, count } }) => (
    named(counted("all-same", count, { heading, doubts: doubts(roles, key), parts }), key)));
  return folds.length ? [made("alike", { who: everyone(roles), folds })] : [];
}

/**
 * @param {Profile[]} roles
 * @param {string} key of a section
 */
function doubts(roles, key) {
  return under({ doubts: doubtsIn(roles, key) });
}

/**
 * A section that an address can name.
 * @param {DocumentFragment} section
 * @param {string} key
 */
function named(section, key) {
  const element = part("section, details", HTMLElement, section);
  element.id = key;
  element.dataset.section = key;
  return section;
}

/** @param {Profile[]} roles */
function everyone(roles) {
  return said(`everyone-${roles.length}`);
}
