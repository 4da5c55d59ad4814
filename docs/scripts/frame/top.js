// The head of the page stays in view, however many lines its name takes: what is reached by link or
// by keyboard stops below it.

const top_ = /** @type {HTMLElement} */ (document.querySelector(".top"));

new ResizeObserver(() => {
  document.documentElement.style.setProperty("--top", `${top_.offsetHeight}px`);
}).observe(top_);
