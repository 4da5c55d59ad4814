// The head of the page stays in view, however many lines its name takes, and covers nothing that is reached
// by link or by keyboard.

const head = /** @type {HTMLElement} */ (document.querySelector(".top"));

/** Between the head and what stops below it, in px. */
const ROOM = 12;

/** By then a browser has scrolled by itself, in ms. */
const SETTLED = 100;

function measure() {
  document.documentElement.style.setProperty("--top", `${head.offsetHeight}px`);
}

/**
 * Some browsers leave in place what they find half covered, or have gone to it before the head was measured.
 * @param {Element} one
 */
function uncover(one) {
  const { top, bottom, height } = one.getBoundingClientRect();
  const covered = head.getBoundingClientRect().bottom - top;
  const small = height < innerHeight / 2;
  if (small && covered > 0 && bottom > 0 && !head.contains(one)) scrollBy({ top: -covered - ROOM, behavior: "instant" });
}

measure();
new ResizeObserver(measure).observe(head);

addEventListener("load", () => {
  const target = document.querySelector(":target");
  if (target) uncover(target);
});
document.addEventListener("focusin", ({ target }) => {
  const one = /** @type {Element} */ (target);
  const covered = () => one === document.activeElement && one.matches(":focus-visible:not(.skip)") && uncover(one);
  setTimeout(covered, SETTLED);
});
