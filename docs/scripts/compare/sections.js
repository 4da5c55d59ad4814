// The sections of the profiles that hold sentences: what all roles say, what some say, what is worded otherwise.

import { hrefTo } from "../shared/site.js";
import { made, part } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { compared } from "../shared/wording.js";
import { isShared, sorted } from "./sorting.js";
import { marked, phrase } from "./words.js";

/** @typedef {import("./sorting.js").Item} Item */

/**
 * @param {Item[][]} byRole
 * @param {string[]} names of the roles
 * @returns {{parts: Node[], same: boolean}} `same` where all roles say the same
 */
export function drawn(byRole, names) {
  const { groups, reworded } = sorted(byRole);
  const parts = groups.map((group) => drawnGroup(group, names));
  if (reworded.length) parts.push(made("reworded", { rows: reworded.map((wordings) => row(wordings, names)) }));
  return { parts: parts.length ? parts : [made("says-nothing")], same: !reworded.length && groups.every(isShared) };
}

/**
 * @param {import("./sorting.js").Group} group
 * @param {string[]} names
 */
function drawnGroup(group, names) {
  const drawing = made("group", {
    heading: phrase(group.ways, names),
    items: group.items.map((item) => made("item", { text: item.address ? link(item.address, item.text) : item.text, under: under(item) })),
  });
  part("section", HTMLElement, drawing).classList.toggle("same", isShared(group));
  return drawing;
}

/**
 * @param {import("./sorting.js").Said[]} wordings
 * @param {string[]} names
 */
function row(wordings, names) {
  const texts = compared(wordings.map(({ item }) => item.text)).map(marked);
  return made("wordings", {
    wordings: wordings.map(({ item, ways }, n) => made("wording", {
      name: phrase(ways, names),
      text: item.address ? link(item.address, texts[n]) : texts[n],
      under: under(item),
    })),
  });
}

/**
 * @param {string} address
 * @param {import("../shared/templates.js").Content} words
 */
export function link(address, words) {
  return made("link", { address: hrefTo(address), words });
}
