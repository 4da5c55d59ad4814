// The names of roles in a sentence.

import { made, said } from "../shared/templates.js";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/**
 * Some of the compared roles by name, or all of them as "both" or "all".
 * @param {string[]} names
 * @param {number} all how many roles are compared
 */
export function who(names, all) {
  return names.length === all ? said(`everyone-${all}`) : LIST.format(names);
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
