// From level to level: in a statement and the one that grows from it, the words in which they differ.

import { compared, share } from "./shared/wording.js";

/** Texts with a smaller share of their words in common stand as they are: marks would hide, not show. */
const FEW = 0.4;

/**
 * @param {Element} place
 * @param {import("./shared/wording.js").Parts} parts
 * @param {"del" | "ins"} tag for the words that differ
 */
function mark(place, parts, tag) {
  place.replaceChildren(...parts.map(([text, differs]) => {
    if (!differs) return text;
    const marked = document.createElement(tag);
    marked.textContent = text;
    return marked;
  }));
}

for (const pair of document.querySelectorAll(".growth-pair")) {
  const [lower, upper] = pair.querySelectorAll("p > :last-child");
  const texts = [lower, upper].map((place) => String(place.textContent));
  if (share(texts[0], texts[1]) < FEW) continue;
  const [below, above] = compared(texts);
  mark(lower, below, "del");
  mark(upper, above, "ins");
}
// What explains the marks stands only where there are some.
for (const words of document.querySelectorAll(".growth-marks")) {
  if (words.closest(".growth, .next-level")?.querySelector(".growth-row :is(del, ins)")) words.removeAttribute("hidden");
}
