// A sheet for notes: room to write beside the statements of a role. The notes stay in this
// browser unless the reader saves them as a file; nothing of them stands in the address.

import { part } from "./shared/templates.js";
import { clear, load, printOne, save, word } from "./reflect/actions.js";
import { Page } from "./reflect/page.js";

const page = new Page();
const chooser = part("#sheet-file", HTMLInputElement);

/** @type {Record<string, (button: HTMLElement) => void>} by `data-action` */
const actions = {
  print: () => window.print(),
  "print-one": printOne,
  word: ({ dataset }) => word(page, String(dataset.file)),
  save: ({ dataset }) => save(page, String(dataset.file)),
  load: () => chooser.click(),
  clear: () => clear(page),
};

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-action]") : null;
  if (button instanceof HTMLElement) actions[String(button.dataset.action)](button);
});

chooser.addEventListener("change", () => {
  const [file] = chooser.files ?? [];
  if (file) load(page, file);
  chooser.value = ""; // the same file can be chosen again
});

part(".sheet-tools", HTMLElement).hidden = false;
page.open();
