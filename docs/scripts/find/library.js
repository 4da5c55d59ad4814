// The index as the finder works with it: every sentence, what it is marked with, and which roles ask it.

/**
 * @typedef {object} Index the file made by macros/exports/finder.py; numbers are positions in its lists
 * @property {[id: string, title: string, group: string][]} teams
 * @property {[id: string, title: string, group: string][]} competencies
 * @property {[id: string, title: string, group: string][]} values
 * @property {[id: string, title: string, team: number, duties: number[], essential: number[], desirable: number[],
 *   competencies: [competency: number, levels: string][]][]} roles
 * @property {[competency: number, level: number, address: string, text: string, points: string[], values: number[]][]} statements
 * @property {[address: string, heading: string, text: string, points: string[], values: number[]][]} accountabilities
 * @property {[address: string, section: string, text: string, points: string[], values: number[]][]} criteria
 * @property {[key: string, name: string][]} levels
 * @property {string[]} expectations what a level can mean, as the digits of a role count them from 1
 * @property {string[]} needs
 * @property {Record<string, string>} spelling
 * @property {string} formula how a cell begins that a spreadsheet would run
 */

/**
 * @typedef {object} Group sentences that the same roles ask in the same way
 * @property {number[]} roles
 * @property {number[]} ways for each of the roles a position in the ways of asking
 */

/**
 * @typedef {object} Entry one sentence
 * @property {string} kind
 * @property {string} address
 * @property {string} text
 * @property {string[]} points
 * @property {string} heading what it stands under
 * @property {[key: string, name: string]} [level]
 * @property {Record<EntryFacet, number[]>} marks for each facet the choices that hold for it
 * @property {number} group
 */

/** @typedef {"kind" | "competency" | "level" | "value"} EntryFacet */
/** @typedef {"team" | "role" | "expectation" | "need"} RoleFacet */
/** @typedef {EntryFacet | RoleFacet} Facet */

/** @type {EntryFacet[]} */
export const ENTRY_FACETS = ["kind", "competency", "level", "value"];
/** @type {RoleFacet[]} */
export const ROLE_FACETS = ["team", "role", "expectation", "need"];
export const FACETS = [...ENTRY_FACETS, ...ROLE_FACETS];

const KINDS = ["statements", "accountabilities", "person-specification"];

export class Library {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    /** The choices of each facet, by name. @type {Record<Facet, string[]>} */
    this.choices = {
      kind: KINDS,
      competency: index.competencies.map(([id]) => id),
      level: index.levels.map(([key]) => key),
      value: index.values.map(([id]) => id),
      team: index.teams.map(([id]) => id),
      role: index.roles.map(([id]) => id),
      expectation: index.expectations,
      need: index.needs,
    };
    /** How a role can ask a sentence. Those before "carried" are expectations, those after it needs. */
    this.ways = [...index.expectations.map((word) => `expectation-${word}`), "carried", ...index.needs.map((need) => `need-${need}`)];
    this.carried = index.expectations.length;
    this.teamOf = index.roles.map(([, , team]) => team);
    /** @type {Group[]} */
    this.groups = [];
    /** @type {Entry[]} */
    this.entries = [];
    this.addStatements(index);
    this.addDuties(index);
    this.addCriteria(index);
  }

  /** @param {Index} index */
  addStatements({ statements, competencies, roles }) {
    const cells = competencies.map(() => this.choices.level.map(() => this.group()));
    roles.forEach(([, , , , , , asked], role) => {
      for (const [competency, levels] of asked) {
        [...levels].forEach((digit, level) => {
          if (Number(digit)) this.ask(cells[competency][level], role, Number(digit) - 1);
        });
      }
    });
    for (const [competency, level, address, text, points, value] of statements) {
      const [, heading] = competencies[competency];
      const marks = { kind: [0], competency: [competency], level: [level], value };
      const group = cells[competency][level];
      this.entries.push({ kind: KINDS[0], address, text, points, heading, level: this.index.levels[level], marks, group });
    }
  }

  /** @param {Index} index */
  addDuties({ accountabilities, roles }) {
    const first = this.addSentences(1, accountabilities);
    roles.forEach(([, , , duties], role) => {
      for (const duty of duties) this.ask(first + duty, role, this.carried);
    });
  }

  /** @param {Index} index */
  addCriteria({ criteria, roles }) {
    const first = this.addSentences(2, criteria);
    roles.forEach(([, , , , essential, desirable], role) => {
      for (const criterion of essential) this.ask(first + criterion, role, this.carried + 1);
      for (const criterion of desirable) this.ask(first + criterion, role, this.carried + 2);
    });
  }

  /**
   * Adds the sentences of a library, each with a group of its own; the first of these groups.
   * @param {number} kind
   * @param {[address: string, heading: string, text: string, points: string[], values: number[]][]} sentences
   */
  addSentences(kind, sentences) {
    const first = this.groups.length;
    for (const [address, heading, text, points, value] of sentences) {
      const marks = { kind: [kind], competency: [], level: [], value };
      this.entries.push({ kind: KINDS[kind], address, text, points, heading, marks, group: this.group() });
    }
    return first;
  }

  /**
   * The choice that a way is, of a facet; none for "carried".
   * @param {RoleFacet} facet
   * @param {number} way
   */
  choiceOfWay(facet, way) {
    if (facet === "expectation") return way < this.carried ? way : -1;
    return way > this.carried ? way - this.carried - 1 : -1;
  }

  /**
   * What a choice stands with in a list: a role with those of its team, others with those of their group.
   * @param {Facet} facet
   * @param {number} n its position
   * @returns {string | undefined}
   */
  groupOf(facet, n) {
    const { teams, competencies } = this.index;
    if (facet === "role") return teams[this.teamOf[n]]?.[1];
    return { team: teams, competency: competencies }[/** @type {string} */ (facet)]?.[n][2];
  }

  group() {
    return this.groups.push({ roles: [], ways: [] }) - 1;
  }

  /**
   * @param {number} group
   * @param {number} role
   * @param {number} way
   */
  ask(group, role, way) {
    this.groups[group].roles.push(role);
    this.groups[group].ways.push(way);
  }
}
