// A table with a column for each role. A row whose cells are not all alike says so in words.

import { made, part } from "../shared/templates.js";

/** @typedef {import("../shared/templates.js").Content} Content */

/**
 * @typedef {object} Row
 * @property {Content} name
 * @property {Content[]} cells one for each role
 * @property {boolean} same
 * @property {Node[]} [below] what stands below it, over all columns
 */

/**
 * @param {string} caption the template of its caption
 * @param {Row[]} rows
 * @param {string[]} names of the roles
 */
export function table(caption, rows, names) {
  return made("table", {
    caption: made(caption),
    names: made("row", { cells: [made("corner"), ...names.map((name) => made("column", { name }))] }),
    rows: rows.flatMap((row) => [drawn(row, names), ...lower(row, names.length)]),
  });
}

/**
 * @param {Row} row
 * @param {string[]} names
 */
function drawn({ name, cells, same }, names) {
  const head = made("row-name", { name, differs: same ? [] : made("differs") });
  const row = made("row", { cells: [head, ...cells.map((cell, n) => filled(cell, names[n]))] });
  part("tr", HTMLElement, row).classList.toggle("same", same);
  return row;
}

/**
 * @param {Content} content
 * @param {string} name
 */
function filled(content, name) {
  const cell = made("cell", { content });
  part("td", HTMLElement, cell).dataset.role = name;
  return cell;
}

/**
 * @param {Row} row
 * @param {number} roles
 */
function lower({ below, same }, roles) {
  if (!below) return [];
  const row = made("row-below", { below });
  part("td", HTMLTableCellElement, row).colSpan = roles + 1;
  part("tr", HTMLElement, row).classList.toggle("same", same);
  return [row];
}
