// What a sheet holds: for each competency of a role the levels that it is to meet and the next above them.

import { fetched } from "../shared/site.js";
import { part } from "../shared/templates.js";
import { doubtsIn } from "../compare/profile.js";
import { nameOf } from "./note.js";

/** @typedef {import("../compare/profile.js").Statement} Statement */
/** @typedef {import("../compare/profile.js").Competency} Competency */
/** @typedef {import("./note.js").Notes} Notes */

/** The expectation that people work towards. */
const AIM = String(part("#sheet-highest", HTMLTemplateElement).dataset.aim);

/**
 * @typedef {object} Line a statement with room to write
 * @property {string} name of its note
 * @property {string} text
 * @property {string[]} points nested under it
 * @property {string} words text and points, as a note keeps them
 * @property {string} role
 * @property {string} competency
 * @property {boolean} left whether the sheet itself no longer holds it
 * @property {import("../shared/under.js").Under} under what stands under it
 */

/** @typedef {import("../shared/under.js").Doubt} Doubt */
/** @typedef {{level: string, meaning: string, lines: Line[], doubts?: Doubt[]}} Step a level by its name, and the template of what it means */
/** @typedef {{title: string, address: string, steps: Step[], highest: string, doubts?: Doubt[]}} Part with the highest level, where the role aims at it */
/** @typedef {{title: string, address?: string, parts: Part[], doubts: Doubt[]}} Sheet without an address where the role is gone */

/**
 * @param {string} id of the role
 * @returns {Promise<Sheet>}
 */
export async function sheetOf(id) {
  const role = await fetched(`data/roles/${id}.json`);
  const parts = role.competencies.map(async (/** @type {Competency} */ asked) => {
    return partOf(role, asked, await fetched(`data/competencies/${asked.id}.json`));
  });
  const doubts = [...doubtsIn([role], null), ...doubtsIn([role], "competencies")];
  return { title: role.title, address: role.address, parts: await Promise.all(parts), doubts };
}

/**
 * @param {{id: string, title: string}} role
 * @param {Competency} competency
 * @param {import("../compare/profile.js").Ladder} ladder
 * @returns {Part}
 */
function partOf(role, { title, address, levels, highest, next }, { levels: rungs, doubts: about }) {
  const meanings = new Map(levels.map(({ level, expectation }) => [level, `meaning-expectation-${expectation}`]));
  const steps = rungs.flatMap(({ level, name, statements, doubts }) => {
    const meaning = level === next ? "meaning-next" : meanings.get(level);
    if (!meaning || !document.getElementById(meaning)) return [];
    return [{ level: name, meaning, doubts, lines: statements.map((statement) => lineOf(role, title, statement)) }];
  });
  const aim = rungs.find(({ level }) => level === highest[AIM]);
  return { title, address, steps, highest: next === null ? aim?.name ?? "" : "", doubts: about };
}

/**
 * @param {{id: string, title: string}} role
 * @param {string} competency
 * @param {Statement} statement
 * @returns {Line}
 */
function lineOf(role, competency, { id, text, includes = {}, ...under }) {
  const points = Object.values(includes);
  const words = [text, ...points].join("\n");
  return { name: nameOf(role.id, id), text, points, words, role: role.title, competency, left: false, under };
}

/**
 * The sheet of a role that the handbook no longer has: nothing but the notes.
 * @param {Notes} notes
 * @returns {Sheet}
 */
export function sheetOfOld(notes) {
  const [note] = notes.values();
  return { title: note.role, parts: [], doubts: [] };
}

/**
 * Lines for the notes whose statement the sheet no longer holds, in the words of the time.
 * @param {Sheet} sheet
 * @param {Notes} notes of its role
 * @returns {Line[]}
 */
export function leftLines({ parts }, notes) {
  const names = new Set(parts.flatMap(linesOf).map(({ name }) => name));
  return [...notes].filter(([name]) => !names.has(name)).map(([name, { words, role, competency }]) => {
    const [text, ...points] = words.split("\n");
    return { name, text, points, words, role, competency, left: true, under: {} };
  });
}

/** @param {Part} part */
export function linesOf({ steps }) {
  return steps.flatMap(({ lines }) => lines);
}
