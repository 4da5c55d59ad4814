// Where the handbook's earlier addresses lead today, and what became of those that lead nowhere. Each stands from
// the root of the site, with a stroke in front: "/roles/night-nurse/", "/competencies/change/#plans".

import { inWords } from "../shared/day.js";
import { titles } from "./titles.js";

/**
 * @typedef {object} Retired the last words of something, as the data has them
 * @property {string} [title]
 * @property {string} [words]
 * @property {Record<string, string>} [parts] the last words of its parts, by their anchors
 * @property {string} day
 * @property {string} [because]
 * @property {string[]} [instead] the addresses of what stands in its place
 */

/** @typedef {import("../shared/gone.js").Gone} Gone */

export class Moves {
  /** @param {{moved?: Record<string, string>, retired?: Record<string, Retired>}} told */
  constructor({ moved = {}, retired = {} }) {
    this.moved = new Map(Object.entries(moved));
    this.retired = new Map(Object.entries(retired));
  }

  /**
   * Where an address leads today; itself where it has not moved. What stands on a page that moved went with it.
   * @param {string} address
   * @returns {string}
   */
  to(address) {
    const [page, anchor] = address.split("#");
    const there = this.moved.get(page);
    if (this.moved.has(address) || !there || !anchor) return this.moved.get(address) ?? address;
    const now = `${there.split("#")[0]}#${anchor}`;
    return this.moved.get(now) ?? now;
  }

  /**
   * What a record is called today.
   * @param {string} kind as its addresses begin
   * @param {string} id
   */
  id(kind, id) {
    const [, where, now] = this.to(`/${kind}/${id}/`).split(/[/#]/);
    return where === kind ? now : id;
  }

  /**
   * What became of a record that the handbook has no longer.
   * @param {string} kind as its addresses begin
   * @param {string} id
   * @returns {Promise<Gone | undefined>} nothing where it has not been retired
   */
  async record(kind, id) {
    const entry = this.entry(this.to(`/${kind}/${id}/`));
    return entry && this.told({ ...entry, words: undefined });
  }

  /**
   * @param {string} address
   * @returns {Retired | undefined} of a part that went with its page the page's, with the last words of the part
   */
  entry(address) {
    const [page, part] = address.split("#");
    const whole = this.retired.get(page);
    const words = whole?.parts?.[part];
    return this.retired.get(address) ?? (whole && words ? { ...whole, words } : undefined);
  }

  /**
   * An entry as readers are told of it.
   * @param {Retired} entry
   * @returns {Promise<Gone>}
   */
  async told({ title, words, day, because, instead = [] }) {
    const places = instead.map((address) => this.to(address).slice(1));
    return { title, words, day: inWords(day), because, instead: await titles(places) };
  }
}
