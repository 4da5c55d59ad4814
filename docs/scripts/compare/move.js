// Moving from one role to another: what the other asks beyond the first.

import { counted, made, said } from "../shared/templates.js";
import { under } from "../shared/under.js";
import { alike } from "../shared/wording.js";
import { ITEMS, YES } from "./items.js";
import { link } from "./sections.js";

/** @typedef {import("./profile.js").Profile} Profile */
/** @typedef {import("./profile.js").Competency} Competency */
/** @typedef {import("./sorting.js").Item} Item */

/** The expectations that somebody in a role is to meet; others go beyond them. */
const ASKED = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-to-meet]"))].map(
  ({ dataset }) => String(dataset.expectation));

/** The sections whose sentences ask something of a person. */
const ASKING = ["accountabilities", "performance-measures", "person-specification"];

/**
 * @param {Profile} from
 * @param {Profile} to
 */
export function move(from, to) {
  const groups = [
    ...ASKING.map((section) => group(section, more(ITEMS[section](from), ITEMS[section](to)))),
    group("competencies", higher(from, to)),
  ];
  const said = groups.flat();
  return made("move-to", { from: from.title, to: to.title, groups: said.length ? said : made("asks-no-more", { from: from.title, to: to.title }) });
}

/**
 * @param {string} section
 * @param {Node[]} items
 */
function group(section, items) {
  return items.length ? [counted(`more-${section}`, items.length, { items })] : [];
}

/**
 * @param {Item[]} ours
 * @param {Item[]} theirs
 */
function more(ours, theirs) {
  const asked = new Map(ours.map((item) => [item.id, item.way]));
  return theirs.flatMap((item) => {
    const way = asked.get(item.id);
    if (way === item.way || way === "need-essential") return [];
    return made("more", { words: link(item.address, item.text), note: note(item, way, ours), under: under(item) });
  });
}

/**
 * How it is asked, and what comes near it in the first role.
 * @param {Item} item
 * @param {string | undefined} now
 * @param {Item[]} ours
 */
function note(item, now, ours) {
  const near = !now && ours.some(({ text }) => alike(text, item.text)) ? [said("worded-otherwise")] : [];
  const asked = item.way === YES ? [] : [said(now ? "now-desirable" : `as-${item.way}`)];
  return [...asked, ...near].join("; ");
}

/**
 * @param {Profile} from
 * @param {Profile} to
 */
function higher(from, to) {
  const ours = new Map(from.competencies.map((competency) => [competency.id, competency]));
  return to.competencies.flatMap((competency) => {
    const now = ours.get(competency.id);
    const steps = ASKED.flatMap((word) => step(word, competency, now));
    return steps.length ? [made("higher", { title: competency.title, steps })] : [];
  });
}

/**
 * @param {string} word
 * @param {Competency} competency
 * @param {Competency | undefined} now
 */
function step(word, competency, now) {
  const asked = highest(word, competency);
  const before = now && (highest(word, now) ?? now.levels[0]);
  if (!asked || (before && before.rank >= asked.rank)) return [];
  const words = link(asked.address, said(`expected-${word}`, { level: asked.name }));
  return made("step", { words, now: before ? said("now-level", { level: before.name }) : said("now-nothing") });
}

/**
 * @param {string} word
 * @param {Competency} competency
 */
function highest(word, competency) {
  return competency.levels.find(({ level }) => level === competency.highest[word]);
}
