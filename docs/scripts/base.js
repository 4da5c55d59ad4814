// What the theme's scripts expect to find, as a file of our own: the content
// security policy allows no inline script. Storage can be refused; then nothing is kept.
const scope = new URL(document.currentScript.dataset.scope, location.href).pathname;

window.__md_get = (key, storage) => {
  try {
    return JSON.parse((storage || localStorage).getItem(`${scope}.${key}`));
  } catch {
    return null;
  }
};

window.__md_set = (key, value, storage) => {
  try {
    (storage || localStorage).setItem(`${scope}.${key}`, JSON.stringify(value));
  } catch {
    // The choice then lasts for this page only.
  }
};
