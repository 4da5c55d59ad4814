// Roles to choose from, by team.

/** @typedef {{title: string | null, roles: {id: string, title: string}[]}} Team of the roles that name none without a title */

/**
 * The roles of a team as choices of a list, under its title where it has one; none where no role is left.
 * @param {Team} team
 * @param {string[]} [taken] roles that are not offered
 * @returns {HTMLElement[]}
 */
export function options({ title, roles }, taken = []) {
  const offered = roles.filter(({ id }) => !taken.includes(id)).map((role) => new Option(role.title, role.id));
  if (!title || !offered.length) return offered;
  const group = document.createElement("optgroup");
  group.label = title;
  group.append(...offered);
  return [group];
}
