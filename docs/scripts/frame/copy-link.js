// The link beside a statement copies its address. Without scripts it simply leads there.

import { copy } from "../shared/clipboard.js";
import { made } from "../shared/templates.js";

for (const entry of document.querySelectorAll(".to-link li[id]")) {
  const ways = made("__copy_link", { address: `#${entry.id}` });
  const others = entry.querySelector(":scope > .ways");
  if (others) others.prepend(...ways.querySelectorAll("a"));
  else entry.querySelector(":scope > :is(p, div)")?.after(ways);
}

// Each is named by the words of its sentence's key, so that a list of links tells them apart.
for (const link of document.querySelectorAll(":is(.copy-link, .who)")) {
  const key = link.closest("[id]")?.id.split(".").pop();
  if (key) link.ariaLabel += `: ${key.replaceAll("-", " ")}`;
}

const status = document.createElement("div");
status.className = "visually-hidden";
status.setAttribute("role", "status");
document.body.append(status);

/**
 * @param {HTMLAnchorElement} link
 * @param {string} words
 */
function tell(link, words) {
  status.textContent = words;
  link.dataset.said = words;
  setTimeout(() => {
    status.textContent = "";
    delete link.dataset.said;
  }, 2500);
}

document.addEventListener("click", async (event) => {
  const link = event.target instanceof Element ? event.target.closest("a.copy-link") : null;
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!(link instanceof HTMLAnchorElement) || !plain) return;
  event.preventDefault();
  const copied = await copy(link.href);
  const top = window.scrollY;
  location.hash = link.hash; // marks the statement; the page must not jump
  window.scrollTo({ top, behavior: "instant" });
  link.focus({ preventScroll: true });
  tell(link, copied ? "Link copied" : "The link is now in the address bar");
});
