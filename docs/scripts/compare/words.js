// The names of roles in a sentence, and lists of words.

import { made, said } from "../shared/templates.js";

const AND = new Intl.ListFormat("en-GB", { type: "conjunction" });
const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });

/**
 * Some of the compared roles by name, or all of them as "both" or "all".
 * @param {string[]} names
 * @param {number} all how many roles are compared
 */
export function who(names, all) {
  return names.length === all ? said(`everyone-${all}`) : AND.format(names);
}

/** @param {string[]} words */
export function either(words) {
  return OR.format(words);
}

/**
 * A list within a sentence, of words or of links.
 * @param {(string | Node)[]} parts
 * @returns {(string | Node)[]}
 */
export function listed(parts) {
  const places = AND.formatToParts(parts.map((_, n) => String(n)));
  return places.map(({ type, value }) => (type === "element" ? parts[Number(value)] : value));
}

/**
 * Who says something in which way, such as "Essential for one role; Desirable for another".
 * @param {string[]} ways for each role how it says it, empty where it does not
 * @param {string[]} names of the roles
 */
export function phrase(ways, names) {
  const used = [...new Set(ways.filter(Boolean))];
  const alone = ways.filter(Boolean).length === 1;
  return used.map((way) => {
    const those = names.filter((_, n) => ways[n] === way);
    return said(`way-${way}${alone ? "-only" : ""}`, { who: who(those, names.length) });
  }).join("; ");
}

/**
 * A text with the words marked that differ.
 * @param {import("../shared/wording.js").Parts} parts
 */
export function marked(parts) {
  return parts.map(([text, differs]) => (differs ? made("differing", { text }) : text));
}
