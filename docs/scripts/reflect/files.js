// What leaves the page, and what comes onto it: paper, files of notes, and a file for word processors.

import { download, fileName } from "../shared/download.js";
import { moved } from "../shared/moved.js";
import { part } from "../shared/templates.js";
import { counted, differing, loading, placed } from "./changes.js";
import { opened, written as asFile } from "./file.js";
import { label } from "./label.js";
import { ask, say } from "./message.js";
import { roleOf } from "./note.js";
import { leftLines } from "./sheet.js";
import { shown, written } from "./taken.js";
import { wordFile } from "./word.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./cover.js").Kept} Kept */

const amount = part("#sheet-amount", HTMLSelectElement);

/** Whether only that is wanted which has notes. */
function sparing() {
  return amount.value === "written";
}

/** @param {Page} page */
export function print({ notes }) {
  only(undefined);
  if (sparing() && !notes.size) say("message-none-here");
  else window.print();
}

/**
 * Prints one part without the others.
 * @param {HTMLElement} button that stands in it
 */
export function printOne(button) {
  only(button.closest("details"));
  addEventListener("afterprint", () => only(undefined), { once: true });
  window.print();
}

/**
 * Some browsers go on before they have printed, and some never say that they have.
 * @param {HTMLDetailsElement | null | undefined} part the only one to print, or none for all
 */
function only(part) {
  for (const before of document.querySelectorAll(".alone")) before.classList.remove("alone");
  part?.classList.add("alone");
}

/**
 * Saves the open sheet or all, as the reader decides where there are several.
 * @param {Page} page
 * @param {string} file the beginning of the file's name
 */
export function save({ store, sheets, id }, file) {
  const open = sheets.filter((sheet) => sheet.id === id);
  const all = () => keep(sheets, [file]);
  const keep = (/** @type {Kept[]} */ some, /** @type {string[]} */ words) => {
    const name = `${fileName(...words)}-${new Date().toISOString().slice(0, 10)}.json`;
    download(name, "application/json", asFile(some, store.all().notes));
    say("message-saved", { file: name });
  };
  const one = () => keep(open, [file, ...open.map(({ name }) => name)]);
  if (!sheets.length) say("message-none");
  else if (sheets.length === open.length) one();
  else if (!open.length) all();
  else ask("message-save", { label: label(open[0]), sheets: String(sheets.length) }, { one, all });
}

/**
 * @param {Page} page
 * @param {string} file the beginning of the file's name
 */
export async function word({ drawn, notes, cover, id }, file) {
  if (!drawn) return;
  if (sparing() && !notes.size) return say("message-none-here");
  const all = shown(drawn.sheet, cover, notes);
  try {
    const content = await wordFile(sparing() ? written(all, notes) : all, drawn.sheet, cover, notes);
    download(`${fileName(file, roleOf(id), cover.name)}.docx`, content.type, content);
  } catch {
    say("message-unreachable");
  }
}

/**
 * Adds the sheets of a file. Where both say something else, the reader decides.
 * @param {Page} page
 * @param {File} file
 */
export async function load(page, file) {
  const saved = await opened(file);
  const theirs = placed(page.store, await today(saved ?? []));
  if (!theirs.size) return say("message-no-file", { file: file.name });
  const different = differing(page.store, theirs).length;
  if (!different) return add(page, theirs, "ours", file.name);
  say("message-differ", { file: file.name, count: String(different) }, {
    both: () => add(page, theirs, "both", file.name),
    theirs: () => add(page, theirs, "theirs", file.name),
    ours: () => add(page, theirs, "ours", file.name),
  });
}

/**
 * Sheets of a file as they are called today: it may be older than the names.
 * @param {import("./file.js").Saved[]} saved
 */
async function today(saved) {
  const former = saved.length ? await moved() : undefined;
  return former ? saved.map((sheet) => former.today(sheet)) : saved;
}

/**
 * @param {Page} page
 * @param {import("./changes.js").Entries} theirs
 * @param {import("./changes.js").Choice} choice
 * @param {string} file
 */
function add(page, theirs, choice, file) {
  const changes = loading(page.store, theirs, choice);
  if (changes.length) page.change(changes, "message-loaded", { file, ...counted(changes) });
  else say("message-nothing-new", { file });
  if (page.drawn && leftLines(page.drawn.sheet, page.notes).length) page.show(page.id);
}
