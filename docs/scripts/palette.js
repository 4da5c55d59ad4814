// Runs before the page is painted, so that chosen colours do not flash and nothing appears late. It alone
// says whether scripts serve: from a file, or in a browser without modules, they do not.

if ("noModule" in HTMLScriptElement.prototype && location.protocol !== "file:") {
  const page = document.documentElement;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  page.className = "js";
  try {
    page.dataset.scheme = JSON.parse(localStorage[`${new URL("..", script.src).pathname}.__palette`]).color.scheme;
  } catch {
    // Nothing is kept, or nothing can be.
  }
}
