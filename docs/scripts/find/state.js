// What is chosen, and the same in the address: /find/?role=...&level=3,4#words=... What is chosen from lists may
// be sent, so that links such as /find/?role=... can be written by hand; what is typed never is.

import { asked, chosen, fromOlderLink, query, typed, withTyped } from "../shared/typed.js";
import { FACETS } from "./library.js";

/** @typedef {{words: string, facets: Record<import("./library.js").Facet, string[]>}} Choices */

const WORDS = "words";

/** @returns {Choices} */
export function nothing() {
  return { words: "", facets: chosenIn(new URLSearchParams()) };
}

/** Before anything is fetched: older links hold the words where they would be sent, and some links came broken. */
export function settle() {
  fromOlderLink(WORDS, asked());
  const choices = asked();
  for (const facet of FACETS) if (choices.has(facet)) choices.set(facet, chosen(facet, choices).join(","));
  if (String(choices) === String(new URLSearchParams(location.search))) return;
  history.replaceState(null, "", location.pathname + query(choices) + location.hash);
}

/**
 * Puts choices into the address in place of those that it names.
 * @param {Choices} choices
 */
export function replace(choices) {
  history.replaceState(null, "", addressOf(choices));
}

/**
 * @param {string} words what stands in the field, for where the address ends in a part of the page
 * @returns {Choices}
 */
export function fromAddress(words) {
  return { words: typed(WORDS) ?? (location.hash && words), facets: chosenIn(asked()) };
}

/**
 * @param {URLSearchParams} choices
 * @returns {Choices["facets"]}
 */
function chosenIn(choices) {
  const facets = FACETS.map((facet) => [facet, chosen(facet, choices)]);
  return Object.fromEntries(facets);
}

/** @param {Choices} choices */
export function addressOf({ words, facets }) {
  const given = FACETS.filter((facet) => facets[facet].length).map((facet) => [facet, facets[facet].join(",")]);
  return location.pathname + query(new URLSearchParams(given)) + withTyped(WORDS, words.trim() || undefined);
}

let typing = false;

/**
 * Puts the choices into the address. Each is a step that "back" takes back; typing is one step altogether.
 * @param {Choices} choices
 * @param {boolean} written whether the step is something typed
 */
export function keep(choices, written) {
  const address = addressOf(choices);
  if (address === location.pathname + location.search + location.hash) return;
  if (written && typing) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  typing = written;
}

/**
 * A link to a part of the page takes the "#" for itself; afterwards the words have it back.
 * @param {Choices} choices
 */
export function hold(choices) {
  if (choices.words && typed(WORDS) === undefined) history.replaceState(null, "", addressOf(choices));
}

/** @param {() => void} restore is called when the reader goes back or forward */
export function onReturn(restore) {
  addEventListener("popstate", () => {
    typing = false;
    restore();
  });
}
