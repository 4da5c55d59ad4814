// Earlier ids and what became of them. It is fetched only where an id is not known.

import { fetched } from "./shared/site.js";
import { NoteMoves } from "./moved/notes.js";

/** @returns {Promise<NoteMoves>} */
export async function read() {
  return new NoteMoves(await fetched("data/moved.json"));
}
