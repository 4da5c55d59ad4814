// Where the site stands, wherever it is put, and what scripts fetch from it.

/** The root of the site; the bundles stand one folder below it. */
export const root = new URL("../", import.meta.url);

/**
 * @param {string} path from the root of the site
 * @returns {Promise<any>}
 * @throws {Error} whose cause is the status of an answer that is none
 */
export async function fetched(path) {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`, { cause: answer.status });
  return answer.json();
}

/** @param {string} address from the root of the site */
export function hrefTo(address) {
  return new URL(address, root).href;
}

/**
 * Runs another bundle.
 * @param {string} name with its hash
 * @returns {Promise<any>} what it exports
 */
export function bundle(name) {
  return import(new URL(name, import.meta.url).href);
}
