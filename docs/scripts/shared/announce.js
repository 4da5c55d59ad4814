// Says politely, to those who listen, what has changed; quick changes are said once, when they end.

const CALM = 600;

/** What each region is about to say. @type {WeakMap<HTMLElement, number>} */
const waiting = new WeakMap();

/**
 * @param {HTMLElement} region a live region
 * @param {string} words
 */
export function announce(region, words) {
  clearTimeout(waiting.get(region));
  waiting.set(region, setTimeout(() => { region.textContent = words; }, CALM));
}
