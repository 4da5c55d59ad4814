// What a sheet is called on the page, and the day.

import { made } from "../shared/templates.js";

const DAY = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });

/**
 * @param {{name: string, role: string}} sheet
 * @returns {string | DocumentFragment}
 */
export function label({ name, role }) {
  return name ? made("sheet-label", { name, role }) : role;
}

/** The day, in words. */
export function today() {
  return DAY.format(new Date());
}
