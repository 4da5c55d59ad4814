// One message at a time, where it is seen and heard: its words stand in a template of the page.

import { made, part } from "../shared/templates.js";

const place = part(".sheet-message", HTMLElement);

/**
 * @param {string} id of the template
 * @param {Record<string, string>} [slots]
 * @param {Record<string, () => void>} [answers] what each button of the message does, by its `data-answer`
 */
export function say(id, slots = {}, answers = {}) {
  const before = document.activeElement;
  const message = made(id, slots);
  message.append(made("message-close"));
  for (const button of message.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      hush();
      if (before instanceof HTMLElement) before.focus();
      answers[button.dataset.answer ?? ""]?.();
    });
  }
  place.replaceChildren(message);
}

export function hush() {
  place.replaceChildren();
}
