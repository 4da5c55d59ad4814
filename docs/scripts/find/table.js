// What is found as a table for a spreadsheet: the words that the list shows, a sentence a row.

import { said } from "../shared/templates.js";
import { hrefTo } from "../shared/site.js";

/**
 * @param {import("./library.js").Entry[]} found
 * @param {import("./describe.js").Description} description
 * @returns {string[][]}
 */
export function rows(found, description) {
  const head = ["kind", "place", "level", "text", "asked", "address"].map((column) => said(`column-${column}`));
  return [head, ...found.map((entry) => [
    words(description.kind(entry)),
    entry.level ? entry.heading : words(description.place(entry)),
    entry.level?.[0] ?? "",
    [entry.text, ...entry.points].join("\n"),
    description.asked(entry).map(words).join("; "),
    hrefTo(entry.address),
  ])];
}

/** @param {string | Node} part */
function words(part) {
  return (typeof part === "string" ? part : String(part.textContent)).replace(/\s+/g, " ").trim();
}
