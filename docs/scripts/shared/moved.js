// What became of an id that is not known: the script that finds it out is fetched only then.

import { bundle } from "./site.js";

/** @type {Promise<import("../moved/notes.js").NoteMoves> | undefined} */
let known;

/**
 * @returns {Promise<import("../moved/notes.js").NoteMoves | undefined>} nothing where it cannot be read: what is unknown stays so
 */
export async function moved() {
  try {
    known ??= bundle(BUNDLES.moved).then(({ read }) => read());
    return await known;
  } catch {
    known = undefined; // another try may do better
    return undefined;
  }
}
