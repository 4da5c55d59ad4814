// A section of the profiles: what sets the roles apart in it, and what is the same.

import { hrefTo } from "../shared/site.js";
import { made } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { compared } from "../shared/wording.js";
import { YES } from "./items.js";
import { isShared, sorted } from "./sorting.js";
import { table } from "./table.js";
import { marked, phrase } from "./words.js";

/** @typedef {import("./sorting.js").Item} Item */

/**
 * @typedef {object} Drawn
 * @property {Node[]} apart what only some roles say, or say otherwise
 * @property {Node[]} same what all of them say alike
 * @property {number} count how much is the same: sentences, or rows of a table
 */

/**
 * A section that holds sentences.
 * @param {Item[][]} byRole
 * @param {string[]} names of the roles
 * @returns {Drawn}
 */
export function sentences(byRole, names) {
  const { groups, reworded } = sorted(byRole);
  const shared = groups.filter(isShared);
  const parts = groups.filter((group) => !isShared(group)).map((group) => drawnGroup(group, names));
  if (reworded.length) parts.push(made("reworded", { rows: reworded.map((wordings) => row(wordings, names)) }));
  return {
    apart: parts,
    same: shared.map((group) => (group.ways.includes(YES) ? made("items", { items: items(group) }) : drawnGroup(group, names))),
    count: shared.flatMap(({ items }) => items).length,
  };
}

/**
 * A section that is a table. What is the same needs one column only.
 * @param {string} caption the beginning of the names of its captions
 * @param {import("./table.js").Row[]} rows
 * @param {string[]} names of the roles
 * @returns {Drawn}
 */
export function tabled(caption, rows, names) {
  const [differing, alike] = [rows.filter(({ same }) => !same), rows.filter(({ same }) => same)];
  const once = alike.map((row) => ({ ...row, cells: row.cells.slice(0, 1) }));
  return {
    apart: differing.length ? [table(`${caption}-apart`, differing, names)] : [],
    same: once.length ? [table(`${caption}-same`, once, [phrase(names.map(() => YES), names)])] : [],
    count: once.length,
  };
}

/**
 * @param {import("./sorting.js").Group} group
 * @param {string[]} names
 */
function drawnGroup(group, names) {
  return made("group", { heading: phrase(group.ways, names), items: items(group) });
}

/** @param {import("./sorting.js").Group} group */
function items(group) {
  return group.items.map((item) => made("item", { text: item.address ? link(item.address, item.text) : item.text, under: under(item) }));
}

/**
 * @param {import("./sorting.js").Said[]} wordings
 * @param {string[]} names
 */
function row(wordings, names) {
  const texts = compared(wordings.map(({ item }) => item.text));
  return made("wordings", {
    wordings: wordings.map(({ item, ways }, n) => made("wording", {
      name: phrase(ways, names),
      text: item.address ? link(item.address, marked(texts[n])) : marked(texts[n]),
      words: differing(texts[n]),
      under: under(item),
    })),
  });
}

/**
 * The words that differ once more, for those who cannot tell how they look.
 * @param {import("../shared/wording.js").Parts} parts
 */
function differing(parts) {
  const words = parts.flatMap(([text, differs]) => (differs ? made("quoted", { text }) : []));
  return words.length ? made("different-words", { words }) : [];
}

/**
 * @param {string} address
 * @param {import("../shared/templates.js").Content} words
 */
export function link(address, words) {
  return made("link", { address: hrefTo(address), words });
}
