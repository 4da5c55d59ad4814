// A link into a folded part unfolds it, and paper shows everything.

import { decoded } from "../shared/typed.js";

function reveal() {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  let folded = target?.closest("details:not([open])");
  if (!target || !folded) return;
  while (folded) {
    folded.setAttribute("open", "");
    folded = target.closest("details:not([open])");
  }
  target.scrollIntoView();
}

/** @type {Element[]} */
let opened = [];

addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("article details:not([open])")];
  for (const folded of opened) folded.setAttribute("open", "");
});
addEventListener("afterprint", () => {
  for (const folded of opened) folded.removeAttribute("open");
});
addEventListener("hashchange", reveal);
reveal();
