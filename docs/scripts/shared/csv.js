// Tables for spreadsheets: UTF-8 with a mark that Excel knows, and no cell that it would run.

const BYTE_ORDER_MARK = "\ufeff";

/**
 * @param {string[][]} rows
 * @param {string} formula a pattern: a cell that begins so is a formula to a spreadsheet
 * @returns {string}
 */
export function csv(rows, formula) {
  const runs = new RegExp(formula);
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map((text) => cell(text, runs)).join(",")}\r\n`).join("");
}

/**
 * @param {string} text
 * @param {RegExp} runs
 */
function cell(text, runs) {
  const harmless = runs.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
