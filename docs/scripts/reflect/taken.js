// What of a sheet is shown, and what of it goes on paper or into a file.

import { linesOf } from "./sheet.js";

/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./sheet.js").Part} Part */
/** @typedef {import("./sheet.js").Line} Line */
/** @typedef {import("./note.js").Notes} Notes */

/**
 * Whether a part stands on the sheet. Notes are never hidden, whatever the cover says.
 * @param {Part} part
 * @param {import("./cover.js").Cover} cover
 * @param {Notes} notes
 */
export function isShown(part, cover, notes) {
  return !part.further || cover.with.includes(part.further) || isWritten(part, notes);
}

/**
 * @param {Part} part
 * @param {Notes} notes
 */
export function isWritten(part, notes) {
  return linesOf(part).some(({ name }) => notes.has(name));
}

/**
 * A sheet with those parts only that stand on it.
 * @param {Sheet} sheet
 * @param {import("./cover.js").Cover} cover
 * @param {Notes} notes
 * @returns {Sheet}
 */
export function shown(sheet, cover, notes) {
  return { ...sheet, parts: sheet.parts.filter((part) => isShown(part, cover, notes)) };
}

/**
 * A sheet with those statements only that have notes.
 * @param {Sheet} sheet
 * @param {Notes} notes
 * @returns {Sheet}
 */
export function written(sheet, notes) {
  const has = (/** @type {Line} */ { name }) => notes.has(name);
  const parts = sheet.parts.filter((part) => isWritten(part, notes)).map((part) => ({
    ...part,
    steps: part.steps.map((step) => ({ ...step, lines: step.lines.filter(has) })).filter(({ lines }) => lines.length),
    agreed: part.agreed && has(part.agreed) ? part.agreed : undefined,
  }));
  return { ...sheet, parts };
}
