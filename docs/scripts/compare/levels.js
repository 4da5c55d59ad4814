// What each level of each competency means for each role, and the statements when they are asked for.

import { hrefTo } from "../shared/site.js";
import { made, part, said } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { statementsOf } from "./profile.js";
import { link } from "./sections.js";
import { phrase } from "./words.js";

/** @typedef {import("./profile.js").Profile} Profile */
/** @typedef {import("./profile.js").Competency} Competency */

/**
 * @param {Profile[]} roles
 * @returns {import("./table.js").Row[]}
 */
export function levels(roles) {
  const names = roles.map(({ title }) => title);
  /** @type {Map<string, (Competency | undefined)[]>} */
  const asked = new Map();
  roles.forEach(({ competencies }, n) => {
    for (const competency of competencies) {
      const columns = asked.get(competency.id) ?? roles.map(() => undefined);
      columns[n] = competency;
      asked.set(competency.id, columns);
    }
  });
  return [...asked.values()].map((columns) => row(columns, names));
}

/**
 * @param {(Competency | undefined)[]} columns
 * @param {string[]} names
 * @returns {import("./table.js").Row}
 */
function row(columns, names) {
  const competency = /** @type {Competency} */ (columns.find(Boolean));
  const cells = columns.map((asked) => cell(asked, columns));
  const same = columns.every((asked) => plain(asked) === plain(columns[0]));
  return { name: link(competency.address, competency.title), cells, same, below: [statements(competency, columns, names)] };
}

/**
 * Each level in words, marked where another role does not ask the same.
 * @param {Competency | undefined} competency
 * @param {(Competency | undefined)[]} columns
 */
function cell(competency, columns) {
  if (!competency) return made("not-asked");
  return competency.levels.map(({ level, name, expectation, address }) => {
    const text = said(`expected-${expectation}`, { level: name });
    const shared = columns.every((other) => wayOf(other, level) === expectation);
    return made("level", { words: link(address, shared ? text : made("differing", { text })) });
  });
}

/** @param {Competency | undefined} competency */
function plain(competency) {
  return competency?.levels.map(({ level, expectation }) => `${level} ${expectation}`).join();
}

/**
 * @param {Competency | undefined} competency
 * @param {import("./profile.js").Level} level
 */
function wayOf(competency, level) {
  return competency?.levels.find((one) => one.level === level)?.expectation ?? "";
}

/**
 * A folded part that fetches what it holds when it is opened.
 * @param {Competency} competency
 * @param {(Competency | undefined)[]} columns
 * @param {string[]} names
 */
function statements({ id, address, title }, columns, names) {
  const folded = made("statements", { title });
  const details = part("details", HTMLDetailsElement, folded);
  const body = part("div", HTMLElement, folded);
  details.addEventListener("toggle", async () => {
    if (!details.open || body.hasChildNodes()) return;
    const known = await statementsOf(id).catch(() => undefined);
    body.replaceChildren(...(known ? [...under(known), ...everyLevel(known.levels, columns, names)] : [made("not-loaded", { address: hrefTo(address) })]));
  });
  return folded;
}

/**
 * The statements of each level that one of the roles asks.
 * @param {import("./profile.js").Rung[]} known
 * @param {(Competency | undefined)[]} columns
 * @param {string[]} names
 */
function everyLevel(known, columns, names) {
  return known.flatMap(({ level, name, statements: texts, doubts }) => {
    const ways = columns.map((competency) => wayOf(competency, level));
    if (!ways.some(Boolean)) return [];
    const items = texts.map((one) => made("item", { text: [link(one.address, one.text), points(one.includes ?? {})], under: under(one) }));
    const asked = phrase(ways.map((way) => way && `expectation-${way}`), names);
    return [made("level-statements", { level: name, asked, items, under: under({ doubts }) })];
  });
}

/** @param {Record<string, string>} includes */
function points(includes) {
  return Object.values(includes).map((point) => ` ${point}`).join("");
}
