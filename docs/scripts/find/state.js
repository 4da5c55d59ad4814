// What is chosen, and the same in the address: /find/?words=...&role=...&level=3,4

import { FACETS } from "./library.js";

/** @typedef {{words: string, facets: Record<import("./library.js").Facet, string[]>}} Choices */

const WORDS = "words";

export function nothing() {
  return chosenIn(new URLSearchParams());
}

export function fromAddress() {
  return chosenIn(new URLSearchParams(location.search));
}

/**
 * @param {URLSearchParams} asked
 * @returns {Choices}
 */
function chosenIn(asked) {
  const facets = FACETS.map((facet) => [facet, asked.get(facet)?.split(",").filter(Boolean) ?? []]);
  return { words: asked.get(WORDS) ?? "", facets: Object.fromEntries(facets) };
}

/** @param {Choices} choices */
export function addressOf({ words, facets }) {
  const given = FACETS.filter((facet) => facets[facet].length).map((facet) => [facet, facets[facet].join(",")]);
  const asked = new URLSearchParams(words.trim() ? [[WORDS, words.trim()], ...given] : given);
  const query = String(asked).replaceAll("%2C", ",");
  return location.pathname + (query && `?${query}`);
}

let typing = false;

/**
 * Puts the choices into the address. Each is a step that "back" takes back; typing is one step altogether.
 * @param {Choices} choices
 * @param {boolean} typed
 */
export function keep(choices, typed) {
  const address = addressOf(choices);
  if (address === location.pathname + location.search) return;
  if (typed && typing) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  typing = typed;
}

/** @param {() => void} restore is called when the reader goes back or forward */
export function onReturn(restore) {
  addEventListener("popstate", () => {
    typing = false;
    restore();
  });
}
