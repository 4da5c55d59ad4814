// The list of a combobox: what is found, one option each, of which one is active.

import { hrefTo } from "../shared/site.js";
import { made } from "../shared/templates.js";

/** @typedef {import("./asking.js").Item} Item */
/** @typedef {import("./asking.js").Group} Group */
/** @typedef {import("./asking.js").Marked} Marked */

export class List {
  /**
   * @param {HTMLElement} list
   * @param {HTMLInputElement} input whose list it is
   */
  constructor(list, input) {
    this.list = list;
    this.input = input;
  }

  /** @returns {HTMLElement[]} */
  get options() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll("[role=option]")]);
  }

  /** @type {HTMLElement | undefined} */
  get active() {
    return this.options.find((option) => option.ariaSelected === "true");
  }

  /**
   * What is active stays so when it is drawn anew.
   * @param {import("./asking.js").Answer} answer
   */
  draw({ groups, says }) {
    const held = this.active;
    this.list.replaceChildren(...groups.map((group) => this.group(group, says)));
    this.number();
    this.activate(held instanceof HTMLAnchorElement ? this.options.find((one) => leadsAs(one, held)) : undefined);
    this.list.scrollTop = 0;
  }

  clear() {
    this.list.replaceChildren();
    this.number();
    this.activate(undefined);
  }

  number() {
    this.options.forEach((option, n) => { option.id = `__option${n}`; });
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
  }

  /**
   * @param {Group} group
   * @param {Record<string, string>} says
   */
  group({ shown, more }, says) {
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", shown[0].trail || shown[0].kind);
    group.append(...shown.map((item) => option(item, says)));
    if (more.length) group.append(this.unfolding(more, says));
    return group;
  }

  /**
   * @param {Item[]} more
   * @param {Record<string, string>} says
   */
  unfolding(more, says) {
    const words = more.length === 1 ? says.more_one : says.more_many.replace("{count}", String(more.length));
    const part = first(made("__search_more", { words }));
    part.addEventListener("click", () => {
      const unfolded = more.map((item) => option(item, says));
      part.replaceWith(...unfolded);
      this.number();
      this.activate(unfolded[0]);
      this.input.focus();
    });
    return part;
  }

  /** @param {1 | -1} step */
  move(step) {
    const { options, active } = this;
    const at = active ? options.indexOf(active) + step : step < 0 ? options.length - 1 : 0;
    this.activate(options[at]);
  }

  /** @param {HTMLElement | undefined} option none: the words that are typed */
  activate(option) {
    for (const one of this.options) one.ariaSelected = String(one === option);
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }
}

/**
 * @param {Item} item
 * @param {Record<string, string>} says
 */
function option({ kind, title, trail, text, missing, location, words }, says) {
  const left = missing.length ? `${says.missing}: ${missing.join(", ")}` : [];
  const address = location ? hrefTo(location + said(location, words)) : `#q=${encodeURIComponent(plain(title))}`;
  return first(made("__search_option", { address, kind, title: marked(title), trail, text: marked(text), missing: left }));
}

/**
 * @param {string} location
 * @param {string[]} words
 */
function said(location, words) {
  if (!words.length) return "";
  return `${location.includes("#") ? "" : "#"}&h=${encodeURIComponent(words.join(" "))}`;
}

/** @param {Marked} parts */
function marked(parts) {
  return parts.map(([text, isMarked]) => (isMarked ? made("__search_mark", { text }) : text));
}

/** @param {Marked} parts */
function plain(parts) {
  return parts.map(([text]) => text).join("");
}

/** @param {DocumentFragment} part */
function first(part) {
  return /** @type {HTMLElement} */ (part.firstElementChild);
}

/**
 * Without the words to be marked, which change with every key.
 * @param {Element} one
 * @param {HTMLAnchorElement} other
 */
function leadsAs(one, other) {
  return one instanceof HTMLAnchorElement && one.href.split("&h=")[0] === other.href.split("&h=")[0];
}
