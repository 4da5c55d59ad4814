// Where the posts stand: team, employer, place, and how each is supervised.

import { said } from "../shared/templates.js";
import { link } from "./sections.js";

/** @typedef {import("./profile.js").Profile} Profile */

/**
 * @param {Profile[]} roles
 * @returns {import("./table.js").Row[]}
 */
export function facts(roles) {
  const fields = [...new Set(roles.flatMap(({ organisation }) => Object.keys(organisation)))];
  return [
    row("fact-team", roles.map(({ team }) => team.title), roles.map(({ team }) => link(team.address, team.title))),
    row("fact-employer", roles.map(({ employer }) => employer.title), roles.map(({ employer }) => link(employer.address, employer.title))),
    row("fact-place", roles.map(({ place }) => place.join(", "))),
    ...fields.map((field) => row(`fact-${field}`, roles.map(({ organisation }) => organisation[field] ?? ""))),
  ];
}

/**
 * @param {string} name the template of its name
 * @param {string[]} texts one for each role
 * @param {import("../shared/templates.js").Content[]} shown
 * @returns {import("./table.js").Row}
 */
function row(name, texts, shown = texts.map((text) => text || said("not-said"))) {
  return { name: said(name), cells: shown, same: texts.every((text) => text === texts[0]) };
}
