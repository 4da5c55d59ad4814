// A search in the address: "#q=words". Links of the old form, "?q=words", are rewritten.

import { fromOlderLink, typed, withTyped } from "../shared/typed.js";

const NAME = "q";

/** The words that the address asks for, or nothing. */
export function asked() {
  fromOlderLink(NAME);
  return typed(NAME);
}

/** @param {string} [query] what somebody who comes back finds again, if anything */
export function keep(query) {
  history.replaceState(null, "", location.pathname + location.search + withTyped(NAME, query));
}

/** Takes the search out of the address. */
export function forget() {
  if (typed(NAME) !== undefined) keep();
}
