// What has moved keeps a place at the foot of the page that it stood on, with a link to where it stands now: whoever
// lands there goes on to it at once. What was parted in two, and what is no more, is read in its place.

import { decoded } from "../shared/typed.js";
import { SAID, landed } from "./place.js";

/** @returns {boolean} whether the reader is sent on */
export function isLedOn() {
  const place = landed();
  const links = place?.matches(".moved") ? place.querySelectorAll("a") : [];
  if (links.length !== 1 || !stands(links[0], place)) return false;
  const words = location.hash.split(SAID)[1];
  location.replace(words === undefined ? links[0].href : withWords(links[0].href, words));
  return true;
}

/**
 * @param {HTMLAnchorElement} link
 * @param {Element | null} place where it stands
 */
function stands({ origin, pathname, hash }, place) {
  if (origin + pathname !== location.origin + location.pathname) return true;
  const target = document.getElementById(decoded(hash.slice(1)));
  return target !== null && target !== place;
}

/**
 * @param {string} address
 * @param {string} words
 */
function withWords(address, words) {
  return `${address}${address.includes("#") ? "" : "#"}${SAID}${words}`;
}
