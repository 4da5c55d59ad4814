// What the buttons do: print, files in and out, and clearing.

import { download } from "../shared/download.js";
import { clearing, differing, loading } from "./changes.js";
import { opened, written } from "./file.js";
import { say } from "./message.js";
import { leftLines } from "./sheet.js";
import { wordFile } from "./word.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./note.js").Notes} Notes */

/**
 * Prints one competency without the others.
 * @param {HTMLElement} button that stands in it
 */
export function printOne(button) {
  const competency = button.closest("details");
  competency?.classList.add("alone");
  addEventListener("afterprint", () => competency?.classList.remove("alone"), { once: true });
  window.print();
}

/**
 * @param {Page} page
 * @param {string} name the beginning of the file's name
 */
export function save({ store }, name) {
  const notes = store.all();
  if (!notes.size) return say("message-none");
  const file = `${name}-${new Date().toISOString().slice(0, 10)}.json`;
  download(file, "application/json", written(notes));
  say("message-saved", { file });
}

/**
 * @param {Page} page
 * @param {string} name the beginning of the file's name
 */
export async function word({ drawn, notes, role }, name) {
  if (!drawn) return;
  try {
    const content = await wordFile(drawn.sheet, notes, leftLines(drawn.sheet, notes));
    download(`${name}-${role}.html`, "text/html", content);
  } catch {
    say("message-unreachable");
  }
}

/**
 * Adds the notes of a file. Where both say something else, the reader decides.
 * @param {Page} page
 * @param {File} file
 */
export async function load(page, file) {
  const theirs = await opened(file);
  if (!theirs) return say("message-no-file", { file: file.name });
  const here = page.store.all();
  const different = differing(here, theirs).length;
  if (!different) return add(page, theirs, "ours", file.name);
  say("message-differ", { file: file.name, count: String(different) }, {
    both: () => add(page, theirs, "both", file.name),
    theirs: () => add(page, theirs, "theirs", file.name),
    ours: () => add(page, theirs, "ours", file.name),
  });
}

/**
 * @param {Page} page
 * @param {Notes} notes
 * @param {import("./changes.js").Choice} choice
 * @param {string} file
 */
function add(page, notes, choice, file) {
  const changes = loading(page.store.all(), notes, choice);
  if (changes.length) page.change(changes, "message-loaded", { file, count: String(changes.length) });
  else say("message-nothing-new", { file });
}

/** @param {Page} page */
export function clear(page) {
  const changes = clearing(page.store);
  if (changes.length) page.change(changes, "message-cleared", { count: String(changes.length) });
  else say("message-none");
}
