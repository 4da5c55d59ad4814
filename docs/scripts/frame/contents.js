// The contents list marks the section that is being read.

const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".contents a")]);
const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

/** So far below the head of the page a section counts as reached, in px: its heading stops there. */
const REACHED = 24;

let waiting = false;

function mark() {
  waiting = false;
  const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + REACHED;
  const read = places.filter((place) => place && place.getBoundingClientRect().top <= line).length - 1;
  links.forEach((link, n) => {
    if (n === read) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  });
}

function soon() {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
}

if (links.length) {
  for (const event of ["scroll", "resize", "hashchange", "load"]) addEventListener(event, soon, { passive: true });
  soon();
}
