// Tables for spreadsheets: UTF-8 with a mark that Excel knows, and no cell that it would run.

const BYTE_ORDER_MARK = "\ufeff";

/** A cell that begins so is a formula to a spreadsheet. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * @param {string[][]} rows
 * @returns {string}
 */
export function csv(rows) {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {string} text */
function cell(text) {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
