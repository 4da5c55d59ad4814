// What each level of each competency means for each role, and the statements when they are asked for.

import { made, part, said } from "../shared/templates.js";
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
  const { address, title } = /** @type {Competency} */ (columns.find(Boolean));
  const cells = columns.map((competency) => cell(competency, columns));
  const same = columns.every((competency) => plain(competency) === plain(columns[0]));
  return { name: link(address, title), cells, same, below: [statements(title, columns, names)] };
}

/**
 * Each level in words, marked where another role does not ask the same.
 * @param {Competency | undefined} competency
 * @param {(Competency | undefined)[]} columns
 */
function cell(competency, columns) {
  if (!competency) return made("not-asked");
  return competency.levels.map(({ level, expectation }) => {
    const text = said(`expected-${expectation}`, { level: String(level) });
    const shared = columns.every((other) => wayOf(other, level) === expectation);
    return made("level", { words: link(`${competency.address}#level-${level}`, shared ? text : made("differing", { text })) });
  });
}

/** @param {Competency | undefined} competency */
function plain(competency) {
  return competency?.levels.map(({ level, expectation }) => `${level} ${expectation}`).join();
}

/**
 * @param {Competency | undefined} competency
 * @param {number} level
 */
function wayOf(competency, level) {
  return competency?.levels.find((one) => one.level === level)?.expectation ?? "";
}

/**
 * A folded part that is filled when it is opened.
 * @param {string} title
 * @param {(Competency | undefined)[]} columns
 * @param {string[]} names
 */
function statements(title, columns, names) {
  const folded = made("statements", { title });
  const details = part("details", HTMLDetailsElement, folded);
  details.addEventListener("toggle", () => details.append(...everyLevel(columns, names)), { once: true });
  return folded;
}

/**
 * @param {(Competency | undefined)[]} columns
 * @param {string[]} names
 */
function everyLevel(columns, names) {
  const all = new Map(columns.flatMap((competency) => competency?.levels ?? []).map((level) => [level.level, level]));
  return [...all.values()].sort((a, b) => a.level - b.level).map(({ level, statements: texts }) => made("level-statements", {
    level: String(level),
    asked: phrase(columns.map((competency) => wayOf(competency, level)), names),
    items: texts.map(({ text, address, includes }) => made("item", {
      text: [link(address, text), ...Object.values(includes ?? {}).map((point) => ` ${point}`)],
    })),
  }));
}
