// The menu on narrow screens: a real button, and focus that stays where the eye is.

const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__drawer"));
const drawer = /** @type {HTMLElement} */ (document.getElementById("__menu"));
const open = /** @type {HTMLButtonElement} */ (document.querySelector(".menu-open"));
const close = /** @type {HTMLButtonElement} */ (document.querySelector(".menu-close"));
const behind = document.querySelectorAll(".skip, .md-header, .md-tabs, .md-content, .contents, .foot");
const wide = matchMedia("(min-width: 76.25em)");

/** @param {boolean} on */
function set(on) {
  if (toggle.checked !== on) toggle.click();
}

toggle.addEventListener("change", () => {
  const on = toggle.checked;
  open.setAttribute("aria-expanded", String(on));
  for (const part of behind) part.toggleAttribute("inert", on);
  (on ? close : open).focus();
});

open.addEventListener("click", () => set(true));
close.addEventListener("click", () => set(false));
drawer.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a")) set(false);
});
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") set(false);
});
wide.addEventListener("change", () => set(false));
