// The actions at the head of the profile.

import { copiesAddress } from "../shared/copy-address.js";
import { part } from "../shared/templates.js";

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".copy-address"))) {
  const region = part(".copy-said", HTMLElement, /** @type {HTMLElement} */ (button.parentElement));
  copiesAddress(button, region, () => location.href.split("#")[0]);
}
document.querySelector(".print")?.addEventListener("click", () => print());
