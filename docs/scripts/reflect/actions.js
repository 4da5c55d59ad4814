// What the buttons and forms do with sheets: open, name, fill and remove them, and clear everything.

import { part } from "../shared/templates.js";
import { clearing, counted } from "./changes.js";
import { filled } from "./choice.js";
import { found, named, newId } from "./cover.js";
import { label } from "./label.js";
import { ask, say } from "./message.js";
import { roleOf } from "./note.js";
import { isWritten } from "./taken.js";

/** @typedef {import("./page.js").Page} Page */

/**
 * Opens the sheet of the role and name that are filled in; makes it where there is none.
 * @param {Page} page
 */
export async function open(page) {
  const { role, title, name: typed } = filled();
  const name = named(typed);
  const here = found(page.sheets, role, name);
  const id = here?.id ?? newId(page.sheets, role, name);
  if (!here && id !== role) page.store.set(id, { name, role: title, with: [] });
  await page.show(id, true);
  page.wrote();
}

/**
 * Gives the open sheet another name, unless another sheet of its role has it.
 * @param {Page} page
 */
export function rename(page) {
  const name = named(part("#sheet-name", HTMLInputElement).value);
  const other = found(page.sheets, roleOf(page.id), name);
  if (other && other.id !== page.id) return say("message-taken", { label: label(other) });
  page.keep({ ...page.cover, name });
  page.changed("message-renamed", { label: label(page.cover) });
}

/**
 * Puts a part on the sheet, or leaves it out again unless it holds notes.
 * @param {Page} page
 * @param {HTMLElement} button
 */
export function toggle(page, { dataset }) {
  const { cover, notes, drawn } = page;
  const about = drawn?.sheet.parts.find(({ further }) => further === dataset.part);
  if (!about) return;
  if (isWritten(about, notes)) return say("message-part-kept", { title: about.title });
  const others = cover.with.filter((further) => further !== dataset.part);
  page.keep({ ...cover, with: others.length < cover.with.length ? others : [...others, String(dataset.part)] });
  page.wrote();
}

/**
 * Removes the open sheet with its notes, once the reader has said so.
 * @param {Page} page
 */
export function remove(page) {
  const changes = () => clearing(page.store, page.id);
  if (!changes().length) return say("message-none-here");
  const told = () => ({ label: label(page.cover), ...counted(changes()) });
  ask("message-remove", told(), {
    remove: () => {
      page.change(changes(), "message-removed", told());
      page.close();
    },
  });
}

/**
 * Removes all sheets, once the reader has said so.
 * @param {Page} page
 */
export function clear(page) {
  const changes = () => clearing(page.store);
  if (!changes().length) return say("message-none");
  ask("message-clear", counted(changes()), {
    clear: () => page.change(changes(), "message-cleared", counted(changes())),
  });
}
