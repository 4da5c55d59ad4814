// The contents list marks the section that is being read.

import { decoded } from "../shared/typed.js";

const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".contents a")]);
const places = links.map((link) => document.getElementById(decoded(link.hash.slice(1))));

/** So far below the head of the page a section counts as reached, in px: its heading stops there. */
const REACHED = 24;

let waiting = false;

function mark() {
  waiting = false;
  const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + REACHED;
  const passed = places.filter((place) => place && place.getBoundingClientRect().top <= line);
  const read = links[places.indexOf(/** @type {HTMLElement} */ (beside(passed)))];
  links.forEach((link) => {
    if (link === read) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  });
}

/**
 * Of headings side by side the one under which the address leads, else the first.
 * @param {(HTMLElement | null)[]} passed
 */
function beside(passed) {
  const last = passed[passed.length - 1];
  const same = passed.filter((place) => last && place?.getBoundingClientRect().top === last.getBoundingClientRect().top);
  const landed = document.querySelector(":target");
  return same.find((place) => landed && place?.parentElement?.contains(landed)) ?? same[0];
}

function soon() {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
}

if (links.length) {
  for (const event of ["scroll", "resize", "hashchange", "load"]) addEventListener(event, soon, { passive: true });
  soon();
}
