// One message at a time, where it is seen and heard: its words stand in a template of the page.

import { made, part } from "../shared/templates.js";

/** @typedef {import("../shared/templates.js").Content} Content */
/** @typedef {Record<string, () => void>} Answers what each button of the message does, by its `data-answer` */

const place = part(".sheet-message", HTMLElement);

/**
 * @param {string} id of the template
 * @param {Record<string, Content>} [slots]
 * @param {Answers} [answers]
 */
export function say(id, slots = {}, answers = {}) {
  const before = document.activeElement;
  const message = made(id, slots);
  if (!message.querySelector('[data-answer=""]')) message.append(made("message-close"));
  for (const button of message.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      hush();
      if (before instanceof HTMLElement) before.focus();
      answers[button.dataset.answer ?? ""]?.();
      keepFocus();
    });
  }
  place.replaceChildren(message);
}

/**
 * Says something that waits for an answer: its first button has the focus, and Escape changes nothing.
 * @param {string} id
 * @param {Record<string, Content>} slots
 * @param {Answers} answers
 */
export function ask(id, slots, answers) {
  say(id, slots, answers);
  part("button", HTMLButtonElement, place).focus();
}

export function hush() {
  place.replaceChildren();
}

/** Before something else is tried: what was said of the last thing goes, what waits for an answer stays. */
export function settle() {
  if (!place.querySelector('[data-answer]:not([data-answer=""]), [data-action]')) hush();
}

/** Where what had the focus is gone, the message has it. */
export function keepFocus() {
  if (document.activeElement === document.body) place.focus();
}

place.addEventListener("keydown", ({ key }) => {
  const keep = place.querySelector('[data-answer=""]');
  if (key === "Escape" && keep instanceof HTMLElement) keep.click();
});
