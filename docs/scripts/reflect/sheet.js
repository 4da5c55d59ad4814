// What a sheet holds: for each competency of a role the levels that it is to meet and the next above them,
// what else of the role its writer wants beside them, and room for what was agreed.

import { fetched } from "../shared/site.js";
import { part, said } from "../shared/templates.js";
import { doubtsIn } from "../compare/profile.js";
import { nameOf, OWN, roleOf } from "./note.js";

/** @typedef {import("../compare/profile.js").Statement} Statement */
/** @typedef {import("../compare/profile.js").Competency} Competency */
/** @typedef {import("./note.js").Notes} Notes */

/** The expectation that people work towards. */
const AIM = String(part("#sheet-highest", HTMLTemplateElement).dataset.aim);

/** What was agreed about a part of the sheet, and about the whole. */
const AGREED = `${OWN}agreed`;
const WHOLE = `${OWN}sheet.${AGREED}`;

/**
 * @typedef {object} Line a statement, or what was agreed, with room to write
 * @property {string} name of its note
 * @property {string} text
 * @property {string[]} points nested under it
 * @property {string[]} inside what notes on its points would be called: some may once have been sentences of their own
 * @property {string} words text and points, as a note keeps them
 * @property {string} role
 * @property {string} competency
 * @property {boolean} left whether the sheet itself no longer holds it
 * @property {boolean} agreed
 * @property {import("../shared/under.js").Under} under what stands under it
 * @property {import("./changed.js").Since} [since] the release in which it was changed last
 */

/** @typedef {import("../shared/under.js").Doubt} Doubt */
/** @typedef {{level: string, meaning: string, lines: Line[], doubts?: Doubt[]}} Step a level by its name, and the template of what it means */

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {string} [address] of the competency
 * @property {string} [further] the section of the profile, where a sheet has it only if its writer wants it
 * @property {Step[]} steps one without a level where there are none
 * @property {string} highest the highest level, where the role aims at it
 * @property {Line} [agreed]
 * @property {Doubt[]} [doubts]
 */

/** @typedef {import("../shared/gone.js").Gone} Gone */
/**
 * @typedef {object} Sheet
 * @property {string} title
 * @property {string} [address] none where the role is gone
 * @property {Part[]} parts
 * @property {Doubt[]} [doubts]
 * @property {Gone} [gone] what became of the role
 * @property {Map<string, Gone>} [retired] what became of sentences, by the names of their notes
 */
/** @typedef {{id: string, role: string}} Owner the sheet's id and the role's title */

/**
 * @param {string} id of the sheet
 * @returns {Promise<Sheet>}
 */
export async function sheetOf(id) {
  const role = await fetched(`data/roles/${roleOf(id)}.json`);
  const owner = { id, role: role.title };
  const parts = role.competencies.map(async (/** @type {Competency} */ asked) => {
    return partOf(owner, asked, await fetched(`data/competencies/${asked.id}.json`));
  });
  const doubts = [...doubtsIn([role], null), ...doubtsIn([role], "competencies")];
  const { title, address } = role;
  return { title, address, parts: [...furtherParts(owner, role), ...await Promise.all(parts), wholeOf(owner)], doubts };
}

/**
 * The sections of the profile that a sheet can have beside the competencies.
 * @param {Owner} owner
 * @param {any} role
 * @returns {Part[]}
 */
function furtherParts(owner, role) {
  const offered = [...document.querySelectorAll("template[data-further]")];
  return offered.flatMap((template) => {
    const { dataset: { further = "" }, content } = /** @type {HTMLTemplateElement} */ (template);
    const title = String(content.textContent);
    const lines = role[further.replaceAll("-", "_")].map((/** @type {Statement} */ { id, ...sentence }) =>
      lineOf(owner, title, { ...sentence, id: `${OWN}${further}.${id}` }));
    const steps = [{ level: "", meaning: "", lines }];
    return lines.length ? [{ title, further, steps, highest: "", doubts: doubtsIn([role], further) }] : [];
  });
}

/**
 * The end of a sheet: what was agreed that is not about one competency.
 * @param {Owner} owner
 * @returns {Part}
 */
function wholeOf(owner) {
  return { title: said("sheet-whole"), steps: [], highest: "", agreed: agreedOf(owner, WHOLE, "") };
}

/**
 * @param {Owner} owner
 * @param {Competency} competency
 * @param {import("../compare/profile.js").Ladder} ladder
 * @returns {Part}
 */
function partOf(owner, { id, title, address, levels, highest, next }, { levels: rungs, doubts: about }) {
  const meanings = new Map(levels.map(({ level, expectation }) => [level, `meaning-expectation-${expectation}`]));
  const steps = rungs.flatMap(({ level, name, statements, doubts }) => {
    const meaning = level === next ? "meaning-next" : meanings.get(level);
    if (!meaning || !document.getElementById(meaning)) return [];
    return [{ level: name, meaning, doubts, lines: statements.map((statement) => lineOf(owner, title, statement)) }];
  });
  const aim = rungs.find(({ level }) => level === highest[AIM]);
  const agreed = agreedOf(owner, `${id}.${AGREED}`, title);
  return { title, address, steps, highest: next === null ? aim?.name ?? "" : "", agreed, doubts: about };
}

/**
 * @param {Owner} owner
 * @param {string} competency
 * @param {Statement} statement
 * @returns {Line}
 */
function lineOf(owner, competency, { id, text, includes = {}, as_of: since, unreleased, ...under }) {
  const points = Object.values(includes);
  const words = [text, ...points].join("\n");
  const inside = Object.keys(includes).map((point) => nameOf(owner.id, `${id.split(".")[0]}.${point}`));
  const line = { name: nameOf(owner.id, id), text, points, inside, words, role: owner.role, competency, left: false, agreed: false, under };
  return unreleased ? line : { ...line, since };
}

/**
 * @param {Owner} owner
 * @param {string} key
 * @param {string} competency
 * @returns {Line}
 */
function agreedOf(owner, key, competency) {
  return { name: nameOf(owner.id, key), text: "", points: [], inside: [], words: "", role: owner.role, competency, left: false, agreed: true, under: {} };
}

/**
 * The sheet of a role that the handbook no longer has: nothing but the notes.
 * @param {string} title
 * @param {Gone} [gone]
 * @returns {Sheet}
 */
export function sheetOfOld(title, gone) {
  return { title, parts: [], gone };
}

/**
 * Lines for the notes whose statement the sheet no longer holds, in the words of the time.
 * @param {Sheet} sheet
 * @param {Notes} notes of the sheet
 * @returns {Line[]}
 */
export function leftLines({ parts, retired }, notes) {
  const names = new Set(parts.flatMap(linesOf).map(({ name }) => name));
  return [...notes].filter(([name]) => !names.has(name)).map(([name, { words, role, competency }]) => {
    const [text, ...points] = words.split("\n");
    const under = { gone: retired?.get(name) };
    return { name, text, points, inside: [], words, role, competency, left: true, agreed: name.endsWith(`.${AGREED}`), under };
  });
}

/**
 * Every line of a part, what was agreed the last.
 * @param {Part} part
 */
export function linesOf({ steps, agreed }) {
  return [...steps.flatMap(({ lines }) => lines), ...agreed ? [agreed] : []];
}
