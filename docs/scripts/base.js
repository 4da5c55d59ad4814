// What the theme's scripts expect to find, as a file of our own: the content
// security policy allows no inline script. Storage can be refused; then nothing is kept.
// Old syntax on purpose: if this file fails, so does everything after it.

const __md_scope = new URL(String(document.currentScript && document.currentScript.dataset.scope), location.href).pathname;

/**
 * @param {string} key
 * @param {Storage} [storage]
 * @returns {any}
 */
function __md_get(key, storage) {
  try {
    return JSON.parse(String((storage || localStorage).getItem(`${__md_scope}.${key}`)));
  } catch (refused) {
    return null;
  }
}

/**
 * @param {string} key
 * @param {any} value
 * @param {Storage} [storage]
 */
function __md_set(key, value, storage) {
  try {
    // The theme saves the colours on every visit; only a choice of the reader's is worth keeping.
    if (key === "__palette" && value && value.index === 0) return (storage || localStorage).removeItem(`${__md_scope}.${key}`);
    (storage || localStorage).setItem(`${__md_scope}.${key}`, JSON.stringify(value));
  } catch (refused) {
    // The choice then lasts for this page only.
  }
}
