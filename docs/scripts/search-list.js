// What the theme's list of results does not do by itself: say so when nothing is found, follow a
// near word without leaving the page, and keep the focus when the list is drawn anew.

const box = /** @type {HTMLElement} */ (document.querySelector(".md-search"));
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
  if (held && document.activeElement === document.body && list.firstChild) refocus();
}).observe(list, { childList: true });

list.addEventListener("focusin", ({ target }) => {
  held = target instanceof HTMLAnchorElement ? place(target) : undefined;
});
query.addEventListener("focus", () => { held = undefined; });

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
