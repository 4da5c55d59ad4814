// Where the posts stand: team, employer, place, and how each is supervised.

import { said } from "../shared/templates.js";
import { link } from "./sections.js";

/** @typedef {import("./profile.js").Profile} Profile */
/** @typedef {import("./table.js").Row} Row */

/**
 * @param {Profile[]} roles
 * @returns {Row[]} what no role says is left out
 */
export function facts(roles) {
  const labels = [...new Set(roles.flatMap(({ organisation }) => Object.keys(organisation)))];
  return [
    ...row(said("fact-team"), roles.map(({ team }) => team?.title ?? ""), roles.map(({ team }) => named(team))),
    ...row(said("fact-employer"), roles.map(({ employer }) => employer?.title ?? ""), roles.map(({ employer }) => named(employer))),
    ...row(said("fact-place"), roles.map(({ place }) => place.join(", "))),
    ...labels.flatMap((label) => row(label, roles.map(({ organisation }) => organisation[label] ?? ""))),
  ];
}

/** @param {import("./profile.js").Named | null} record */
function named(record) {
  return record ? link(record.address, record.title) : said("not-said");
}

/**
 * @param {string} name
 * @param {string[]} texts one for each role
 * @param {import("../shared/templates.js").Content[]} shown
 * @returns {Row[]} one row, or none
 */
function row(name, texts, shown = texts.map((text) => text || said("not-said"))) {
  if (!texts.some(Boolean)) return [];
  return [{ name, cells: shown, same: texts.every((text) => text === texts[0]) }];
}
