// Which sheet: the form that opens one, by role and name, and the way to those that are in this browser.

import { told } from "../shared/gone.js";
import { options } from "../shared/roles.js";
import { made, part } from "../shared/templates.js";
import { chosen } from "../shared/typed.js";
import { firstOf } from "./cover.js";
import { label } from "./label.js";
import { say } from "./message.js";
import { roleOf } from "./note.js";

/** @typedef {import("./cover.js").Kept} Kept */

/** What stands before a sheet's own mark in the fragment of an address, which no browser sends. */
const FRAGMENT = "#sheet=";

const opener = part(".sheet-opener", HTMLDetailsElement);
const roles = part("#sheet-role", HTMLSelectElement);

/** The sheets that are listed, and the open one: while a note is written they stay as they are. */
let reminded = "";

/** @param {import("../shared/roles.js").Team[]} teams */
export function offer(teams) {
  roles.append(...teams.flatMap((team) => options(team)));
}

/**
 * The form stands open where no sheet is, and folded above one.
 * @param {boolean} alone
 * @param {string} [role] to begin with
 */
export function ready(alone, role = "") {
  opener.open = alone;
  part("summary", HTMLElement, opener).hidden = alone;
  part("form", HTMLFormElement, opener).reset();
  if ([...roles.options].some(({ value }) => value === role)) roles.value = role;
}

/**
 * The address names a role that the handbook has not, and that no note is about.
 * @param {string} role
 * @param {import("../shared/gone.js").Gone} [gone] what became of it
 */
export function unknown(role, gone) {
  ready(true);
  if (gone) say("message-retired", { gone: told(gone, role) });
  else say("message-unknown");
}

/** What is filled in. */
export function filled() {
  return { role: roles.value, title: roles.selectedOptions[0].text, name: part("#sheet-whose", HTMLInputElement).value };
}

/** The id that the address names, of a sheet that may be there or not; none where it names no role. */
export function meant() {
  const [role = ""] = chosen("role");
  const mark = role && namesSheet() ? location.hash.slice(FRAGMENT.length) : "";
  return mark ? `${role}~${mark}` : role;
}

/**
 * The sheet that the address names, or the first of its role.
 * @param {Kept[]} sheets
 * @returns {string} its id; none where the address names no role
 */
export function asked(sheets) {
  const id = meant();
  return namesSheet() && sheets.some((sheet) => sheet.id === id) ? id : firstOf(sheets, roleOf(id));
}

function namesSheet() {
  return location.hash.startsWith(FRAGMENT);
}

/** Whether the fragment of the address leads to a part of the page, not to a sheet. */
export function leadsWithin() {
  return location.hash !== "" && !namesSheet();
}

/**
 * Its address: nothing that was typed stands in it.
 * @param {string} id
 * @param {string} name
 */
export function addressOf(id, name) {
  const [role, mark = ""] = id.split("~");
  return `?role=${encodeURIComponent(role)}${mark || name ? FRAGMENT + mark : ""}`;
}

/**
 * Links to the sheets in this browser, where there are others than the open one.
 * @param {Kept[]} sheets
 * @param {string} open the id of the open one
 */
export function remind(sheets, open) {
  const now = JSON.stringify([sheets, open]);
  if (now === reminded) return;
  reminded = now;
  const links = sheets.map((sheet) => link(sheet, open));
  const others = sheets.some(({ id }) => id !== open);
  part(".sheet-others", HTMLElement).replaceChildren(...(others ? [made("sheet-others", { links })] : []));
}

/**
 * @param {Kept} sheet
 * @param {string} open
 */
function link(sheet, open) {
  const item = made("sheet-other", { label: label(sheet), address: addressOf(sheet.id, sheet.name) });
  const anchor = part("a", HTMLAnchorElement, item);
  anchor.dataset.sheet = sheet.id;
  if (sheet.id === open) anchor.setAttribute("aria-current", "page");
  return item;
}
