// A sheet for notes: room to write beside the statements of a role. The notes stay in this
// browser unless the reader saves them as a file; nothing of them stands in the address.

import { part } from "./shared/templates.js";
import { clear, open, remove, rename, toggle } from "./reflect/actions.js";
import { load, print, printOne, save, word } from "./reflect/files.js";
import { settle } from "./reflect/message.js";
import { Page } from "./reflect/page.js";

const page = new Page();
const chooser = part("#sheet-file", HTMLInputElement);

/** @type {Record<string, (button: HTMLElement) => void>} by `data-action` */
const actions = {
  print: () => print(page),
  "print-one": printOne,
  word: ({ dataset }) => word(page, String(dataset.file)),
  save: ({ dataset }) => save(page, String(dataset.file)),
  load: () => chooser.click(),
  part: (button) => toggle(page, button),
  remove: () => remove(page),
  clear: () => clear(page),
  undo: () => page.takeBack(),
};

/** @type {Record<string, () => void>} by `data-form` */
const forms = {
  open: () => open(page),
  rename: () => rename(page),
};

/** @param {Element} target */
function act(target) {
  const button = target.closest("[data-action]");
  if (!(button instanceof HTMLElement)) return;
  settle();
  actions[String(button.dataset.action)](button);
}

/**
 * A link to a sheet opens it here, so that what can be taken back stays so; in a tab of its own where that is asked for.
 * @param {MouseEvent} event
 * @param {Element} target
 */
function follow(event, target) {
  const link = target.closest("[data-sheet]");
  if (!(link instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  page.show(String(link.dataset.sheet), true);
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  act(event.target);
  follow(event, event.target);
});

// No field of these forms has a name of its own: what is typed cannot get into an address, whatever fails.
document.addEventListener("submit", (event) => {
  const form = event.target instanceof HTMLElement ? event.target.dataset.form : undefined;
  if (!form) return;
  event.preventDefault();
  settle();
  forms[form]();
});

chooser.addEventListener("change", () => {
  const [file] = chooser.files ?? [];
  if (file) load(page, file);
  chooser.value = ""; // the same file can be chosen again
});

part(".sheet-tools", HTMLElement).hidden = false;
page.open();
