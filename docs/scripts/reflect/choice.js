// Which role: the list to choose from, and the way back to roles that already have notes.

import { options } from "../shared/roles.js";
import { made, part } from "../shared/templates.js";
import { roleOf } from "./note.js";

/**
 * @param {import("../shared/roles.js").Team[]} teams
 * @param {string} chosen
 */
export function offer(teams, chosen) {
  const list = part("#sheet-role", HTMLSelectElement);
  list.append(...teams.flatMap((team) => options(team)));
  if (teams.some(({ roles }) => roles.some(({ id }) => id === chosen))) list.value = chosen;
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
