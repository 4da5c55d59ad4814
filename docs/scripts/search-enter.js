// Enter waits for the answer to what is typed, and never follows a mere offer to browse.

const box = /** @type {HTMLElement} */ (document.querySelector(".md-search"));
const query = /** @type {HTMLInputElement} */ (box.querySelector(".md-search__input"));
const list = /** @type {HTMLElement} */ (box.querySelector(".md-search-result__list"));

/** Whether Enter was pressed before the answer had come. */
let eager = false;

/** Whether the list answers what is typed; it says itself what it answers. */
function answered() {
  return list.querySelector("data")?.value === query.value;
}

/** Whether the best in the list is a door to browse, not a result and not a near word. */
function onlyDoors() {
  const link = list.querySelector("a");
  return Boolean(link?.querySelector('[data-md-score="0.00"]')) && !new URL(String(link?.href)).searchParams.has("q");
}

query.addEventListener("input", () => { eager = false; });

query.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  eager = !answered();
  if (!eager && !onlyDoors()) return;
  event.preventDefault();
  event.stopPropagation();
});

new MutationObserver(() => {
  if (!eager || !answered()) return;
  eager = false;
  query.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
}).observe(list, { childList: true });
