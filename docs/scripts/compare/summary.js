// What is the same in a sentence, with numbers, and where to read what differs.

import { counted, made, said } from "../shared/templates.js";
import { either, listed } from "./words.js";

/** @typedef {import("./outline.js").Section} Section */

/** The sections whose parts are worth counting. */
const COUNTED = ["accountabilities", "performance-measures", "person-specification", "competencies"];

/**
 * @param {Section[]} sections those in which a role says something
 * @param {number} roles how many are compared
 * @returns {Node[]}
 */
export function summary(sections, roles) {
  const differing = sections.filter(({ drawn }) => drawn.apart.length);
  const where = differing.map(({ key, heading }) => made("to-section", { address: `#${key}`, heading }));
  return [...shared(sections, roles), where.length ? made("differing-in", { where: listed(where) }) : made("differing-nowhere")];
}

/**
 * @param {Section[]} sections
 * @param {number} roles
 */
function shared(sections, roles) {
  const told = sections.filter(({ key }) => COUNTED.includes(key));
  const same = told.filter(({ drawn }) => drawn.count);
  if (same.length) return [made(`sharing-${roles}`, { what: listed(same.map(({ key, drawn }) => counted(`shared-${key}`, drawn.count))) })];
  return told.length ? [made("sharing-nothing", { what: either(told.map(({ key }) => said(`shared-${key}-none`))) })] : [];
}
