// A table with a column for each role, or one column for all of them.

import { made, part } from "../shared/templates.js";

/** @typedef {import("../shared/templates.js").Content} Content */

/**
 * @typedef {object} Row
 * @property {Content} name
 * @property {Content[]} cells one for each column
 * @property {boolean} same whether all roles say the same
 * @property {Node[]} [below] what stands below it, over all columns
 */

/** So many columns stay side by side on narrower screens. */
const FEW = 2;

/**
 * @param {string} caption the template of its caption
 * @param {Row[]} rows
 * @param {string[]} names of the columns
 */
export function table(caption, rows, names) {
  const drawing = made("table", {
    caption: made(caption),
    names: made("row", { cells: [made("corner"), ...names.map((name) => made("column", { name }))] }),
    rows: rows.flatMap((row) => [drawn(row, names), ...lower(row, names.length)]),
  });
  part("table", HTMLElement, drawing).classList.toggle("many", names.length > FEW);
  return drawing;
}

/**
 * @param {Row} row
 * @param {string[]} names
 */
function drawn({ name, cells }, names) {
  return made("row", { cells: [made("row-name", { name }), ...cells.map((cell, n) => filled(cell, names[n]))] });
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
 * @param {number} columns
 */
function lower({ below }, columns) {
  if (!below) return [];
  const row = made("row-below", { below });
  part("td", HTMLTableCellElement, row).colSpan = columns + 1;
  return [row];
}
