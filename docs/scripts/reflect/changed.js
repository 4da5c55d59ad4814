// That a sentence reads otherwise than when a note was written, and since which release.

import { inWords } from "../shared/day.js";
import { made } from "../shared/templates.js";

/** @typedef {NonNullable<import("../compare/profile.js").Statement["as_of"]>} Since */

/**
 * @param {string} template that says so; with "-in" after its name it says the release too
 * @param {import("./sheet.js").Line} line
 */
export function changed(template, { since }) {
  return since ? made(`${template}-in`, { release: String(since.release), day: inWords(since.day) }) : made(template);
}
