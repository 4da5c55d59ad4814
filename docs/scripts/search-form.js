// Search fields within a page hand over to the one search box, and the box gets its buttons.
// Without this file a form still works: the theme reads ?q= from the address.

const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
const open = /** @type {HTMLButtonElement} */ (document.querySelector(".search-open"));
const close = /** @type {HTMLButtonElement} */ (document.querySelector(".search-close"));
const query = /** @type {HTMLInputElement} */ (document.querySelector(".md-search__input"));

/** The theme looks at the box when a key is released. */
function look() {
  query.dispatchEvent(new KeyboardEvent("keyup"));
}

/** @param {string} text */
function search(text) {
  if (!toggle.checked) toggle.click();
  query.value = text;
  query.focus();
  look();
}

// Text may come and go without a key: pasted, dictated, dropped, cleared.
query.addEventListener("input", (event) => {
  if (!(/** @type {InputEvent} */ (event).isComposing)) look();
});
query.form?.addEventListener("reset", () => setTimeout(look));

open.addEventListener("click", () => search(query.value));
close.addEventListener("click", () => toggle.click());
toggle.addEventListener("change", () => {
  if (!toggle.checked) open.focus();
});

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.find"))) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const move = () => {
    const text = input.value;
    input.value = "";
    search(text);
  };
  // Half-composed characters stay where they are being typed.
  input.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) move();
  });
  input.addEventListener("compositionend", move);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    move();
  });
}
