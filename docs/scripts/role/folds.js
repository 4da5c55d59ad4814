// One control unfolds the same part of every competency. Who comes for what stands one level up finds it unfolded.

import { bundle } from "../shared/site.js";

const NEXT = "#next";

const buttons = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll("[data-unfolds]")]);

/**
 * @param {HTMLButtonElement} button
 * @returns {HTMLDetailsElement[]}
 */
function foldsOf(button) {
  return [...document.querySelectorAll(/** @type {"details"} */ (button.dataset.unfolds))];
}

/**
 * @param {HTMLButtonElement} button
 * @param {boolean} open
 */
function unfold(button, open) {
  for (const fold of foldsOf(button)) fold.open = open;
}

function tell() {
  for (const button of buttons) button.ariaPressed = String(foldsOf(button).every(({ open }) => open));
}

function arrive() {
  const button = buttons.find(({ dataset }) => dataset.unfolds === ".next-level");
  if (location.hash === NEXT && button) unfold(button, true);
}

for (const button of buttons) {
  button.addEventListener("click", () => unfold(button, button.ariaPressed !== "true"));
}
document.querySelector(`a[href="${NEXT}"]`)?.addEventListener("click", () => setTimeout(arrive));
document.addEventListener("toggle", tell, true);
// The words that differ one level up are marked when somebody first looks.
document.addEventListener("toggle", function look({ target }) {
  if (!(target instanceof Element) || !target.matches(".next-level")) return;
  document.removeEventListener("toggle", look, true);
  bundle(BUNDLES.growth);
}, true);
addEventListener("hashchange", arrive);
arrive();
