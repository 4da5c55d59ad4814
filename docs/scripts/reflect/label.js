// What a sheet is called on the page and as a file, and the day.

import { made } from "../shared/templates.js";

const DAY = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });

/**
 * @param {{name: string, role: string}} sheet
 * @returns {string | DocumentFragment}
 */
export function label({ name, role }) {
  return name ? made("sheet-label", { name, role }) : role;
}

/**
 * The end of a file's name: what there is of it in letters and digits.
 * @param {string[]} words
 */
export function fileName(...words) {
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, ""));
  return plain.filter(Boolean).join("-");
}

/** The day, in words. */
export function today() {
  return DAY.format(new Date());
}
