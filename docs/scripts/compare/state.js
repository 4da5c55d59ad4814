// Which roles are compared, and the same in the address: /compare/?roles=...,...

import { asked, chosen } from "../shared/typed.js";

export const MOST = 3;

/**
 * The roles of an address that somebody may have written by hand.
 * @param {string[]} otherwise the roles that the page opens with where the address names none
 * @returns {string[]}
 */
export function fromAddress(otherwise) {
  return (asked().has("roles") ? chosen("roles") : otherwise).slice(0, MOST);
}

/** @param {string[]} roles */
export function keep(roles) {
  history.pushState(null, "", addressOf(roles));
}

/**
 * The address names what the page opened with, so that a copied link shows the same when there are more roles.
 * Older links say "differences=only" too, which is how the page opens now.
 * @param {string[]} roles
 */
export function settle(roles) {
  if (roles.length || location.search) history.replaceState(null, "", addressOf(roles) + location.hash);
}

/** @param {string[]} roles */
function addressOf(roles) {
  return `${location.pathname}?roles=${roles.map(encodeURIComponent).join(",")}`;
}
