// The choice of colours. Only a choice of the reader's is worth keeping: the device's own is not.
// docs/scripts/palette.js reads what is kept here before the page is painted.

import { root } from "../shared/site.js";

const KEY = `${root.pathname}.__palette`;
const DEVICE = "auto";
const page = document.documentElement;

/** @param {string} scheme */
function keep(scheme) {
  try {
    if (scheme === DEVICE) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ color: { scheme } }));
  } catch {
    // The choice then lasts for this page only.
  }
}

for (const option of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".palette input"))) {
  option.checked = option.value === (page.dataset.scheme ?? DEVICE);
  option.addEventListener("change", () => {
    page.dataset.scheme = option.value;
    keep(option.value);
  });
}
