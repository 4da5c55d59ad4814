// A button that copies the address of the page as it stands, with what is chosen on it.

import { copy } from "./clipboard.js";
import { said } from "./templates.js";

const LONG_ENOUGH_TO_READ = 4000;

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} region a live region beside it
 * @param {() => string} address what to copy
 */
export function copiesAddress(button, region, address = () => location.href) {
  button.addEventListener("click", async () => {
    const copied = await copy(address());
    button.focus();
    region.textContent = said(copied ? "__copied" : "__not_copied");
    setTimeout(() => { region.textContent = ""; }, LONG_ENOUGH_TO_READ);
  });
}
