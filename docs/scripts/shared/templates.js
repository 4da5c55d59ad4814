// Parts that scripts make: their words and tags stand in <template> elements of the page.

/** @typedef {string | Node | (string | Node)[]} Content */

/**
 * A copy of a template with its places filled: `data-slot` names what goes into an element,
 * `data-href` what a link leads to.
 * @param {string} id
 * @param {Record<string, Content>} [slots]
 * @returns {DocumentFragment}
 */
export function made(id, slots = {}) {
  const template = part(`#${id}`, HTMLTemplateElement);
  const copy = document.importNode(template.content, true);
  // Links first: what fills a slot may hold links of its own, which are filled already.
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (copy.querySelectorAll("[data-href]"))) {
    link.href = String(slots[String(link.dataset.href)]);
  }
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (copy.querySelectorAll("[data-slot]"))) {
    place.replaceChildren(...[slots[String(place.dataset.slot)] ?? []].flat());
  }
  return copy;
}

/**
 * The words of a filled template, on one line.
 * @param {string} id
 * @param {Record<string, Content>} [slots]
 */
export function said(id, slots) {
  return String(made(id, slots).textContent).replace(/\s+/g, " ").trim();
}

/**
 * One of two templates, `<id>-one` or `<id>-many`, by a number that it shows.
 * @param {string} id
 * @param {number} count
 * @param {Record<string, Content>} [slots]
 */
export function counted(id, count, slots = {}) {
  return made(`${id}-${count === 1 ? "one" : "many"}`, { count: shown(count), ...slots });
}

const NUMBERS = new Intl.NumberFormat("en-GB");

/** @param {number} count */
export function shown(count) {
  return NUMBERS.format(count);
}

/**
 * An element of the page that its script cannot do without.
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @param {ParentNode} [within]
 * @returns {T}
 */
export function part(selector, type, within = document) {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`There is no ${selector} on this page.`);
  return found;
}
