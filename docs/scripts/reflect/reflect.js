// A sheet for supervision: room to write beside the statements of a role. The notes stay in this
// browser unless the reader saves them as a file; nothing of them stands in the address.

import { part } from "../shared/templates.js";
import { clear, load, save, word } from "./actions.js";
import { Page } from "./page.js";

const page = new Page();
const chooser = part("#sheet-file", HTMLInputElement);

/** @type {Record<string, (name: string) => void>} */
const actions = {
  print: () => window.print(),
  word: (name) => word(page, name),
  save: (name) => save(page, name),
  load: () => chooser.click(),
  clear: () => clear(page),
};

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-action]"))) {
  button.addEventListener("click", () => actions[String(button.dataset.action)](String(button.dataset.file)));
}

chooser.addEventListener("change", () => {
  const [file] = chooser.files ?? [];
  if (file) load(page, file);
  chooser.value = ""; // the same file can be chosen again
});

part(".sheet-tools", HTMLElement).hidden = false;
page.open();
