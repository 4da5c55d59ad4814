// Says politely, to those who listen, what has changed; quick changes are said once, when they end.

const CALM = 600;

/** @type {number | undefined} */
let waiting;

/**
 * @param {HTMLElement} region a live region
 * @param {string} words
 */
export function announce(region, words) {
  clearTimeout(waiting);
  waiting = setTimeout(() => { region.textContent = words; }, CALM);
}
