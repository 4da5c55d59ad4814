// The comparison as a file for word processors: what stands on the page, with every fold open.

import { download, fileName } from "../shared/download.js";
import { bundle } from "../shared/site.js";
import { made, said } from "../shared/templates.js";
import { fetchStatements } from "./statements.js";
import { who } from "./words.js";

/** What serves the page alone, and what is said to those who cannot see it. */
const LEFT_OUT = ".actions, .legend, .visually-hidden, p:empty";

/** Sentences whose links do not show on the page either. */
const UNLINKED = ":is(ul.entries, .wordings) a";

/** What stands on lines of its own by its looks. */
const LINES = ".under, .doubt";
const FURTHER_STEPS = ".steps > span + span";

/**
 * @param {HTMLElement} result the comparison on the page
 * @param {string[]} names of the roles
 */
export async function downloadWord(result, names) {
  /** @type {[typeof import("../word.js"), unknown]} */
  const [{ documentOf }] = await Promise.all([bundle(BUNDLES.word), fetchStatements(result)]);
  const title = said("comparing", { who: who(names, 0) });
  const address = location.href.split("#")[0];
  const file = await documentOf(made("word", { title, address, parts: written(result) }), title, document.documentElement.lang);
  download(`${fileName(title)}.docx`, file.type, file);
}

/** @param {HTMLElement} result */
function written(result) {
  const copy = /** @type {HTMLElement} */ (result.cloneNode(true));
  for (const other of copy.querySelectorAll(LEFT_OUT)) other.remove();
  for (const link of copy.querySelectorAll(UNLINKED)) link.replaceWith(...link.childNodes);
  for (const line of copy.querySelectorAll(LINES)) line.replaceWith(made("word-line", { line: [...line.childNodes] }));
  for (const step of copy.querySelectorAll(FURTHER_STEPS)) step.before("\n");
  return copy;
}
