// Buttons that copy the text of an advert, as plain text and as HTML.

import { copy } from "./clipboard.js";
import { fetched } from "./site.js";
import { part, said } from "./templates.js";

/** @typedef {{text: string, html: string, left_out: string[]}} Advert */

/**
 * The text comes while the press still counts, as some browsers ask.
 * @param {Promise<Advert>} advert
 */
async function copied(advert) {
  /** @param {"text" | "html"} form @param {string} type */
  const as = (form, type) => advert.then((found) => new Blob([found[form]], { type }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": as("text", "text/plain"), "text/html": as("html", "text/html") })]);
  } catch {
    await copy((await advert).text);
  }
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".advert"))) {
  button.addEventListener("click", async () => {
    const region = part(".copy-said", HTMLElement, /** @type {HTMLElement} */ (button.parentElement));
    /** @type {Promise<Advert>} */
    const advert = fetched(String(button.dataset.file));
    try {
      await copied(advert);
      region.textContent = [said("__advert_copied"), ...(await advert).left_out].join(". ");
    } catch {
      region.textContent = said("__advert_missing");
    }
    button.focus();
  });
}
