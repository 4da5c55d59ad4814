// Enter waits for the answer to what is typed, and never follows a mere offer to browse.

const box = /** @type {HTMLElement} */ (document.querySelector(".md-search"));
const query = /** @type {HTMLInputElement} */ (box.querySelector(".md-search__input"));
const list = /** @type {HTMLElement} */ (box.querySelector(".md-search-result__list"));

let asked = query.value;
let waiting = false;
let eager = false;

function best() {
  return list.querySelector("li a");
}

query.addEventListener("input", () => {
  waiting = query.value !== asked;
  asked = query.value;
  eager = false;
});

query.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  const offer = best()?.querySelector('[data-md-score="0.00"]');
  const word = new URL(/** @type {HTMLAnchorElement} */ (best() ?? location).href).searchParams.has("q");
  eager = waiting && event.isTrusted;
  if (!eager && (!offer || word)) return;
  event.preventDefault();
  event.stopPropagation();
});

new MutationObserver(() => {
  if (!list.firstChild) return;
  waiting = false;
  if (eager) query.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  eager = false;
}).observe(list, { childList: true });
