// What each level of each competency means for each role.

import { made, said } from "../shared/templates.js";
import { apart } from "./apart.js";
import { wayOf } from "./profile.js";
import { link } from "./sections.js";
import { statements } from "./statements.js";

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
  const same = columns.every((asked) => plain(asked) === plain(columns[0]));
  return {
    name: link(competency.address, competency.title),
    cells: columns.map((asked) => cell(asked, columns)),
    same,
    below: [...(same ? [] : apart(columns, names)), statements(competency, columns, names)],
  };
}

/**
 * Each level in words, marked where another role does not ask the same.
 * @param {Competency | undefined} competency
 * @param {(Competency | undefined)[]} columns
 */
function cell(competency, columns) {
  if (!competency) return made("not-asked");
  return competency.levels.map(({ level, name, expectation }) => {
    const text = said(`expected-${expectation}`, { level: name });
    const shared = columns.every((other) => wayOf(other, level) === expectation);
    return made("level", { words: shared ? text : made("differing", { text }) });
  });
}

/** @param {Competency | undefined} competency */
function plain(competency) {
  return competency?.levels.map(({ level, expectation }) => `${level} ${expectation}`).join();
}
