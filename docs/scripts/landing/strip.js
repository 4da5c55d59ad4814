// Whoever comes by a link to one sentence sees at once what it is: above it stands where on the page it belongs,
// with the way up, and those who listen are told. What was landed on stays in view until the reader moves.

import { announce } from "../shared/announce.js";
import { made, part } from "../shared/templates.js";
import { landed } from "./place.js";

/** @typedef {{words: string, address: string}} Step a part of the page, and the way there */

export const SENTENCES = "article :is(li, p, div, details)[id]";
/** What became of what stood there says so itself. */
const LEAD = ".leads > *";

const HEADINGS = ":scope > :is(h2, h3, h4)";
const TO_MOVE = ["wheel", "touchstart", "pointerdown", "keydown", "click", "focusin", "toggle"];

/** So many letters of a sentence that others stand in, to whole words. */
const BEGINNING = /^(?=.{61})(.{1,60})\s.*$/u;

const region = document.createElement("div");
region.className = "visually-hidden";
region.setAttribute("role", "status");
document.body.append(region);

let moved = false;

/** How far down the page was put. */
let put = 0;

/** @param {Element} one its words, without those for listeners alone */
export function shown(one) {
  const copy = /** @type {Element} */ (one.cloneNode(true));
  for (const hidden of copy.querySelectorAll(".visually-hidden")) hidden.remove();
  return String(copy.textContent).trim().replaceAll(/\s+/g, " ");
}

/** @param {Element} sentence so much of it that it is known again */
export function beginning(sentence) {
  return shown(sentence).replace(BEGINNING, "$1…");
}

/**
 * What a part of the page is called: not by one of several headings of a rank, which names but what follows it.
 * @param {HTMLElement} part
 */
function nameOf(part) {
  if (part.matches("details")) return part.querySelector(":scope > summary");
  if (part.matches("li")) return part.querySelector(":scope > p");
  const heading = part.querySelector(HEADINGS);
  return heading && part.querySelectorAll(heading.tagName).length > 1 ? null : heading;
}

/**
 * @param {HTMLElement} part of the page around a sentence
 * @returns {Step[]}
 */
function steps(part) {
  const name = nameOf(part);
  const id = name?.id || part.id;
  const own = name ? [{ words: name.matches("p") ? beginning(name) : shown(name), address: id && `#${id}` }] : [];
  return part.dataset.landing ? [...own, { words: part.dataset.landing, address: "" }] : own;
}

/**
 * @param {HTMLElement} sentence
 * @returns {Step[]} from the title of the page down to it
 */
function way(sentence) {
  /** @type {Step[]} */
  const found = [];
  for (let part = sentence.parentElement; part && part.tagName !== "ARTICLE"; part = part.parentElement) {
    found.unshift(...steps(part));
  }
  const title = document.querySelector("h1");
  return title ? [{ words: shown(title), address: location.pathname + location.search }, ...found] : found;
}

/**
 * @param {HTMLElement} sentence
 * @param {Step[]} found
 */
function place(sentence, found) {
  const strip = part("nav", HTMLElement, made("__landing", {
    steps: found.map(({ words, address }) => made(address ? "__landing_step" : "__landing_word", { words, address })),
  }));
  if (sentence.matches("li")) sentence.prepend(strip);
  else if (sentence.matches("details")) sentence.querySelector("summary")?.after(strip);
  else sentence.before(strip);
  return strip;
}

/** Says where what the address names stands, and takes away what was said of another place. */
export function sayWhere() {
  const target = landed();
  moved = !target || outOfView(target);
  put = scrollY;
  document.querySelector(".landing")?.remove();
  if (!target || target.contains(document.activeElement)) return;
  if (target.matches(LEAD)) tell(shown(target));
  else if (target.matches(SENTENCES)) sayWay(target);
  if (!moved) show(); // what stood above it a moment ago may have gone
}

/** @param {HTMLElement} target */
function sayWay(target) {
  const found = way(target);
  const strip = place(target, found);
  tell(`${strip.getAttribute("aria-label")}: ${found.map(({ words }) => words).join(", ")}`);
}

/** @param {string} words to those who listen */
export function tell(words) {
  announce(region, words);
}

/** @param {Element} target where loading the page again leads to where the reader was, not to what it names */
function outOfView(target) {
  const { top, bottom } = target.getBoundingClientRect();
  return bottom < 0 || top > innerHeight;
}

function show() {
  const strip = document.querySelector(".landing");
  const target = landed();
  (strip?.nextElementSibling === target ? strip : target)?.scrollIntoView({ behavior: "instant" });
  put = scrollY;
}

for (const event of TO_MOVE) addEventListener(event, () => { moved = true; }, { passive: true, capture: true });
addEventListener("scroll", () => { if (Math.abs(scrollY - put) > 1) moved = true; }, { passive: true });
new ResizeObserver(() => { if (!moved && location.hash) show(); }).observe(document.body);
