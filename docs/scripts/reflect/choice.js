// Which role: the list to choose from, and the way back to roles that already have notes.

import { made, part } from "../shared/templates.js";
import { roleOf } from "./note.js";

/** @typedef {{title: string, roles: {id: string, title: string}[]}} Team */

/**
 * @param {Team[]} teams
 * @param {string} chosen
 */
export function offer(teams, chosen) {
  const list = part("#sheet-role", HTMLSelectElement);
  for (const { title, roles } of teams) {
    const group = document.createElement("optgroup");
    group.label = title;
    group.append(...roles.map((role) => new Option(role.title, role.id, false, role.id === chosen)));
    list.append(group);
  }
}

/**
 * Links to the sheets of other roles that have notes.
 * @param {import("./note.js").Notes} notes
 * @param {string} chosen
 */
export function remind(notes, chosen) {
  const titles = new Map([...notes].map(([name, { role }]) => [roleOf(name), role]));
  titles.delete(chosen);
  const links = [...titles].map(([id, title]) => made("sheet-other", { title, address: `?role=${id}` }));
  const place = part(".sheet-others", HTMLElement);
  place.replaceChildren(...(links.length ? [made("sheet-others", { links })] : []));
}
