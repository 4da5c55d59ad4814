// On served pages alone: they show themselves anew when something was saved, and say what is amiss.

import { made, counted, part } from "../shared/templates.js";

/** @typedef {{ file: string, line: number, column: number, message: string, here: boolean }} Slip */

const script = part("script[data-epoch]", HTMLScriptElement);
const own = new URL(".", script.src);

/** Asks until something was saved after the page was made, then shows it anew. */
async function follow() {
  try {
    const answer = await fetch(`/livereload/${script.dataset.epoch}/${Date.now()}`);
    if (Number(await answer.text()) > Number(script.dataset.epoch)) return location.reload();
    setTimeout(follow);
  } catch {
    setTimeout(follow, 3000);
  }
}

async function panel() {
  const text = await (await fetch(new URL("panel.html", own))).text();
  document.body.append(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
}

async function slips() {
  const at = location.pathname.slice(1);
  /** @type {Slip[]} */
  const told = await (await fetch(new URL(`slips?at=${encodeURIComponent(at)}`, own))).json();
  const fold = part(".serving__slips", HTMLDetailsElement);
  fold.hidden = !told.length;
  fold.open = told.some((slip) => slip.here);
  part("summary", HTMLElement, fold).replaceChildren(counted("__serving_count", told.length));
  part("ul", HTMLUListElement, fold).replaceChildren(
    ...told.map((slip) => made("__serving_slip", { file: slip.file, line: `${slip.line}`, column: `${slip.column}`, message: slip.message })),
  );
}

document.querySelector(".about-text")?.setAttribute("open", "");
follow();
panel().then(slips);
