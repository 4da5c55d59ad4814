// The place on the page that the address names.

import { decoded } from "../shared/typed.js";

/** Before the words that were searched for. */
export const SAID = "&h=";

/** @returns {HTMLElement | null} */
export function landed() {
  return document.getElementById(decoded(location.hash.slice(1).split("&")[0]));
}
