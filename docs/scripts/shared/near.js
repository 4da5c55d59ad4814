// What is nearest to a name that leads nowhere, among pages or among the places of one: spelled nearly so, or with
// words in common.

import { distance, slips } from "./distance.js";

/**
 * @typedef {object} Place
 * @property {string} folder what it belongs to with others, ending in a stroke, or nothing
 * @property {string} name its own
 * @property {string} title
 * @property {string} address where it leads
 *
 * @typedef {{place: Place, away: number}} Near
 */

/** Fewer letters are the beginning of too much. */
const BEGINNING = 4;

/** A word has so many letters, and so many words count. */
const WORD = 3;
const WORDS = 8;

/** Of the words, the rare ones counting for more, so large a share is in common. */
const SHARE = 0.5;

/**
 * Where nothing is near, what it would belong to is.
 * @param {string[]} steps the name, after those of what it belongs to
 * @param {Place[]} places
 * @param {number} most so many are offered
 * @returns {Place[]} nearest first, each address once
 */
export function nearest(steps, places, most) {
  const name = (steps[steps.length - 1] ?? "").toLowerCase();
  const folder = steps.slice(0, -1).map((step) => `${step.toLowerCase()}/`).join("");
  const spelled = bySpelling(name, folder, places);
  const found = spelled.length < most ? [...spelled, ...byWords(name, folder, places)] : spelled;
  const some = found.length ? found : bySpelling(steps[steps.length - 2] ?? "", "", places);
  return [...new Map([...some].reverse().map((place) => [place.address, place])).values()].reverse().slice(0, most);
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {Place[]} places
 */
function bySpelling(name, folder, places) {
  const furthest = slips(name);
  /** @type {Near[]} */
  const found = [];
  for (const place of furthest ? places : []) {
    const away = apart(name, place.name, furthest);
    if (away <= furthest) found.push({ place, away });
  }
  return sorted(found, folder);
}

/**
 * @param {string} name as it is typed; it may be cut off
 * @param {string} other
 * @param {number} furthest
 */
function apart(name, other, furthest) {
  return name.length >= BEGINNING && other.startsWith(name) ? furthest : distance(name, other, furthest);
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {Place[]} places
 */
function byWords(name, folder, places) {
  const typed = wordsOf(name).filter((word) => word.length >= WORD).slice(0, WORDS).map(singular);
  const words = known(typed, places);
  const held = words.length ? places.map((place) => holding(place, words)) : [];
  const shares = sharesOf(held, words.length);
  /** @type {Near[]} */
  const found = [];
  held.forEach((some, n) => {
    if (shares[some] >= SHARE) found.push({ place: places[n], away: 1 - shares[some] });
  });
  return sorted(found, folder);
}

/**
 * Which of the words a place holds, a bit for each.
 * @param {Place} place
 * @param {string[]} words
 */
function holding({ name, title }, words) {
  const text = `-${name}-${title.toLowerCase().replaceAll(" ", "-")}`;
  return words.reduce((bits, word, n) => (text.includes(`-${word}`) ? bits | (1 << n) : bits), 0);
}

/**
 * For each choice of words, how large a share it is.
 * @param {number[]} held
 * @param {number} count of words
 */
function sharesOf(held, count) {
  const each = Array.from({ length: count }, (_, n) => n);
  const weights = each.map((n) => Math.log(1 + held.length / (1 + held.filter((bits) => bits & (1 << n)).length)));
  const weight = (/** @type {number} */ bits) => each.reduce((sum, n) => (bits & (1 << n) ? sum + weights[n] : sum), 0);
  const all = (1 << count) - 1;
  return Array.from({ length: all + 1 }, (_, bits) => weight(bits) / weight(all));
}

/**
 * Words that no name holds, as they were meant.
 * @param {string[]} typed
 * @param {Place[]} places
 */
function known(typed, places) {
  const all = [...new Set(wordsOf(places.map(({ name }) => name).join("-")))];
  return typed.map((word) => {
    const held = all.some((other) => other.includes(word));
    return (held ? undefined : all.find((other) => distance(word, other, slips(word)) < Infinity)) ?? word;
  });
}

/** @param {string} name */
function wordsOf(name) {
  return name.split(/[^\p{L}\p{N}]+/u);
}

/** @param {string} word */
function singular(word) {
  return word.length > BEGINNING ? word.replace(/s$/, "") : word;
}

/**
 * Those of the same kind first.
 * @param {Near[]} found
 * @param {string} folder
 */
function sorted(found, folder) {
  const elsewhere = (/** @type {Place} */ place) => Number(place.folder !== folder);
  found.sort((a, b) => elsewhere(a.place) - elsewhere(b.place) || a.away - b.away);
  return found.map(({ place }) => place);
}
