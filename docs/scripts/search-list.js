// What the theme's list of results does not do by itself: say so when nothing is found, follow a
// near word without leaving the page, keep the focus when the list is drawn anew, let Tab go through it.

const box = /** @type {HTMLElement} */ (document.querySelector(".md-search"));
const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
const query = /** @type {HTMLInputElement} */ (box.querySelector(".md-search__input"));
const list = /** @type {HTMLElement} */ (box.querySelector(".md-search-result__list"));
const count = /** @type {HTMLElement} */ (box.querySelector(".md-search-result__meta"));
const { translations } = JSON.parse(String(document.getElementById("__config")?.textContent));

/** Offers in place of results score 0. */
const OFFER = '[data-md-score="0.00"]';

/** Where the result leads that had the focus. @type {string | undefined} */
let held;

/**
 * Without the words to be marked, which change with every key.
 * @param {HTMLAnchorElement} link
 */
function place({ pathname, hash }) {
  return pathname + hash;
}

function offersOnly() {
  return Boolean(list.querySelector(`li:first-child ${OFFER}`)) && !list.querySelector(`article:not(${OFFER})`);
}

function refocus() {
  const links = [...list.querySelectorAll("a")];
  (links.find((link) => place(link) === held) ?? query).focus();
}

new MutationObserver(() => {
  if (offersOnly()) count.textContent = translations["search.result.none"];
  for (const link of list.querySelectorAll("a[tabindex]")) link.removeAttribute("tabindex");
  if (held && document.activeElement === document.body && list.firstChild) refocus();
}).observe(list, { childList: true });

list.addEventListener("focusin", ({ target }) => {
  held = target instanceof HTMLAnchorElement ? place(target) : undefined;
});
query.addEventListener("focus", () => { held = undefined; });

// The theme keeps Tab out of the list and closes it; here it closes when the focus leaves it.
box.addEventListener("keydown", (event) => {
  if (event.key === "Tab") event.stopPropagation();
});
box.addEventListener("focusout", ({ relatedTarget: next }) => {
  if (!toggle.checked || !(next instanceof HTMLElement) || box.contains(next)) return;
  toggle.click();
  next.focus();
});

list.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const word = link && offersOnly() ? new URL(link.href).searchParams.get("q") : null;
  if (word === null) return;
  event.preventDefault();
  event.stopPropagation();
  query.value = word;
  query.focus();
  query.dispatchEvent(new KeyboardEvent("keyup"));
});
