// An address may name a place that the page has not: where a mail program broke it, it is mended; else the page says so,
// and offers the nearest of its places.

import { letters, readings } from "../shared/broken.js";
import { nearest } from "../shared/near.js";
import { made, part, said } from "../shared/templates.js";
import { decoded } from "../shared/typed.js";
import { SAID, landed } from "./place.js";
import { SENTENCES, beginning, shown, tell } from "./strip.js";

/** Behind the "#" may stand what was typed or chosen; and every page has a top. */
const NO_PLACE = /^$|^&|^top$|^(?:words|q|sheet)=/i;

const HEADINGS = "article :is(h2, h3, h4, h5, h6)[id]";

/** What stands there only for those who come by an earlier address. */
const HIDDEN = ".leads *";

/** A page that is retired says of all that stood on it what became of it. */
const RETIRED = "article > .retired";

/** What scripts have still to fill: what the address names may come with it, or stand on another page. */
const TO_COME = ".room > [hidden], .nearest";

/** So many places are offered. */
const MOST = 3;

/** Whether the address names a place, and the page has none of that name. */
export function isMissing() {
  const named = location.hash.slice(1);
  return !NO_PLACE.test(named) && !document.getElementById(decoded(named.split(SAID)[0]));
}

/** @returns {boolean} whether the address names a place as a mail program left it: it is written anew */
export function isMended() {
  const found = asked().map(([name, words]) => [only(name), words]).find(([id]) => id);
  if (!found) return false;
  const [id, words] = found;
  location.replace(`#${encodeURIComponent(id)}${words && SAID + encodeURIComponent(words)}`);
  return true;
}

/** @param {boolean} wasHere whether the reader was on the page, and may be far down */
export function sayMissing(wasHere) {
  if (landed() || document.querySelector(`${RETIRED}, ${TO_COME}`)) return;
  const near = nearest(asked()[0][0].toLowerCase().split("."), places(), MOST);
  const steps = near.map(({ title, address }) => made("__landing_step", { words: title, address }));
  const words = near.length ? said("__landing_near") : "";
  const article = part("article", HTMLElement);
  article.prepend(made("__landing_gone", { near: words, steps }));
  if (wasHere) article.firstElementChild?.scrollIntoView({ block: "nearest", behavior: "instant" });
  tell(said("__landing_gone", { near: words, steps: near.map(({ title }) => title).join(", ") }));
}

/** What the address may say: the name of a place, and the words that were searched for. @returns {[string, string][]} */
function asked() {
  return readings(location.hash.slice(1)).map((reading) => {
    const [place, words = ""] = reading.split(SAID);
    return [place.split(/[&#]/).find(letters) ?? "", words];
  });
}

/**
 * The one place whose name has the same letters.
 * @param {string} name
 */
function only(name) {
  const all = [...document.querySelectorAll("article [id]")].map(({ id }) => id);
  const found = all.filter((id) => letters(id) === letters(name));
  return found.length === 1 ? found[0] : "";
}

/** @returns {import("../shared/near.js").Place[]} the headings and sentences of the page */
function places() {
  const all = [...document.querySelectorAll(`${HEADINGS}, ${SENTENCES}`)].filter((one) => !one.matches(HIDDEN));
  return all.map((one) => {
    const steps = one.id.split(".");
    const name = String(steps.pop());
    return { folder: steps.map((step) => `${step}/`).join(""), name, title: titleOf(one), address: `#${one.id}` };
  });
}

/** @param {Element} one */
function titleOf(one) {
  return one.matches("details") ? shown(one.querySelector("summary") ?? one) : one.matches(HEADINGS) ? shown(one) : beginning(one);
}
