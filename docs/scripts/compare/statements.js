// The statements of the levels that the roles ask, in a fold. They come after the comparison, so that nobody
// waits for them, but without being asked for, so that paper has them too.

import { hrefTo } from "../shared/site.js";
import { made, part } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { statementsOf, wayOf } from "./profile.js";
import { link } from "./sections.js";
import { phrase } from "./words.js";

/** @typedef {import("./profile.js").Competency} Competency */

/** What a fold is told once it stands on the page. */
const SHOWN = "shown";

/**
 * Fetches what the folds hold.
 * @param {HTMLElement} result in which they stand
 */
export async function fetchStatements(result) {
  /** @type {Promise<void>[]} */
  const filled = [];
  for (const fold of result.querySelectorAll("details.statements")) fold.dispatchEvent(new CustomEvent(SHOWN, { detail: filled }));
  await Promise.all(filled);
}

/**
 * @param {Competency} competency
 * @param {(Competency | undefined)[]} columns
 * @param {string[]} names
 */
export function statements({ id, address, title }, columns, names) {
  const folded = made("statements", { title });
  const details = part("details", HTMLDetailsElement, folded);
  const body = part("div", HTMLElement, folded);
  const fill = async () => {
    const known = await statementsOf(id).catch(() => undefined);
    body.classList.toggle("loaded", Boolean(known));
    body.replaceChildren(...(known ? [...under(known), ...everyLevel(known.levels, columns, names)] : [made("not-loaded", { address: hrefTo(address) })]));
  };
  details.addEventListener("toggle", () => {
    if (details.open && !body.classList.contains("loaded")) fill(); // another try may do better
  });
  details.addEventListener(SHOWN, (event) => /** @type {CustomEvent<Promise<void>[]>} */ (event).detail.push(fill()));
  return folded;
}

/**
 * The statements of each level that one of the roles asks.
 * @param {import("./profile.js").Rung[]} known
 * @param {(Competency | undefined)[]} columns
 * @param {string[]} names
 */
function everyLevel(known, columns, names) {
  return known.flatMap(({ level, name, statements: texts, doubts }) => {
    const ways = columns.map((competency) => wayOf(competency, level));
    const expected = columns.flatMap((competency) => competency?.levels ?? []).find((one) => one.level === level);
    if (!expected) return [];
    const items = texts.map((one) => made("item", { text: [link(one.address, one.text), points(one.includes ?? {})], under: under(one) }));
    const asked = phrase(ways.map((way) => way && `expectation-${way}`), names);
    return [made("level-statements", { level: link(expected.address, name), asked, items, under: under({ doubts }) })];
  });
}

/** @param {Record<string, string>} includes */
function points(includes) {
  return Object.values(includes).map((point) => ` ${point}`).join("");
}
