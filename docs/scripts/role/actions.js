// The actions at the head of the profile.

import { copiesAddress } from "../shared/copy-address.js";

const button = /** @type {HTMLButtonElement} */ (document.querySelector(".copy-address"));

copiesAddress(button, /** @type {HTMLElement} */ (document.querySelector(".copy-said")), () => location.href.split("#")[0]);
document.querySelector(".print")?.addEventListener("click", () => print());
