// A term of the glossary opens its explanation in place. Without this file, or where the
// explanations cannot be fetched, the link leads to the glossary.

/** @typedef {{term: string, expansion: string | null, text: string}} Explanation */

const glossary = document.querySelector("a.term")?.getAttribute("href")?.split("#")[0] ?? "";

const card = document.createElement("div");
card.className = "term-card";
card.id = "term-card";
card.popover = "auto";
card.tabIndex = -1;
card.setAttribute("role", "dialog");

/** @type {Promise<Record<string, Explanation>> | undefined} */
let fetched;

function explanations() {
  fetched ??= fetch(`${glossary}terms.json`).then((answer) => answer.json());
  return fetched;
}

/**
 * @param {Explanation} explanation
 * @param {HTMLAnchorElement} link
 */
function fill(explanation, link) {
  const name = document.createElement("strong");
  name.textContent = explanation.term;
  const more = document.createElement("a");
  more.href = link.href;
  more.textContent = "Glossary";
  const expansion = explanation.expansion ? ` (${explanation.expansion})` : "";
  card.replaceChildren(name, `${expansion}: ${explanation.text} `, more);
  card.setAttribute("aria-label", explanation.term);
}

/** @param {HTMLAnchorElement} link */
async function open(link) {
  try {
    const known = await explanations();
    fill(known[link.hash.slice(1)], link);
    link.after(card);
    card.showPopover({ source: link });
    card.focus({ preventScroll: true });
  } catch {
    location.assign(link.href);
  }
}

if ("popover" in HTMLElement.prototype) {
  card.addEventListener("toggle", (event) => {
    const opener = card.previousElementSibling;
    opener?.setAttribute("aria-expanded", String(/** @type {ToggleEvent} */ (event).newState === "open"));
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.term") : null;
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !plain) return;
    event.preventDefault();
    open(link);
  });
}
