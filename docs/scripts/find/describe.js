// What stands beside a sentence: what kind it is, where it belongs and who asks it.

import { counted, made } from "../shared/templates.js";

/** @typedef {import("./library.js").Entry} Entry */

export class Description {
  /**
   * @param {import("./library.js").Library} library
   * @param {import("./filter.js").Chosen} chosen
   */
  constructor(library, { team, role }) {
    this.library = library;
    /** Whether a role is among those that are chosen. @param {number} one */
    this.meant = (one) => (!role.length || role.includes(one)) && (!team.length || team.includes(library.teamOf[one]));
  }

  /** @param {Entry} entry */
  kind({ kind }) {
    return made(`kind-${kind}`);
  }

  /**
   * What it stands under: a competency and a level, the heading of a duty, the part of a person specification.
   * @param {Entry} entry
   */
  place({ kind, heading, level }) {
    if (level) return made("at-level", { heading, level: level[1] });
    return kind === "person-specification" ? made(`section-${heading}`) : heading;
  }

  /**
   * Who asks it, a part for each way of asking: one role by its name, several by their number.
   * @param {Entry} entry
   */
  asked({ group }) {
    const { library } = this;
    const { roles, ways } = library.groups[group];
    /** @type {number[][]} */
    const askers = library.ways.map(() => []);
    roles.forEach((role, n) => {
      if (this.meant(role)) askers[ways[n]].push(role);
    });
    return askers.flatMap((found, way) => {
      if (!found.length) return [];
      return [counted(`asked-${library.ways[way]}`, found.length, { who: library.index.roles[found[0]][1] })];
    });
  }
}
