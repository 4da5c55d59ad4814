// What is chosen, each with a button that takes it back.

import { FACETS } from "./library.js";
import { counted, made, part } from "../shared/templates.js";

/** @typedef {import("./state.js").Choices} Choices */

/**
 * @typedef {object} Chip
 * @property {Node} name
 * @property {Choices} rest the choices without this one
 */

/**
 * @param {Choices} choices
 * @param {import("./form.js").Form} form
 * @returns {Chip[]}
 */
export function chips({ words, facets }, form) {
  const chosen = FACETS.flatMap((facet) => facets[facet].map((id) => ({
    name: form.name(facet, id),
    rest: { words, facets: { ...facets, [facet]: facets[facet].filter((other) => other !== id) } },
  })));
  return words.trim() ? [{ name: made("words-name", { words: words.trim() }), rest: { words: "", facets } }, ...chosen] : chosen;
}

/**
 * @param {Chip} chip
 * @param {number | undefined} left how many sentences there are without it, where that is worth saying
 * @param {(rest: Choices) => void} take
 */
export function button({ name, rest }, left, take) {
  const note = left === undefined ? [] : counted("chip-leaves", left);
  const item = made("chip", { name, note });
  const pressed = part("button", HTMLButtonElement, item);
  pressed.addEventListener("click", () => take(rest));
  return item;
}
