// One control unfolds the same part of every competency. Who comes for what stands one level up finds it unfolded.

import { bundle } from "../shared/site.js";

const NEXT = "#next";

const buttons = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll("[data-unfolds]")]);

/**
 * @param {string} chosen a selector
 * @param {boolean} open
 */
function unfold(chosen, open) {
  for (const fold of document.querySelectorAll(chosen)) fold.toggleAttribute("open", open);
}

/**
 * @param {HTMLButtonElement} button
 * @param {boolean} pressed
 */
function press(button, pressed) {
  button.setAttribute("aria-pressed", String(pressed));
  unfold(String(button.dataset.unfolds), pressed);
}

function arrive() {
  const button = buttons.find(({ dataset }) => dataset.unfolds === ".next-level");
  if (location.hash === NEXT && button) press(button, true);
}

for (const button of buttons) {
  button.addEventListener("click", () => press(button, button.getAttribute("aria-pressed") !== "true"));
}
// The words that differ one level up are marked when somebody first looks.
document.addEventListener("toggle", function look({ target }) {
  if (!(target instanceof Element) || !target.matches(".next-level")) return;
  document.removeEventListener("toggle", look, true);
  bundle(BUNDLES.growth);
}, true);
addEventListener("hashchange", arrive);
arrive();
