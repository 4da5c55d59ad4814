// What unfolds from the head of the page, the menu and the colours, opens and closes by itself, with or
// without scripts; here it also closes when one has done with it, and the menu keeps the focus.

const menu = /** @type {HTMLDetailsElement} */ (document.querySelector(".menu"));
const palette = /** @type {HTMLDetailsElement} */ (document.querySelector(".palette"));
const behind = document.querySelectorAll(".skip, .top__inner > :not(.menu), .tabs, .page, .foot");

/** @param {HTMLDetailsElement} one */
function close(one) {
  if (!one.open) return;
  const inside = one.contains(document.activeElement);
  one.open = false;
  if (inside || one === menu) one.querySelector("summary")?.focus();
}

menu.addEventListener("toggle", () => {
  for (const part of behind) part.toggleAttribute("inert", menu.open);
});
menu.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a")) menu.open = false;
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  close(menu);
  close(palette);
});
document.addEventListener("click", ({ target }) => {
  if (!palette.contains(/** @type {Node} */ (target))) palette.open = false;
});
palette.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !palette.contains(relatedTarget)) palette.open = false;
});
matchMedia("(min-width: 76.25em)").addEventListener("change", () => { menu.open = false; });
